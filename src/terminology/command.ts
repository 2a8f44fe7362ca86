/** What `npm run terms` does with the words that follow it. */
import { lstatSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { htmlToHast } from 'satteri';
import { draftWords } from '../i18n/en.draft.ts';
import { extraAddresses } from '../model/addresses.ts';
import { didYouMean } from '../model/finding.ts';
import { loadContent } from '../model/load.ts';
import { placeIn } from '../model/text-files.ts';
import { type DraftFinding, formats, isFault } from './command-formats.ts';
import { type HtmlNode, textOfHtml } from './draft/html-text.ts';
import { mostBytes, readDraft } from './draft/read-draft.ts';
import { Linter } from './lint.ts';
import { readableMarkdown } from './markdown-text.ts';
import { checkedLanguages, vocabularyOf } from './vocabulary.ts';

const usage = `npm run terms -- FILE… [options]

Checks drafts (.txt, .md, .html, .docx) for terms to avoid and says what to write instead.
Places in .html and .docx files are those in their text, without the markup.

  --language CODE  language of the drafts: ${checkedLanguages.join(', ')} (en where nothing is said)
  --format NAME    ${Object.keys(formats).join(', ')} (text where nothing is said)
  --care           print terms to use with care, too
  --help           print this

Exit codes: 0 no term to avoid, 1 a term to avoid outside quotation marks, 2 a file or an option that cannot be read.`;

const options = {
  language: { type: 'string' },
  format: { type: 'string' },
  care: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

interface Chosen {
  files: string[];
  language: string;
  format: keyof typeof formats;
  care: boolean;
}

/**
 * @param root folder that holds `content/`
 * @param args what was written after the command
 * @param from folder that the names of files start from: where npm was called
 * @returns the exit code
 */
export async function runTerms(
  root: string,
  args: string[],
  from: string = process.env['INIT_CWD'] ?? root,
): Promise<number> {
  const chosen = readArgs(args);
  if (chosen === 'help') {
    console.log(usage);
    return 0;
  }
  if (typeof chosen === 'string') {
    console.error(`${chosen}\n\n${usage}`);
    return 2;
  }
  const { graph } = loadContent(root, { extraAddresses, record: false });
  if (!graph) {
    console.error('The glossary cannot be read. Run npm run check.');
    return 2;
  }
  const linter = new Linter(vocabularyOf(graph, chosen.language));
  const findings: DraftFinding[] = [];
  let unread = 0;
  for (const file of chosen.files) {
    const draft = await textOf(resolve(from, file));
    if ('fault' in draft) {
      console.error(`${file}: ${draft.fault}`);
      unread++;
      continue;
    }
    const readable = /\.md$/i.test(file) ? readableMarkdown(draft.text) : draft.text;
    for (const { start, end, rule, quoted } of linter.check(readable)) {
      if (rule.status === 'use-with-care' && !chosen.care) continue;
      findings.push({ file, ...placeIn(draft.text, start), text: draft.text.slice(start, end), rule, quoted });
    }
  }
  const output = formats[chosen.format](findings, chosen.files.length - unread);
  if (output) console.log(output);
  if (unread > 0) return 2;
  return findings.some(isFault) ? 1 : 0;
}

/** @returns what was chosen; what is wrong with it, as a sentence; or `help` */
function readArgs(args: string[]): Chosen | string {
  const { values, tokens } = parseArgs({ args, options, strict: false, tokens: true });
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(options, token.name)) {
      const known = Object.keys(options).map((name) => `--${name}`);
      return `There is no option “${token.rawName}”.${didYouMean(token.rawName, known)}`;
    }
    const needsValue = options[token.name as keyof typeof options].type === 'string';
    if (needsValue && !token.value) return `The option “${token.rawName}” needs a value.`;
  }
  if (values.help) return 'help';
  const language = String(values.language ?? 'en');
  const format = String(values.format ?? 'text');
  if (!checkedLanguages.some((known) => known === language))
    return `Drafts can be checked in ${checkedLanguages.join(', ')}, not in “${language}”.`;
  if (!Object.hasOwn(formats, format))
    return `There is no format “${format}”.${didYouMean(format, Object.keys(formats))}`;
  if (files.length === 0) return 'Name at least one file.';
  return { files, language, format: format as keyof typeof formats, care: values.care === true };
}

/** The text of a draft, or a sentence about why there is none. */
async function textOf(path: string): Promise<{ text: string } | { fault: string }> {
  try {
    if (!lstatSync(path, { throwIfNoEntry: false })) return { fault: 'There is no such file.' };
    const stats = statSync(path);
    if (!stats.isFile()) return { fault: 'This is not a file.' };
    // A big file is not even read.
    if (stats.size > mostBytes) return { fault: draftWords.problems['too-big'] };
    const draft = await readDraft(basename(path), readFileSync(path), textOfFile);
    return 'problem' in draft ? { fault: draftWords.problems[draft.problem] } : draft;
  } catch {
    return { fault: draftWords.problems.unreadable };
  }
}

type Hast = ReturnType<typeof htmlToHast>;

function textOfFile(html: string): string {
  const view = (node: Hast): HtmlNode => ({
    name: node.type === 'element' ? node.tagName : node.type === 'root' ? 'root' : '',
    text: node.type === 'text' ? node.value : '',
    children: 'children' in node ? (node.children as Hast[]).map(view) : [],
  });
  return textOfHtml(view(htmlToHast(html)));
}
