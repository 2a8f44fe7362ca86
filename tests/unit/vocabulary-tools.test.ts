/**
 * The rule packages, loaded by the tools that they are for. What a README says that a tool finds is worked out without
 * the tool; here the tools say it themselves. Vale’s program cannot be had from a registry, so its style is held against
 * the manual only.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type AnySchema } from 'ajv';
import { lint as cspell } from 'cspell';
import { LocalLinter, packWeirpackFiles, unpackWeirpackBytes } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';
import { createLinter, loadTextlintrc } from 'textlint';
import { describe, expect, it, test, vi } from 'vitest';
import { parse as parseYaml, stringify } from 'yaml';
import { weirpackFiles } from '../../src/terminology/exports/linters/harper.ts';
import { expressionOf, patternsOf } from '../../src/terminology/exports/linters/pattern.ts';
import { ruleName } from '../../src/terminology/exports/linters/rule-name.ts';
import { compare, findsOf, type ToolName } from '../../src/terminology/exports/linters/tools.ts';
import { languageRules, type PhraseRule } from '../../src/terminology/exports/rules.ts';
import { zipOf } from '../../src/terminology/exports/zip.ts';
import { temporaryFolder } from '../support/fixtures.ts';
import { vocabularyBytes, vocabularyGraph, vocabularyPaths, vocabularyText } from '../support/vocabulary.ts';

// Each tool starts slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const english = languageRules(vocabularyGraph(), 'en');
const finds = findsOf(english);

/** Every sentence of every rule, each once for its rule. */
const cases = english.rules.flatMap((rule) =>
  [...rule.mustFind, ...rule.mustNotFind].map((sentence) => ({ rule, sentence })),
);
const caseName = ({ rule, sentence }: (typeof cases)[number]): string => `${rule.term}: ${sentence}`;
/** The sentences in which a tool should find a term, by what its README was made from. */
const expected = (tool: ToolName): string[] =>
  cases.filter(({ rule, sentence }) => finds[tool](rule, sentence)).map(caseName);

/** One text of all sentences, a paragraph each, and the case in which a place of it lies. */
function document(): { text: string; caseAt: (index: number) => number } {
  const starts: number[] = [];
  let text = '';
  for (const { sentence } of cases) {
    starts.push(text.length);
    text += `${sentence}\n\n`;
  }
  return { text, caseAt: (index) => starts.findLastIndex((start) => start <= index) };
}

/** Runs textlint with a file of rules on a text. */
async function textlint(rules: string, text: string) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'prh.yml'), rules);
  writeFileSync(
    join(folder, '.textlintrc.json'),
    JSON.stringify({ rules: { prh: { rulePaths: ['./prh.yml'], checkEmphasis: true } } }),
  );
  const descriptor = await loadTextlintrc({
    configFilePath: join(folder, '.textlintrc.json'),
    node_modulesDir: join(process.cwd(), 'node_modules'),
  });
  return (await createLinter({ descriptor }).lintText(text, 'probe.md')).messages;
}

describe('The rules for textlint', () => {
  const { text, caseAt } = document();

  it('find in the sentences of the entries what the README says', async () => {
    const messages = (
      await Promise.all(['prh.yml', 'prh-care.yml'].map((file) => textlint(vocabularyText(`textlint/${file}`), text)))
    ).flat();
    const found = new Set(
      messages.flatMap((message) => {
        const one = cases[caseAt(message.range[0])];
        return one && message.message.includes(one.rule.url) ? [caseName(one)] : [];
      }),
    );
    expect([...found].sort()).toEqual(expected('textlint').sort());
  });

  it('name what to write, why, and the page of the term', async () => {
    const [message] = await textlint(vocabularyText('textlint/prh.yml'), 'A report on child  pornography.');
    const rule = english.rules.find((one) => one.term === 'child-pornography');
    expect(message?.message).toBe(`child  pornography => ${rule?.write}\n${rule?.why} ${rule?.url}`);
  });

  test.each(['fr', 'es'] as const)('load in the language %s and find each word in it', async (language) => {
    const { rules } = languageRules(vocabularyGraph(), language);
    const words = rules.flatMap((rule) => rule.words);
    const files = [`prh-${language}.yml`, `prh-${language}-care.yml`];
    const messages = (
      await Promise.all(files.map((file) => textlint(vocabularyText(`textlint/${file}`), words.join('\n\n'))))
    ).flat();
    const lines = new Set(messages.map((message) => message.loc.start.line));
    expect(words.filter((_, index) => !lines.has(2 * index + 1))).toEqual([]);
  });

  it('are refused by prh where one of their own tests fails', async () => {
    const rules = parseYaml(vocabularyText('textlint/prh.yml')) as { rules: { specs: { to: string }[] }[] };
    const [spec] = rules.rules[0]?.specs ?? [];
    if (spec) spec.to = 'something else';
    const messages = await textlint(stringify(rules), 'x').catch((fault: Error) => fault.message);
    expect(JSON.stringify(messages)).toContain('spec failed');
  });
});

describe('The pack for Harper', () => {
  const { text, caseAt } = document();

  it('is what Harper itself would pack', () => {
    const files = weirpackFiles(english, '1');
    const own = unpackWeirpackBytes(zipOf(files));
    const theirs = unpackWeirpackBytes(packWeirpackFiles(files));
    expect(own.manifest).toEqual(theirs.manifest);
    expect(new Map([...own.files].sort())).toEqual(new Map([...theirs.files].sort()));
  });

  it('passes its own tests, and finds in the sentences what the README says', { timeout: 120_000 }, async () => {
    const linter = new LocalLinter({ binary: binaryInlined });
    // Harper's own rules have nothing to say here and take long.
    const off = Object.fromEntries(Object.keys(await linter.getLintConfig()).map((name) => [name, false]));
    await linter.setLintConfig(off);
    expect(await linter.loadWeirpackFromBytes(vocabularyBytes('harper/response-guide.weirpack'))).toBeUndefined();
    const found = new Set<string>();
    const signs = [...text];
    for (const [name, lints] of Object.entries(await linter.organizedLints(text, { language: 'markdown' }))) {
      for (const lint of lints) {
        const one = cases[caseAt(signs.slice(0, lint.span().start).join('').length)];
        if (one && name === `ResponseGuide${ruleName(one.rule.term)}`) found.add(caseName(one));
      }
    }
    expect([...found].sort()).toEqual(expected('harper').sort());
  });

  it('is refused by Harper where one of its tests fails', async () => {
    const linter = new LocalLinter({ binary: binaryInlined });
    const rule = english.rules.find((one) => one.term === 'child-pornography') as PhraseRule;
    const files = weirpackFiles({ ...english, rules: [rule] }, '1');
    const name = 'ResponseGuideChildPornography.weir';
    files.set(name, `${files.get(name)}test "It rains." "It snows."\n`);
    expect(await linter.loadWeirpackFromBytes(zipOf(files))).toMatchObject({
      ResponseGuideChildPornography: [{ expected: 'It snows.', got: 'It rains.' }],
    });
  });
});

describe('The words for cspell', () => {
  const file = 'cspell/response-guide.json';

  it('fit the schema of cspell', () => {
    const path = join(process.cwd(), 'node_modules', '@cspell', 'cspell-types', 'cspell.schema.json');
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as AnySchema);
    validate(JSON.parse(vocabularyText(file)));
    expect(validate.errors).toBeNull();
  });

  it('are reported in the sentences of the entries', async () => {
    const folder = temporaryFolder();
    const lines = cases.map(({ sentence }) => sentence.replaceAll('\n', ' '));
    writeFileSync(join(folder, 'probe.txt'), lines.join('\n'));
    writeFileSync(join(folder, 'response-guide.json'), vocabularyText(file));
    writeFileSync(join(folder, 'cspell.json'), JSON.stringify({ version: '0.2', import: ['./response-guide.json'] }));
    const found = new Set<string>();
    await cspell(
      ['probe.txt'],
      { root: folder, config: join(folder, 'cspell.json'), progress: false, summary: false },
      {
        issue: (issue) => {
          const one = cases[issue.row - 1];
          if (issue.isFlagged && one && finds.cspell(one.rule, issue.text)) found.add(caseName(one));
        },
      },
    );
    expect([...found].sort()).toEqual(expected('cspell').sort());
  });
});

describe('The style for Vale', () => {
  const files = vocabularyPaths().filter((path) => /^vale\/ResponseGuide\/.*\.yml$/.test(path));
  const rules = files.map((path) => parseYaml(vocabularyText(path)) as Record<string, unknown>);

  it('has a file for each rule', () => {
    expect(files).toHaveLength(patternsOf(english).length);
  });

  it('has only keys that the manual names, each with a value of its kind', () => {
    for (const [index, rule] of rules.entries()) {
      expect(rule, files[index]).toEqual({
        extends: 'existence',
        message: expect.stringContaining('“%s”'),
        link: expect.stringMatching(/^https?:\/\/.+\/glossary\/.+\/$/),
        level: expect.stringMatching(/^(?:error|warning)$/),
        ignorecase: expect.any(Boolean),
        nonword: true,
        tokens: [expect.any(String)],
        ...('action' in rule
          ? {
              action: {
                name: 'replace',
                params: expect.toSatisfy((words: unknown[]) => words.every((word) => typeof word === 'string')),
              },
            }
          : {}),
      });
      // One place for what was found; every other percent sign is doubled.
      expect(`${rule['message']}`.replaceAll('%%', '').match(/%./g), files[index]).toEqual(['%s']);
    }
  });

  it('has patterns that compile, and find in the sentences what the README says', () => {
    for (const { rule, ...pattern } of patternsOf(english)) {
      const name = `vale/ResponseGuide/${ruleName(rule.term)}${pattern.ignoreCase ? '' : 'Abbreviation'}.yml`;
      const [token = ''] = (parseYaml(vocabularyText(name)) as { tokens: string[] }).tokens;
      expect(new RegExp(token, pattern.ignoreCase ? 'gimu' : 'gmu')).toEqual(expressionOf({ rule, ...pattern }));
    }
    const { missed, marked } = compare(english.rules, finds.vale);
    expect(missed.filter(({ sentence }) => !sentence.includes('\u00ad'))).toEqual([]);
    expect(marked).toEqual([]);
  });

  it('says that it was tested by structure only', () => {
    expect(vocabularyText('vale/ResponseGuide/README.md')).toContain('**Tested by structure only.**');
  });
});

describe.each<[ToolName, string]>([
  ['textlint', 'textlint/README.md'],
  ['harper', 'harper/README.md'],
  ['cspell', 'cspell/README.md'],
  ['vale', 'vale/ResponseGuide/README.md'],
])('The README for %s', (tool, path) => {
  it('says how much it finds, under which licence, and lists what it misses', () => {
    const text = vocabularyText(path);
    const { toFind, toLeave, missed, marked } = compare(english.rules, finds[tool]);
    expect(text).toContain(
      `This package finds ${toFind - missed.length} of the ${toFind}, and marks ${marked.length} of the ${toLeave}.`,
    );
    expect(text).toContain('CC BY 4.0');
    const listed = text
      .split('\n')
      .filter((line) => english.rules.some(({ label }) => line.startsWith(`- ${label}: `)));
    expect(listed).toHaveLength((tool === 'cspell' ? 0 : missed.length) + marked.length);
  });
});

test('the own checker finds every sentence that a README says it does', async () => {
  const { Linter } = await import('../../src/terminology/lint.ts');
  const { vocabularyOf } = await import('../../src/terminology/vocabulary.ts');
  const linter = new Linter(vocabularyOf(vocabularyGraph(), 'en'));
  const own = compare(english.rules, (rule, sentence) =>
    linter.check(sentence).some((finding) => finding.rule.term === rule.term),
  );
  expect([own.missed, own.marked]).toEqual([[], []]);
});

describe('What tools put in place', () => {
  const replacementsIn = (term: string): string[] | undefined =>
    english.rules.find((rule) => rule.term === term)?.replacements;

  test.each([
    ['child-porn', ['child sexual abuse material']],
    ['stranger-danger', ['body safety', 'abuse by known and unknown people']],
    ['consensual', []],
    ['child-prostitute', []],
    ['minor', []],
  ])('for the words of “%s”', (term, replacements) => {
    expect(replacementsIn(term)).toEqual(replacements);
  });
});

test('a pattern leaves a word alone within a title or a longer term, and only there', () => {
  const one = (words: string[]): PhraseRule => ({ ...(english.rules[0] as PhraseRule), words, abbreviations: [] });
  const boat = one(['old boat', 'boats']);
  const rules = {
    language: 'en' as const,
    rules: [boat, one(['leaking old boat'])],
    titles: ['Act on the Old Boat, 1990'],
  };
  const [pattern] = patternsOf(rules);
  if (!pattern) throw new Error('There is no pattern.');
  const found = (text: string): string[] => text.match(expressionOf(pattern)) ?? [];
  expect(found('the OLD\nboat, old-boat and boats’ oars')).toEqual(['OLD\nboat', 'old-boat', 'boats']);
  expect(found('the Act on the old  boat, 1990, and a leaking old boat')).toEqual([]);
  expect(found('the Act on the old boat of 1990, an oldboat, threeboats, boatsé')).toEqual(['old boat']);
});
