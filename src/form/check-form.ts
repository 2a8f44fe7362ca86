/** Reports what is untidy in the content files: spaces and line ends, fields and entries out of order. */
import type { Finding } from '../model/finding.ts';
import { lineAndColumn } from './change.ts';
import { type ContentFile, contentFiles } from './content-file.ts';
import { entryFault } from './entries.ts';
import { fieldFaults, schemaKeys } from './fields.ts';
import { type LineKind, linesOf, lineWords } from './lines.ts';

type Report = (finding: Finding) => void;

const mend = 'Run npm run check -- --fix';

/** @param root folder that holds `content/` */
export function checkForm(root: string, report: Report): void {
  for (const file of contentFiles(root)) {
    reportLines(file, report);
    reportOrder(file, report);
  }
}

/** One finding for each kind of fault, at the first place: an editor that writes one writes many. */
function reportLines(file: ContentFile, report: Report): void {
  const { faults } = linesOf(file);
  for (const kind of Object.keys(lineWords) as LineKind[]) {
    const [first, ...others] = faults.filter((fault) => fault.kind === kind);
    if (!first) continue;
    report({
      code: 'file-format',
      file: file.file,
      line: first.line,
      column: first.column,
      message: lineWords[kind].wrong(others.length + 1),
      fix: `${mend}, or ${lineWords[kind].byHand}.`,
    });
  }
}

/** “after “summary”” or “at the start” */
export const placeWords = (after: string | undefined): string =>
  after === undefined ? 'at the start' : `after “${after}”`;

function reportOrder(file: ContentFile, report: Report): void {
  for (const { offset, field, after } of fieldFaults(file)) {
    report({
      code: 'field-order',
      file: file.file,
      ...lineAndColumn(file.text, offset),
      message: `The field “${field}” belongs ${placeWords(after)}.`,
      expected: `This order: ${schemaKeys(file.kind.schema).join(', ')}.`,
      fix: `${mend}, or move it there.`,
    });
  }
  const fault = entryFault(file);
  if (!fault) return;
  report({
    code: 'entry-order',
    file: file.file,
    ...lineAndColumn(file.text, fault.offset),
    message: `“${fault.entry}” belongs ${placeWords(fault.after)}.`,
    expected: fault.order.words,
    fix: `${mend}, or move it there.`,
  });
}
