/** The README of each rule package: how to use it, under which licence, and what it does not find. */
import { absolute } from '../../../settings.ts';
import type { Comparison, ToolName } from './tools.ts';

interface Guide {
  title: string;
  use: string;
  limits: string[];
}

const address = (path: string): string => absolute(`/data/vocabulary/${path}`);

const guides = (): Record<ToolName, Guide> => ({
  textlint: {
    title: 'Rules for textlint',
    use: `1. Download [prh.yml](${address('textlint/prh.yml')}), the terms to avoid. If you want them, take [prh-care.yml](${address('textlint/prh-care.yml')}) too, the terms to use with care. For texts in French or Spanish there are [prh-fr.yml](${address('textlint/prh-fr.yml')}) and [prh-es.yml](${address('textlint/prh-es.yml')}), with [prh-fr-care.yml](${address('textlint/prh-fr-care.yml')}) and [prh-es-care.yml](${address('textlint/prh-es-care.yml')}).
2. Install the tool: \`npm install --save-dev textlint textlint-rule-prh\`
3. Name the files in \`.textlintrc.json\`:

\`\`\`json
{ "rules": { "prh": { "rulePaths": ["./prh.yml"], "checkEmphasis": true } } }
\`\`\`

4. Run \`npx textlint "**/*.md"\`.

Read each finding before you change anything. \`--fix\` puts the words of “write” into the text as they are, and some of them are advice to whoever writes.`,
    limits: [
      'A term with a soft hyphen in it is not found.',
      'A term is not found where markup parts its words, as in `child *sex* tourism`.',
      'Text in links and in block quotations is not read unless you set `checkLink` and `checkBlockQuote`.',
      'Letters that look alike but come from other alphabets are not seen through.',
    ],
  },
  harper: {
    title: 'Rules for Harper',
    use: `1. Download [response-guide.weirpack](${address('harper/response-guide.weirpack')}).
2. Load it: \`harper-cli lint --weirpack response-guide.weirpack README.md\`, or in a program with \`linter.loadWeirpackFromBytes(bytes)\` of [harper.js](https://www.npmjs.com/package/harper.js).

The pack is for English, as Harper is. Terms to avoid and terms to use with care are in one pack; the message says which.`,
    limits: [
      'Exact titles of laws and treaties are not left alone.',
      'No-break spaces, no-break hyphens and soft hyphens between or within words hide a term.',
      'Capital letters of abbreviations do not count.',
      'Phrases with digits, or with signs other than hyphens and apostrophes, are left out.',
    ],
  },
  cspell: {
    title: 'Words for cspell',
    use: `1. Download [response-guide.json](${address('cspell/response-guide.json')}).
2. Import it in \`cspell.json\`:

\`\`\`json
{ "version": "0.2", "import": ["./response-guide.json"] }
\`\`\`

3. Run \`npx cspell "**/*.md"\`.

Single words to avoid are reported as forbidden. For single words to handle with care, cspell has a suggestion and reports nothing. The words are those of English, French and Spanish together.`,
    limits: [
      'cspell checks one word at a time, and nearly every harmful term is a phrase. Use this beside another checker, never alone.',
      'Exact titles are not left alone.',
    ],
  },
  vale: {
    title: 'Style for Vale',
    use: `1. Name the package in \`.vale.ini\`, and run \`vale sync\`:

\`\`\`ini
StylesPath = styles
Packages = ${address('vale/ResponseGuide.zip')}

[*.md]
BasedOnStyles = ResponseGuide
\`\`\`

2. Run \`vale .\`.

Terms to avoid are errors, terms to use with care are warnings. Switch one off with a line such as \`ResponseGuide.Sextortion = NO\`. The style is for English. Each rule is also [a file of its own](${address('vale/ResponseGuide/ChildPornography.yml')}) in the folder \`ResponseGuide\`.

**Tested by structure only.** Vale itself could not be run where this package is tested. Each file is read, its keys are compared with those that Vale’s manual names, and each pattern is compiled and tried on the sentences below, with the regular expressions of JavaScript. If Vale refuses a file, please tell us.`,
    limits: [
      'A term with a soft hyphen in it is not found.',
      'Whether a term is found across markup or a line end depends on how Vale parts a text.',
      'Letters that look alike but come from other alphabets are not seen through.',
    ],
  },
});

/** The README of a package, with what its tool finds and misses. */
export function readmeOf(tool: ToolName, version: string, { toFind, missed, toLeave, marked }: Comparison): string {
  const { title, use, limits } = guides()[tool];
  const list = (items: Comparison['missed']): string =>
    items.map(({ label, sentence }) => `- ${label}: ${visible(sentence)}\n`).join('');
  return `# ${title}

Words to avoid and words to handle with care when writing about child sexual exploitation and abuse, made from the glossary of Response Guide, version ${version}. The status of a word is this project’s recommendation.

## How to use it

${use}

## What it does not find

The project’s own checker, at ${absolute('/terminology/check/')}, finds all of the ${toFind} sentences in which the entries say that something must be found, and nothing in the ${toLeave} in which nothing must be. This package finds ${toFind - missed.length} of the ${toFind}, and marks ${marked.length} of the ${toLeave}.

${limits.map((limit) => `- ${limit}\n`).join('')}
${missed.length === 0 ? '' : `${tool === 'cspell' ? 'It finds no more than single words, so the sentences it misses are not listed.\n' : `Sentences in which it misses the term (spaces and hyphens that cannot be seen are named):\n\n${list(missed)}`}`}${marked.length === 0 ? '' : `\nSentences in which it marks what should be left alone:\n\n${list(marked)}`}
## Licence

CC BY 4.0: use it for any purpose, name Response Guide, ${absolute('/')}, and say what you changed.
`;
}

const names: Readonly<Record<string, string>> = {
  '\u00a0': '[no-break space]',
  '\u00ad': '[soft hyphen]',
  '\u2011': '[no-break hyphen]',
  '\u2010': '[hyphen U+2010]',
  '\n': '[line end]',
};

/** A sentence on one line, with its signs that cannot be told apart by eye in words. */
const visible = (text: string): string => text.replace(/[\u00a0\u00ad\u2010\u2011\n]/g, (sign) => names[sign] ?? sign);
