import type { DraftProblem } from '../terminology/draft/read-draft.ts';

/** Words of the check of a draft that its script needs. */
export const draftWords = {
  status: { avoid: 'Term to avoid', 'use-with-care': 'Use with care' },
  quoted: 'In quotation marks: leave it if the term itself is meant.',
  write: 'Write',
  depends: 'What to write depends on the text.',
  replace: (words: string) => `Replace with “${words}”`,
  show: 'Show in the text',
  entry: 'Entry in the glossary',
  none: 'Nothing found. That does not mean that the text is right, only that none of the words is in it.',
  empty: 'There is no text yet.',
  found: (count: number, avoid: number) =>
    `${count} ${count === 1 ? 'finding' : 'findings'}, ${avoid} of ${avoid === 1 ? 'which is a term' : 'them terms'} to avoid.`,
  line: (number: number) => `line ${number}`,
  more: (count: number) => `Show ${count} more`,
  replaced: (count: number) => `${count} ${count === 1 ? 'place' : 'places'} replaced.`,
  nothingToReplace: 'There is nothing that can be replaced without reading it.',
  copied: 'The text is copied.',
  copyFailed: 'Copying is not possible here. Select the text instead.',
  loading: 'The list of words is being loaded …',
  failed: 'The list of words could not be loaded. Your text is still there; try again when you have a connection.',
  failedLanguage: (wanted: string, used: string) =>
    `The words of ${wanted} could not be loaded. The text is checked in ${used} as before; try again when you have a connection.`,
  opened: (name: string) => `The text of ${name} is here now; undo brings back what was here.`,
  problems: {
    empty: 'The file is empty.',
    binary: 'The file does not hold text.',
    'too-big': 'The file is larger than 5 MB. Paste the part that you want to check.',
    'not-docx': 'The file says that it is a .docx file, and is not one, or is damaged.',
    'not-html': 'The file says that it is HTML, and holds no HTML.',
    unreadable: 'The file cannot be read.',
    'unknown-ending': 'Only .txt, .md, .docx and .html files can be read.',
  } satisfies Record<DraftProblem | 'unreadable', string>,
  kept: 'What you had written is still there.',
};
