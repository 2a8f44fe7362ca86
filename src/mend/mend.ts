/**
 * `npm run check -- --fix`: mends what is mechanical and nothing else. Each file is read, mended and written whole; what
 * cannot be parsed, or would mean something else afterwards, stays as it is and is reported by the check.
 */
import type { Change } from '../form/change.ts';
import { type ContentFile, contentFiles, fileKinds } from '../form/content-file.ts';
import { type FindingCode, isError } from '../model/finding.ts';
import { publicThings } from '../model/ledger.ts';
import { type LoadOptions, loadContent } from '../model/load.ts';
import { mendForm } from './form.ts';
import { addEntries, changesFile, recordChanges, recordFile, recordText, updateRecord } from './record.ts';
import { newIds, writeIds } from './statement-ids.ts';
import { writeWhole } from './write.ts';

export interface MendOptions extends LoadOptions {
  today: string;
}

/** @param root folder that holds `content/` */
export function mendContent(root: string, options: MendOptions): Change[] {
  return [...mendForms(root, options), ...mendIds(root, options), ...mendRecord(root, options)];
}

function mendForms(root: string, { today }: MendOptions): Change[] {
  return contentFiles(root).flatMap((file) => {
    const { text, changes } = mendForm(file, today);
    if (text !== file.text) writeWhole(root, file.file, text);
    return changes;
  });
}

const unreadableCodes: ReadonlySet<FindingCode> = new Set([
  'file-size',
  'file-encoding',
  'file-link',
  'yaml-syntax',
  'field-missing',
  'field-unknown',
  'field-invalid',
]);

function mendIds(root: string, options: MendOptions): Change[] {
  const { graph, files, findings } = loadContent(root, options);
  // Where the record cannot be read, nobody knows which numbers are free.
  const unreadable = findings.some(
    ({ file, code }) => (file === recordFile || file === changesFile) && unreadableCodes.has(code),
  );
  if (unreadable || files.published.length === 0) return [];
  const texts = new Map(contentFiles(root).map((file) => [file.file, file]));
  const pages = new Map([...(graph?.byId.values() ?? [])].map((page) => [page.file, page]));
  return files.entries.flatMap((entry) => {
    const file = texts.get(entry.file);
    const page = pages.get(entry.file);
    if (!file || !page) return [];
    const { text, changes } = writeIds(file, entry.body.statements, newIds(entry, page, files, options.language));
    if (text !== file.text) writeWhole(root, file.file, text);
    return changes;
  });
}

/** The record follows the content once that is sound: what is mistaken should not be made permanent. */
function mendRecord(root: string, options: MendOptions): Change[] {
  const { graph, files, findings } = loadContent(root, options);
  const due = findings.some(({ code }) => code === 'published-unrecorded' || code === 'text-changed');
  if (!graph || !due || findings.some(isError)) return [];
  const things = publicThings(graph, files, options.extraAddresses ?? []);
  const { record, added, reworded, entries } = updateRecord(files, things, options.today);
  const changes = recordChanges(added, reworded);
  if (entries.length > 0) {
    const ledger = contentFiles(root).find(({ file }) => file === changesFile) ?? emptyLedger();
    const written = ledger && addEntries(ledger, entries);
    if (!written) return [];
    writeWhole(root, changesFile, written.text);
    changes.push(
      ...entries.map(({ of }, index) => ({
        file: changesFile,
        line: written.line + index * 3,
        what: `noted a change of wording of ${of}`,
      })),
    );
  }
  writeWhole(root, recordFile, recordText(record));
  return changes;
}

function emptyLedger(): ContentFile | undefined {
  const kind = fileKinds().find(({ pattern }) => pattern === changesFile);
  return kind && { file: changesFile, kind, text: '' };
}
