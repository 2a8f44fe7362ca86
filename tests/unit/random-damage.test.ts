/** Whatever happens to the real content files, the check says what is wrong with them and never ends with an error. */
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { extraAddresses } from '../../src/model/addresses.ts';
import type { Finding } from '../../src/model/finding.ts';
import { findingCodes } from '../../src/model/finding-codes.ts';
import { loadContent } from '../../src/model/load.ts';
import { plainFiles } from '../../src/model/text-files.ts';
import { temporaryFolder } from '../support/fixtures.ts';
import { thorough } from '../support/thorough.ts';

/** Another seed makes other damages: DAMAGE_SEED=7. */
const seed = Number(process.env['DAMAGE_SEED'] ?? 20261122);
/** So many damages stand in the content at one time, each in a file of its own: one check finds them all. */
const atOnce = 34;
const rounds = thorough ? 27 : 9;

/** The same numbers for the same seed (mulberry32). */
function dice(from: number): (below: number) => number {
  let state = from;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) % below;
  };
}

type Roll = (below: number) => number;
type Damage = (bytes: Buffer, roll: Roll, other: Buffer) => Buffer;

const onLines =
  (change: (lines: string[], at: number, roll: Roll) => void): Damage =>
  (bytes, roll) => {
    const lines = bytes.toString('utf8').split('\n');
    change(lines, roll(lines.length), roll);
    return Buffer.from(lines.join('\n'));
  };

/** Puts something else in the place of a match that is chosen by chance; nothing where there is none. */
const onMatch =
  (pattern: RegExp, change: (match: string, roll: Roll) => string): Damage =>
  (bytes, roll) => {
    const text = bytes.toString('utf8');
    const matches = [...text.matchAll(pattern)];
    const match = matches[roll(matches.length || 1)];
    if (!match) return bytes;
    return Buffer.from(text.slice(0, match.index) + change(match[0], roll) + text.slice(match.index + match[0].length));
  };

const pick = <T>(roll: Roll, list: readonly T[]): T => list[roll(list.length)] as T;

const damages: Readonly<Record<string, Damage>> = {
  'a line is gone': onLines((lines, at) => void lines.splice(at, 1)),
  'a line stands twice': onLines((lines, at) => void lines.splice(at, 0, lines[at] ?? '')),
  'two lines change places': onLines((lines, at, roll) => {
    const other = roll(lines.length);
    [lines[at], lines[other]] = [lines[other] ?? '', lines[at] ?? ''];
  }),
  'a line is indented': onLines((lines, at) => void lines.splice(at, 1, `   ${lines[at]}`)),
  'a line begins with a tab': onLines((lines, at) => void lines.splice(at, 1, `\t${lines[at]}`)),
  'the rest is cut off': (bytes, roll) => bytes.subarray(0, roll(bytes.length)),
  'the start is cut off': (bytes, roll) => bytes.subarray(1 + roll(bytes.length)),
  'the file is empty': () => Buffer.alloc(0),
  'a byte is wrong': (bytes, roll) => {
    const copy = Buffer.from(bytes);
    copy[roll(copy.length)] = 128 + roll(128);
    return copy;
  },
  'bytes are noise': (bytes, roll) => {
    const at = roll(bytes.length);
    return Buffer.concat([
      bytes.subarray(0, at),
      Buffer.from(Array.from({ length: 9 }, () => roll(256))),
      bytes.subarray(at),
    ]);
  },
  'a sign is slipped in': (bytes, roll) => {
    const text = bytes.toString('utf8');
    const at = roll(text.length);
    return Buffer.from(
      text.slice(0, at) +
        pick(roll, [
          '{',
          '}',
          '<',
          '>',
          '"',
          '&',
          '*',
          '[',
          ']',
          '`',
          '|',
          ':',
          '- ',
          '#',
          '%',
          '!',
          '\0',
          '\u202e',
          '\r',
          ',',
          '---\n',
          '\n---\n',
          '<!--',
          '${',
          '\\',
        ]) +
        text.slice(at),
    );
  },
  'letters are gone': (bytes, roll) => {
    const text = bytes.toString('utf8');
    const at = roll(text.length);
    return Buffer.from(text.slice(0, at) + text.slice(at + 1 + roll(12)));
  },
  'an id is another': onMatch(
    /\bid(?:="|: )[A-Za-z0-9-]+/g,
    (match, roll) => match + pick(roll, ['x', '-9', '9', ' ', 'É']),
  ),
  'ids change places': (bytes) => {
    const text = bytes.toString('utf8');
    const [a, b] = [...text.matchAll(/id="([^"]+)"/g)].map(([, id]) => id);
    return a && b
      ? Buffer.from(
          text.replaceAll(`"${a}"`, '"\u0001"').replaceAll(`"${b}"`, `"${a}"`).replaceAll('"\u0001"', `"${b}"`),
        )
      : bytes;
  },
  'a key stands twice': onMatch(/^[a-z]+: .*$/gm, (match) => `${match}\n${match}`),
  'a key is misspelt': onMatch(/^[ -]*[a-z]+(?=:)/gm, (match) => `${match}s`),
  'a value is of another type': onMatch(/^[ -]*[a-zA-Z]+: .*$/gm, (match, roll) =>
    match.replace(
      /: .*/,
      `: ${pick(roll, ['', '12', 'true', '[1, 2]', '{a: b}', '~', '2026-13-99', '- x', '!!binary x', '*a', '&a b', '0b11', '1e999', '"', '|'])}`,
    ),
  ),
  'a list has another entry': onMatch(
    /^ *- .*$/gm,
    (match, roll) => `${match}\n${pick(roll, ['- x', '  - 12', '    - a: b', '- ', '  -', '- ? a', '-- b'])}`,
  ),
  'a tag is not closed': onMatch(/<\/[A-Z][a-zA-Z]+>/g, () => ''),
  'a tag is another': onMatch(/<\/?[A-Z][a-zA-Z]+/g, (match) => `${match}s`),
  'an attribute is gone': onMatch(/ [a-z]+="[^"]*"/g, () => ''),
  'an attribute is code': onMatch(/"[^"\n]*"/g, () => '{process.exit(1)}'),
  'a heading is another': onMatch(/^#+ .*$/gm, (match, roll) =>
    pick(roll, [`#${match}`, `${match} again`, '##', '# x', '## {x}']),
  ),
  'an address is another': onMatch(/(?:https:\/\/|\]\()[^\s),]+/g, (match, roll) =>
    pick(roll, ['http://x', '](javascript:x)', `${match}\\`, '](/nowhere/)', 'https://']),
  ),
  'a piece of another file is pasted in': (bytes, roll, other) => {
    const from = roll(other.length);
    const at = roll(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), other.subarray(from, from + 1 + roll(400)), bytes.subarray(at)]);
  },
  'it is another file': (_bytes, _roll, other) => other,
  'every line end is another': (bytes, roll) =>
    Buffer.from(bytes.toString('utf8').replaceAll('\n', pick(roll, ['\r', '\n\n', '\r\n', '\u2028', ' ']))),
};

const codes: ReadonlySet<string> = new Set(Object.keys(findingCodes));
const repository = join(import.meta.dirname, '..', '..');

test('damages by chance: each check ends, with findings at places that are there', { timeout: 300_000 }, () => {
  const root = temporaryFolder();
  const restore = (): void => {
    rmSync(join(root, 'content'), { recursive: true, force: true });
    cpSync(join(repository, 'content'), join(root, 'content'), { recursive: true });
  };
  const check = (): readonly Finding[] => loadContent(root, { extraAddresses, today: '2026-11-22' }).findings;
  const line = ({ file, line, column, code }: Finding): string => `${file}:${line}:${column} ${code}`;
  restore();
  const before = new Set(check().map(line));
  const files = plainFiles(root, 'content', () => {});
  const roll = dice(seed);
  let made = 0;
  let seen = 0;
  const unseen: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const names = Object.keys(damages);
    const hurt = new Map<string, string>();
    for (let tries = 0; hurt.size < atOnce && tries < 400; tries++) {
      // The data files are few, and everything hangs on them: each round hurts one or two of them.
      const among = hurt.size < 2 ? files.filter((file) => file.startsWith('content/data/')) : files;
      const file = pick(roll, among);
      if (hurt.has(file)) continue;
      const name = names[(made + hurt.size) % names.length] as string;
      const sound = readFileSync(join(root, file));
      const damaged = (damages[name] as Damage)(sound, roll, readFileSync(join(repository, pick(roll, files))));
      if (damaged.equals(sound)) {
        // This kind of damage does not fit this file; another file is tried, and in the end another kind.
        if (tries % 20 === 19) made++;
        continue;
      }
      writeFileSync(join(root, file), damaged);
      hurt.set(file, name);
    }
    let gone: string | undefined;
    if (round % 4 === 3) {
      gone = dirname(pick(roll, files));
      if (gone !== 'content/data') rmSync(join(root, gone), { recursive: true });
    }
    const told = `DAMAGE_SEED=${seed}, round ${round}: ${[...hurt].map(([file, name]) => `${file}: ${name}`).join('; ')}; gone: ${gone}`;
    let findings: readonly Finding[] = [];
    expect(() => {
      findings = check();
    }, told).not.toThrow();
    for (const finding of findings) {
      expect(codes.has(finding.code), `${told}\n${line(finding)}`).toBe(true);
      expect(finding.line, `${told}\n${line(finding)}`).toBeGreaterThanOrEqual(1);
      expect(finding.column, `${told}\n${line(finding)}`).toBeGreaterThanOrEqual(1);
      const path = join(root, finding.file);
      const known = existsSync(path) || existsSync(join(repository, finding.file));
      expect(known, `${told}\n${line(finding)}`).toBe(true);
      if (existsSync(path) && finding.file.startsWith('content/')) {
        const last = readFileSync(path, 'utf8').split('\n').length;
        expect(finding.line, `${told}\n${line(finding)}`).toBeLessThanOrEqual(last);
      }
    }
    const news = findings.filter((finding) => !before.has(line(finding)));
    for (const [file, name] of hurt) {
      made++;
      if (gone === dirname(file) || news.some((finding) => finding.file === file)) seen++;
      else unseen.push(`${file}: ${name}`);
    }
    restore();
  }
  expect(made).toBeGreaterThanOrEqual(rounds * (atOnce - 1));
  // What is left are changes of words and order, which only a reader can find, and faults that are told of only when
  // every file can be read: references, and the comparison with the record.
  expect(seen / made, unseen.join('\n')).toBeGreaterThan(0.6);
});
