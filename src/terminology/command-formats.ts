/** The forms in which `npm run terms` prints what it found. */
import { draftWords } from '../i18n/en.draft.ts';
import { visible } from '../model/characters.ts';
import type { Place } from '../model/finding.ts';
import { absolute } from '../settings.ts';
import type { Rule } from './vocabulary.ts';

export interface DraftFinding extends Place {
  /** The words as they stand in the draft. */
  text: string;
  rule: Rule;
  quoted: boolean;
}

/** Whether a finding makes the command fail: a term to avoid that is used, and not only named in quotation marks. */
export const isFault = ({ rule, quoted }: DraftFinding): boolean => rule.status === 'avoid' && !quoted;

const levelOf = (finding: DraftFinding): 'error' | 'warning' => (isFault(finding) ? 'error' : 'warning');
const entryOf = ({ rule }: DraftFinding): string => absolute(`/glossary/${rule.term}/`);
/** What stands in a draft must not give orders to a terminal. */
const oneLine = (text: string): string => visible(text.replace(/\s+/g, ' '));
const adviceOf = ({ rule, quoted }: DraftFinding): string =>
  [rule.write ? `${draftWords.write}: ${rule.write}.` : draftWords.depends, rule.why, quoted ? draftWords.quoted : '']
    .filter(Boolean)
    .join(' ');
const messageOf = (finding: DraftFinding): string =>
  `“${oneLine(finding.text)}”: ${draftWords.status[finding.rule.status].toLowerCase()}.`;

function toText(findings: readonly DraftFinding[], files: number): string {
  const faults = findings.filter(isFault).length;
  return [
    ...findings.map(
      (finding) =>
        `${oneLine(finding.file)}:${finding.line}:${finding.column}  ${levelOf(finding)} ${finding.rule.term}\n    ${messageOf(finding)}\n    ${adviceOf(finding)}\n`,
    ),
    `${faults} ${faults === 1 ? 'term' : 'terms'} to avoid, ${findings.length - faults} more ${findings.length - faults === 1 ? 'finding' : 'findings'}, in ${files} ${files === 1 ? 'file' : 'files'}.`,
  ].join('\n');
}

/** Number of the form of the JSON object; a change that programs would notice takes the next. */
const version = 1;

const toJson = (findings: readonly DraftFinding[], files: number): string =>
  JSON.stringify(
    {
      version,
      findings: findings.map((finding) => ({
        file: finding.file,
        line: finding.line,
        column: finding.column,
        text: finding.text,
        term: finding.rule.term,
        status: finding.rule.status,
        severity: levelOf(finding),
        quoted: finding.quoted,
        write: finding.rule.write,
        why: finding.rule.why,
        entry: entryOf(finding),
      })),
      counts: { files, faults: findings.filter(isFault).length, findings: findings.length },
    },
    null,
    2,
  );

/** The Static Analysis Results Interchange Format, version 2.1.0; one rule for each entry that was found. */
function toSarif(findings: readonly DraftFinding[]): string {
  const rules = [...new Map(findings.map((finding) => [finding.rule.term, finding])).values()];
  const ids = rules.map(({ rule }) => rule.term);
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'Response Guide terms',
              informationUri: absolute('/terminology/check/'),
              rules: rules.map((finding) => ({
                id: finding.rule.term,
                shortDescription: {
                  text: `“${finding.rule.label}”: ${draftWords.status[finding.rule.status].toLowerCase()}.`,
                },
                fullDescription: { text: finding.rule.why || finding.rule.label },
                helpUri: entryOf(finding),
                defaultConfiguration: { level: finding.rule.status === 'avoid' ? 'error' : 'warning' },
              })),
            },
          },
          columnKind: 'utf16CodeUnits',
          results: findings.map((finding) => ({
            ruleId: finding.rule.term,
            ruleIndex: ids.indexOf(finding.rule.term),
            level: levelOf(finding),
            message: { text: `${messageOf(finding)} ${adviceOf(finding)}` },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: finding.file.split(/[\\/]/).map(encodeURIComponent).join('/') },
                  region: { startLine: finding.line, startColumn: finding.column },
                },
              },
            ],
          })),
        },
      ],
    },
    null,
    2,
  );
}

export const formats = { text: toText, json: toJson, sarif: toSarif };
