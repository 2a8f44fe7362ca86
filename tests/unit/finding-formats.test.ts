/** The findings as other programs read them: whole, and with nothing in them that could be taken for something else. */
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { toGithub } from '../../src/findings/github.ts';
import { toJson } from '../../src/findings/json.ts';
import { toSarif } from '../../src/findings/sarif.ts';
import { summary, toText } from '../../src/findings/text.ts';
import { type Finding, formatFinding } from '../../src/model/finding.ts';
import { type FindingCode, findingCodes } from '../../src/model/finding-codes.ts';

const finding = (parts: Partial<Finding> = {}): Finding => ({
  code: 'field-unknown',
  file: 'content/en/pages/method.mdx',
  line: 3,
  column: 5,
  message: 'There is no field “colour” here.',
  fix: 'Rename or remove it.',
  ...parts,
});
const warning = finding({ code: 'review-old', file: 'content/en/pages/other.mdx' });

describe('Text', () => {
  test('faults and warnings are counted with their files, and what is not there is not named', () => {
    expect(summary([finding(), finding({ line: 4 }), warning])).toBe('2 faults and 1 warning in 2 files.');
    expect(summary([finding()])).toBe('1 fault in 1 file.');
    expect(summary([warning, warning])).toBe('2 warnings in 1 file.');
  });

  test('nothing that a finding quotes begins a line or reaches the terminal as an order', () => {
    const sly = finding({
      message: 'The field cannot be “\n::error::x\r\u001b[2J\u202e”.',
      fix: '##[add-mask]x',
      file: 'content/a\n::debug::b.mdx',
    });
    const lines = formatFinding(sly).split('\n');
    expect(lines).toHaveLength(4);
    expect(lines.filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
    for (const sign of ['\u001b', '\r', '\u202e']) expect(toText([sly])).not.toContain(sign);
  });
});

describe('JSON', () => {
  test('every finding is there whole, with what was expected and whether it can be mended by itself', () => {
    const { version, findings, counts } = JSON.parse(toJson([finding(), warning]));
    expect(version).toBe(1);
    expect(counts).toEqual({ errors: 1, warnings: 1, files: 2 });
    expect(findings[0]).toEqual({
      file: 'content/en/pages/method.mdx',
      line: 3,
      column: 5,
      code: 'field-unknown',
      severity: 'error',
      message: 'There is no field “colour” here.',
      expected: findingCodes['field-unknown'].expected,
      fix: 'Rename or remove it.',
      help: 'http://localhost:4321/contribute/checks/field-unknown/',
      fixable: false,
    });
    expect(findings[1]).toMatchObject({ code: 'review-old', severity: 'warning' });
  });

  test('what the place expects comes before what the code expects', () => {
    const { findings } = JSON.parse(toJson([finding({ expected: 'One of: id, title.' })]));
    expect(findings[0].expected).toBe('One of: id, title.');
  });

  test('without findings it is still an object', () => {
    expect(JSON.parse(toJson([]))).toEqual({ version: 1, findings: [], counts: { errors: 0, warnings: 0, files: 0 } });
  });
});

describe('GitHub', () => {
  test('an error and a warning, each at its line', () => {
    const [first, second, ...rest] = toGithub([finding(), warning]).split('\n');
    expect(first).toMatch(
      /^::error file=content\/en\/pages\/method\.mdx,line=3,col=5,title=field-unknown::There is no field “colour” here\.%0AExpected: /,
    );
    expect(first).toMatch(/%0AExplained on the site at \/contribute\/checks\/field-unknown\/$/);
    expect(first).not.toContain('localhost');
    expect(second).toMatch(/^::warning file=content\/en\/pages\/other\.mdx,/);
    expect(rest).toEqual([]);
  });

  test('what a text holds neither ends the command nor begins another', () => {
    const text = toGithub([
      finding({ file: 'content/a,b:c%0A.mdx', message: '100 %\r\n::error::x', fix: '\n::stop::' }),
    ]);
    expect(text.split(/[\r\n]/)).toHaveLength(1);
    expect(text).toContain('file=content/a%2Cb%3Ac%250A.mdx,line=3');
    expect(text).toContain('::100 %25%0D%0A::error::x%0A');
  });
});

/** The parts of the schema of SARIF 2.1.0 that the report uses, as the standard words them. */
const sarifSchema = {
  type: 'object',
  required: ['version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string', format: 'uri' },
    version: { enum: ['2.1.0'] },
    runs: { type: 'array', items: { $ref: '#/definitions/run' } },
  },
  definitions: {
    message: {
      type: 'object',
      required: ['text'],
      additionalProperties: false,
      properties: { text: { type: 'string', minLength: 1 } },
    },
    level: { enum: ['none', 'note', 'warning', 'error'] },
    run: {
      type: 'object',
      required: ['tool', 'results'],
      additionalProperties: false,
      properties: {
        tool: {
          type: 'object',
          required: ['driver'],
          additionalProperties: false,
          properties: { driver: { $ref: '#/definitions/toolComponent' } },
        },
        columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
        results: { type: 'array', items: { $ref: '#/definitions/result' } },
      },
    },
    toolComponent: {
      type: 'object',
      required: ['name'],
      additionalProperties: false,
      properties: {
        name: { type: 'string' },
        informationUri: { type: 'string', pattern: '^https?://' },
        rules: { type: 'array', uniqueItems: true, items: { $ref: '#/definitions/reportingDescriptor' } },
      },
    },
    reportingDescriptor: {
      type: 'object',
      required: ['id'],
      additionalProperties: false,
      properties: {
        id: { type: 'string' },
        shortDescription: { $ref: '#/definitions/message' },
        fullDescription: { $ref: '#/definitions/message' },
        help: { $ref: '#/definitions/message' },
        helpUri: { type: 'string', pattern: '^https?://' },
        defaultConfiguration: {
          type: 'object',
          additionalProperties: false,
          properties: { level: { $ref: '#/definitions/level' } },
        },
        properties: { type: 'object' },
      },
    },
    result: {
      type: 'object',
      required: ['message'],
      additionalProperties: false,
      properties: {
        ruleId: { type: 'string' },
        ruleIndex: { type: 'integer', minimum: 0 },
        level: { $ref: '#/definitions/level' },
        message: { $ref: '#/definitions/message' },
        locations: { type: 'array', items: { $ref: '#/definitions/location' } },
      },
    },
    location: {
      type: 'object',
      required: ['physicalLocation'],
      additionalProperties: false,
      properties: {
        physicalLocation: {
          type: 'object',
          required: ['artifactLocation'],
          additionalProperties: false,
          properties: {
            artifactLocation: {
              type: 'object',
              additionalProperties: false,
              properties: {
                // Relative, with nothing in it that an address may not hold.
                uri: { type: 'string', pattern: "^(?!/)[A-Za-z0-9._~!$&'()*+;=@/%-]+$" },
                uriBaseId: { enum: ['%SRCROOT%'] },
              },
            },
            region: {
              type: 'object',
              required: ['startLine'],
              additionalProperties: false,
              properties: {
                startLine: { type: 'integer', minimum: 1 },
                startColumn: { type: 'integer', minimum: 1 },
              },
            },
          },
        },
      },
    },
  },
};

describe('SARIF', () => {
  const valid = new Ajv({ strict: false, validateFormats: false }).compile(sarifSchema);

  test.each([
    ['nothing', []],
    ['an error and a warning', [finding(), warning]],
    ['a strange file name', [finding({ file: 'content/en/pages/ä b%,:#?.mdx' })]],
    ['faults of every column', [finding({ line: 1, column: 1 }), finding({ column: 400 })]],
  ])('the report of %s is valid', (_, findings) => {
    expect(valid(JSON.parse(toSarif(findings))), JSON.stringify(valid.errors)).toBe(true);
  });

  test('each result names its rule, and each code is a rule', () => {
    const [{ tool, results }] = JSON.parse(toSarif([finding(), warning])).runs;
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(Object.keys(findingCodes));
    for (const { ruleId, ruleIndex, level } of results) {
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
      expect(level).toBe(findingCodes[ruleId as FindingCode].severity);
    }
    expect(tool.driver.rules[0].helpUri).toBe('http://localhost:4321/contribute/checks/file-size/');
    expect(results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'content/en/pages/method.mdx', uriBaseId: '%SRCROOT%' },
      region: { startLine: 3, startColumn: 5 },
    });
    expect(results).toHaveLength(2);
  });
});
