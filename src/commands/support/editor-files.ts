/** The schemas in `.vscode/schemas/`, as files that are made from the code and the content. */
import { type EditorSchema, editorSchemas, type Suggestion, type Suggestions } from '../../model/editor-schemas.ts';
import { ContentError, type Finding } from '../../model/finding.ts';
import { type Located, matching, readMdx, readYamlList } from '../../model/read.ts';
import { contentKinds, dataKinds } from '../../model/schemas.ts';
import { plainFiles } from '../../model/text-files.ts';
import type { GeneratedFile } from './generated-files.ts';

const folder = '.vscode/schemas';

/**
 * @returns the ids that editors offer
 * @throws ContentError where a file cannot be read
 */
export function readSuggestions(root: string): Suggestions {
  const findings: Finding[] = [];
  const report = (finding: Finding): void => void findings.push(finding);
  const suggestions = (entries: readonly (Located<unknown> | undefined)[]): Suggestion[] =>
    entries.flatMap((entry) => {
      const { id, title } = (entry?.data ?? {}) as Partial<Record<keyof Suggestion, unknown>>;
      return typeof id === 'string' && typeof title === 'string' ? { id, title } : [];
    });
  const paths = plainFiles(root, 'content', () => {});
  const pages = (path: string): Suggestion[] =>
    suggestions(matching(paths, `content/en/${path}`).map((file) => readMdx(root, file, report))).sort((a, b) =>
      a.id.localeCompare(b.id, 'en', { numeric: true }),
    );
  const [audiences] = matching(paths, `content/data/${dataKinds.audience.path}`);
  const read = {
    themes: pages(contentKinds.theme.path),
    domains: pages(contentKinds.mnrDomain.path),
    audiences: suggestions((audiences && readYamlList(root, audiences, report)) || []),
  };
  if (findings.length > 0) throw new ContentError(findings);
  return read;
}

const textOf = ({ schema }: EditorSchema): string => `${JSON.stringify(schema, null, 2)}\n`;

export const editorFiles: readonly GeneratedFile[] = editorSchemas({ themes: [], domains: [], audiences: [] }).map(
  ({ name }) => ({
    path: `${folder}/${name}`,
    make: () =>
      editorSchemas(readSuggestions(process.cwd()))
        .filter((schema) => schema.name === name)
        .map(textOf)
        .join(''),
  }),
);
