/** `npm run check`: every fault of the content, with its place and what to do. Writes nothing without `--fix`. */
import { existsSync, readFileSync, watch } from 'node:fs';
import { toGithub } from '../findings/github.ts';
import { toJson } from '../findings/json.ts';
import { lostLines, NoEarlierRecord, recordBefore } from '../findings/kept-lines.ts';
import { toSarif } from '../findings/sarif.ts';
import { summary } from '../findings/text.ts';
import { mendContent } from '../mend/mend.ts';
import { recordFile } from '../mend/record.ts';
import { extraAddresses } from '../model/addresses.ts';
import { type Finding, isError, sortFindings } from '../model/finding.ts';
import type { Graph } from '../model/graph.ts';
import { type LoadOptions, loadContent } from '../model/load.ts';
import { printFindings, printWhereExplained, soundness } from './support/check-content.ts';
import { checkGenerated, mendGenerated } from './support/check-generated.ts';
import { listOptions, readOptions } from './support/options.ts';

const options = {
  fix: 'mend what is mechanical: form, order, ids of statements, days of review, the record; then check again',
  kept: 'see too that the record has lost no line since the commit before; asks git',
  strict: 'take warnings for faults, as before publishing',
  json: 'print the findings as one JSON object',
  sarif: 'print the findings in the format SARIF 2.1.0',
  github: 'print the findings as GitHub shows them at the line',
  watch: 'check again after each change, until Ctrl+C',
  help: 'print this list',
};
type Option = keyof typeof options;

/** The forms for other programs: to the one channel that can be piped, with nothing else on it. */
const formats = { json: toJson, sarif: toSarif, github: toGithub };
type Format = keyof typeof formats;

const root = process.cwd();
const today = new Date().toISOString().slice(0, 10);

async function findAll(load: LoadOptions, kept: boolean): Promise<{ graph: Graph | undefined; findings: Finding[] }> {
  const { graph, findings } = loadContent(root, load);
  const lost = kept
    ? lostLines(recordBefore(root), existsSync(recordFile) ? readFileSync(recordFile, 'utf8') : '')
    : [];
  return { graph, findings: sortFindings([...findings, ...lost, ...(await checkGenerated(root))]) };
}

async function mend(load: LoadOptions & { today: string }): Promise<void> {
  const changes = [...mendContent(root, load), ...(await mendGenerated(root))];
  for (const { file, line, what } of changes) console.error(`${file}:${line}  ${what}`);
  const files = new Set(changes.map(({ file }) => file)).size;
  console.error(
    changes.length === 0
      ? 'There was nothing to mend by itself.\n'
      : `Mended ${files === 1 ? 'one file' : `${files} files`}. Look at the changes before you hand them in.\n`,
  );
}

/**
 * @returns whether the content is sound
 * @throws Error where git is to be asked and cannot say
 */
async function check(chosen: ReadonlySet<Option>, format: Format | undefined): Promise<boolean> {
  const load = { extraAddresses, today };
  if (chosen.has('fix')) await mend(load);
  const { graph, findings } = await findAll(load, chosen.has('kept'));
  const sound = graph !== undefined && !findings.some(isError) && !(chosen.has('strict') && findings.length > 0);
  if (format) {
    const text = formats[format](findings);
    if (text) process.stdout.write(`${text}\n`);
  }
  if (!format || format === 'github') {
    printFindings(findings);
    printWhereExplained(findings);
  }
  if (!sound || !graph)
    console.error(`${summary(findings)}${chosen.has('strict') ? ' Warnings count as faults here.' : ''}`);
  else if (format) console.error(soundness(graph, findings));
  else console.log(soundness(graph, findings));
  return sound;
}

/** Checks after each change. Editors wait for the lines at the beginning and end of each check. */
async function checkOnChange(chosen: ReadonlySet<Option>): Promise<void> {
  let due = true;
  let wake = (): void => {};
  for (const folder of ['content', 'public'].filter((name) => existsSync(name))) {
    watch(folder, { recursive: true }, () => {
      due = true;
      wake();
    });
  }
  for (;;) {
    if (!due) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      // An editor that saves makes several events.
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    due = false;
    console.log('── checking');
    await check(chosen, undefined);
    console.log('── checked. Watching for changes …');
  }
}

async function main(): Promise<void> {
  const { chosen, fault } = readOptions(process.argv.slice(2), options);
  const [format, ...others] = (Object.keys(formats) as Format[]).filter((name) => chosen.has(name));
  const clash =
    others.length > 0
      ? `Choose one of --${[format, ...others].join(', --')}.`
      : chosen.has('watch') && (format || chosen.has('fix'))
        ? '--watch goes with --strict only.'
        : undefined;
  if (fault ?? clash) {
    console.error(fault ?? clash);
    process.exitCode = 2;
  } else if (chosen.has('help')) {
    console.log(`npm run check -- [options]\nFinds every fault of the content.\n\n${listOptions(options)}`);
  } else if (chosen.has('watch')) await checkOnChange(chosen);
  else {
    const sound = await check(chosen, format).catch((error: unknown) => {
      if (!(error instanceof NoEarlierRecord)) throw error;
      console.error(error.message);
      return undefined;
    });
    if (!sound) process.exitCode = sound === undefined ? 2 : 1;
  }
}

await main();
