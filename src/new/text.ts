/** Pieces of MDX that `npm run new` writes. */

export interface StatementText {
  id: string;
  source: string;
  /** Ids of those who act on it. */
  for?: readonly string[];
  text?: string;
}

/** A statement with its text, or with an empty line for it: the check refuses a statement without text. */
export function statementText({ id, source, for: audiences = [], text = '' }: StatementText): string {
  const actors = audiences.length > 0 ? ` for="${audiences.join(' ')}"` : '';
  return `<Statement id="${id}" source="${source}"${actors}>\n${text}\n</Statement>\n`;
}

export const emptyStatement = (statement: Omit<StatementText, 'text'>): string => statementText(statement);
