/** Mends what is untidy in one file: spaces, line ends, order of fields and entries, a missing day of review. */
import { type Change, lineAndColumn } from '../form/change.ts';
import { placeWords } from '../form/check-form.ts';
import { type ContentFile, meaning } from '../form/content-file.ts';
import { entryFault, mendEntries } from '../form/entries.ts';
import { addField, fieldFaults, hasField, mendFields, schemaKeys } from '../form/fields.ts';
import { type LineKind, linesOf, lineWords } from '../form/lines.ts';

export interface Mended {
  text: string;
  changes: Change[];
}

/** @returns the text as it should be and what was done; the text as it is where the file cannot be parsed */
export function mendForm(file: ContentFile, today: string): Mended {
  const changes: Change[] = [];
  let current = file;
  const step = (text: string, done: () => Change[]): void => {
    // The meaning must stay as it was, whatever the text holds; otherwise a person has to look.
    if (text === current.text || meaning({ ...current, text }) !== meaning(current)) return;
    changes.push(...done());
    current = { ...current, text };
  };
  const { faults, mended } = linesOf(current);
  step(mended, () =>
    (Object.keys(lineWords) as LineKind[]).flatMap((kind) => {
      const found = faults.filter((fault) => fault.kind === kind);
      const [first] = found;
      return first ? { file: file.file, line: first.line, what: lineWords[kind].done(found.length) } : [];
    }),
  );
  const fields = fieldFaults(current);
  const before = current.text;
  step(mendFields(current), () =>
    fields.map(({ offset, field, after }) => ({
      file: file.file,
      line: lineAndColumn(before, offset).line,
      what: `put the fields in order: “${field}” ${placeWords(after)}, and so on`,
    })),
  );
  const entry = entryFault(current);
  const unsorted = current.text;
  step(mendEntries(current), () =>
    entry
      ? [
          {
            file: file.file,
            line: lineAndColumn(unsorted, entry.offset).line,
            what: `put the entries in order: “${entry.entry}” ${placeWords(entry.after)}, and so on`,
          },
        ]
      : [],
  );
  if (file.kind.form === 'mdx' && schemaKeys(file.kind.schema).includes('reviewed') && !hasField(current, 'reviewed')) {
    const added = addField(current, 'reviewed', today);
    if (added && hasField({ ...current, text: added.text }, 'reviewed')) {
      changes.push({ file: file.file, line: added.line, what: `added the day of review, ${today}` });
      current = { ...current, text: added.text };
    }
  }
  return { text: current.text, changes };
}
