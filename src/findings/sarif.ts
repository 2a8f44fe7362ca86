/** `npm run check -- --sarif`: the Static Analysis Results Interchange Format, version 2.1.0. */
import type { Finding } from '../model/finding.ts';
import { type FindingCode, findingCodes, helpAddress } from '../model/finding-codes.ts';
import { absolute } from '../settings.ts';
import { describeFinding } from './described.ts';

const codes = Object.keys(findingCodes) as FindingCode[];

const rule = (code: FindingCode) => {
  const { title, expected, severity, fixable } = findingCodes[code];
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: `${title} Expected: ${expected}` },
    help: { text: `${title} Expected: ${expected}` },
    helpUri: absolute(helpAddress(code)),
    defaultConfiguration: { level: severity },
    properties: { fixable },
  };
};

function result(finding: Finding) {
  const { file, line, column, code, severity, message, expected, fix } = describeFinding(finding);
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: { text: `${message} Expected: ${expected} To mend it: ${fix}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  };
}

export const toSarif = (findings: readonly Finding[]): string =>
  JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'Response Guide check',
              informationUri: absolute('/contribute/checks/'),
              rules: codes.map(rule),
            },
          },
          columnKind: 'utf16CodeUnits',
          results: findings.map(result),
        },
      ],
    },
    null,
    2,
  );
