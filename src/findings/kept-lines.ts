/**
 * Whether the record of what was published still has every line that it had before the last merge. The check of the
 * content compares the record with the content, so a line that went together with its page is missed there.
 */
import { spawnSync } from 'node:child_process';
import type { Finding } from '../model/finding.ts';

const record = 'content/data/published.csv';

/** git is missing, or has no earlier commit. */
export class NoEarlierRecord extends Error {}

/** Ids and days of the record, by id. */
function linesOf(text: string): Map<string, string> {
  const lines = text.split(/\r?\n/).slice(1).filter(Boolean);
  return new Map(lines.map((line) => line.split(',')).map(([id = '', day = '']) => [id, day]));
}

/**
 * @param before the record as it was
 * @param now the record as it is
 * @returns a finding for each line that is gone or has another day
 */
export function lostLines(before: string, now: string): Finding[] {
  const kept = linesOf(now);
  return [...linesOf(before)].flatMap(([id, day]): Finding[] => {
    if (kept.get(id) === day) return [];
    const place = { file: record, line: 1, column: 1 };
    return [
      {
        code: 'published-missing',
        ...place,
        message: kept.has(id)
          ? `“${id}” was published on ${day}, and the record says another day now.`
          : `“${id}” was published on ${day}, and its line is gone from the record.`,
        fix: kept.has(id) ? 'Write the old day again.' : `Bring the line back: ${id},${day},…`,
      },
    ];
  });
}

/**
 * The record before the last merge: that of the first parent of the commit at hand.
 *
 * @throws NoEarlierRecord where git cannot say
 */
export function recordBefore(root: string): string {
  const parent = spawnSync('git', ['rev-parse', '--verify', '--quiet', 'HEAD^1'], { cwd: root, encoding: 'utf8' });
  if (parent.status !== 0)
    throw new NoEarlierRecord('git knows no commit before this one: fetch two commits at least (fetch-depth: 2).');
  const { status, stdout } = spawnSync('git', ['show', `HEAD^1:${record}`], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  });
  // Before the first record there was none.
  return status === 0 ? stdout : '';
}
