/** Files of the repository that are written by a command from the content or the code. */
import { contributingFile } from './contributing-file.ts';
import { deployFiles } from './deploy-files.ts';
import { editorFiles } from './editor-files.ts';

export interface GeneratedFile {
  /** Where the file lies, from the root of the project. */
  path: string;
  /** The whole text the file should have now. */
  make(): Promise<string> | string;
}

/** `npm run check` compares each of these with the file on disk; `--fix` writes those that differ. */
export const generatedFiles: readonly GeneratedFile[] = [contributingFile, ...editorFiles, ...deployFiles];
