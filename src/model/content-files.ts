/** The content files as they stand: read, checked each by itself against its schema, not yet joined. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { translationLanguages } from '../i18n/languages.ts';
import { type Body, readBody } from '../markdown/body.ts';
import { didYouMean, editDistance, type Finding } from './finding.ts';
import { type Located, matching, readCsv, readMdx, readYamlList, validate } from './read.ts';
import {
  type AudienceData,
  type CapabilityData,
  type ChangeData,
  type ContentKind,
  contentKinds,
  type DataKind,
  dataKinds,
  type FrameworkData,
  type GuideData,
  type HelpAddressData,
  type LinkData,
  type MnrCapabilityData,
  type MnrDomainData,
  type MnrFrameworkData,
  type PageData,
  type PublishedData,
  type ResourceData,
  type SourceData,
  type TermData,
  type ThemeData,
  type TranslationData,
  translationSchema,
} from './schemas.ts';
import { plainFiles } from './text-files.ts';

export type ContentData =
  | FrameworkData
  | ThemeData
  | CapabilityData
  | TermData
  | PageData
  | GuideData
  | MnrFrameworkData
  | MnrDomainData
  | MnrCapabilityData;

export interface ContentEntry extends Located<ContentData> {
  kind: ContentKind;
  /** Last part of its address. */
  slug: string;
  body: Body;
}

export interface TranslationEntry extends Located<TranslationData> {
  kind: ContentKind;
  language: string;
  /** Path of the file below the folder of its language. */
  path: string;
  body: Body;
}

/** The entries of the review, the crosswalk and the countries, as their data files hold them. */
export type EvidenceFiles = { [K in EvidenceKind]: Located<z.infer<(typeof dataKinds)[K]['schema']>>[] };

export const evidenceKinds = [
  'legalTitle',
  'termEvidence',
  'country',
  'reviewSection',
  'finding',
  'point',
  'example',
  'footnote',
  'footnoteLink',
  'box',
  'question',
  'figure',
  'formerCapability',
  'pair',
  'unpaired',
] as const satisfies readonly DataKind[];

type EvidenceKind = (typeof evidenceKinds)[number];

export interface ContentFiles {
  entries: ContentEntry[];
  sources: Located<SourceData>[];
  audiences: Located<AudienceData>[];
  resources: Located<ResourceData>[];
  links: Located<LinkData>[];
  helpAddresses: Located<HelpAddressData>[];
  published: Located<PublishedData>[];
  changes: Located<ChangeData>[];
  translations: TranslationEntry[];
  evidence: EvidenceFiles;
  broken: Broken;
}

/** What could not be read. References to it are not reported as well: the first fault is the one to mend. */
export interface Broken {
  ids: Set<string>;
  /** How many files or entries without an id could not be read at all. */
  files: number;
  /** How many texts have a component that nobody knows, and with it perhaps statements and references. */
  texts: number;
}

type Report = (finding: Finding) => void;

/**
 * @param root folder that holds `content/`
 * @param language language of the texts
 */
export function readContentFiles(root: string, language: string, report: Report): ContentFiles {
  const broken: Broken = { ids: new Set(), files: 0, texts: 0 };
  const paths = knownFiles(root, language, report, broken);
  const data = <K extends DataKind>(kind: K): Located<never>[] => {
    const { path, schema } = dataKinds[kind];
    return matching(paths, `content/data/${path}`).flatMap((file) => {
      const entries = path.endsWith('.csv') ? readCsv(root, file, report, schema) : readYamlList(root, file, report);
      if (!entries) broken.files++;
      return validEntries(entries ?? [], schema as never, report, broken);
    });
  };
  return {
    sources: data('source'),
    audiences: data('audience'),
    resources: data('resource'),
    links: data('link'),
    helpAddresses: data('helpAddress'),
    published: data('published'),
    changes: data('change'),
    evidence: Object.fromEntries(evidenceKinds.map((kind) => [kind, data(kind)])) as unknown as EvidenceFiles,
    translations: readTranslations(root, paths, report, broken),
    entries: readEntries(root, paths, language, report, broken),
    broken,
  };
}

/** A name of a file or folder that is an address too, whatever the system it lies on. */
const soundName = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)?$/;

/** The files below `content/` that can be read. Reports the rest: a misspelt folder or ending would go unseen. */
function knownFiles(root: string, language: string, report: Report, broken: Broken): string[] {
  const patterns = [
    ...[language, ...translationLanguages].flatMap((code) =>
      Object.values(contentKinds).map(({ path }) => `content/${code}/${path}`),
    ),
    ...Object.values(dataKinds).map(({ path }) => `content/data/${path}`),
  ];
  const paths = plainFiles(root, 'content', (finding) => {
    broken.files++;
    report(finding);
  });
  reportStrays(root, language, (finding) => {
    broken.files++;
    report(finding);
  });
  const known = new Set(patterns.flatMap((pattern) => matching(paths, pattern)));
  return paths.filter((file) => {
    const name = file.slice(file.lastIndexOf('/') + 1);
    // What macOS leaves in every folder that it shows; nothing reads it, and git passes it over.
    if (name === '.DS_Store') return false;
    const sound = soundName.test(name);
    if (sound && known.has(file)) return true;
    // What it holds is missing elsewhere, and that is not to be told as well.
    if (mayBeContent.test(name)) broken.files++;
    const strange = /^content\/([a-z]{2,3})\//.exec(file)?.[1];
    const languages = [language, ...translationLanguages];
    const noLanguage = strange !== undefined && didYouMean(strange, languages) === '' && !languages.includes(strange);
    const better = plainName(name);
    report({
      code: 'file-name',
      file,
      line: 1,
      column: 1,
      message: !sound
        ? `“${name}” is not a name that a file can have here.${soundName.test(better) ? ` Did you mean “${better}”?` : ''}`
        : noLanguage
          ? `Nothing reads the file “${file}”: “${strange}” is no language of this site.`
          : `Nothing reads the file “${file}”.${meantName(file, patterns)}`,
      fix: !sound
        ? 'Use small letters, digits and single hyphens, then a dot and the ending.'
        : noLanguage
          ? `Use the folder of a language: ${languages.join(', ')}. How another one is added stands on the page /contribute/add-a-translation/.`
          : `Move or rename it so that it fits ${orList(nearestPatterns(file, patterns))}; every kind of file stands on the page /contribute/fields/.`,
    });
    return false;
  });
}

/** Names of files that somebody may have meant as content. */
const mayBeContent = /\.(?:mdx?|markdown|ya?ml|csv|txt)$|^[^.]+$/i;

/** The name as it may be: small letters without accents, hyphens, and one ending. */
function plainName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\.(mdx|ya?ml|csv)\.(?:txt|mdx)$/, '.$1')
    .replace(/[\s_–—-]+/g, '-');
  return plain.replace(/-+\./, '.').replace(/^-+|[^a-z0-9.-]/g, '');
}

/** Folders at the top that hold no content, whatever stands in them. */
const otherFolders: ReadonlySet<string> = new Set([
  'content',
  'deploy',
  'dist',
  'node_modules',
  'public',
  'src',
  'tests',
]);

/** Texts beside `content/`, where a browser puts a file whose folder was forgotten. Nobody would read them. */
function reportStrays(root: string, language: string, report: Report): void {
  const strays = (folder: string, depth: number): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isFile()) return entry.name.endsWith('.mdx') ? path : [];
      const other = entry.name.startsWith('.') || (folder === '' && otherFolders.has(entry.name));
      return entry.isDirectory() && !other && depth > 0 ? strays(path, depth - 1) : [];
    });
  for (const file of strays('', 4)) {
    const name = file.slice(file.lastIndexOf('/') + 1);
    report({
      code: 'file-name',
      file,
      line: 1,
      column: 1,
      message: `Nothing reads the file “${file}”: texts stand in the folder content/.`,
      fix: `Move it to its folder: a term to content/${language}/glossary/${name}, for example. In the browser, edit the file and write the folders before its name.`,
    });
  }
}

/** How many places are named for a file that is in none of them. */
const fewPatterns = 3;

/** The places where a file was most likely meant to be: same ending and folder first, then the nearest in letters. */
function nearestPatterns(file: string, patterns: readonly string[]): string[] {
  const ending = (path: string): string => path.slice(path.lastIndexOf('.'));
  const name = stemOf(file);
  const [, language = ''] = file.toLowerCase().split('/');
  const known = patterns.some((pattern) => pattern.startsWith(`content/${language}/`));
  const elsewhere = (pattern: string): boolean => known && !pattern.startsWith(`content/${language}/`);
  const distance = (pattern: string): number =>
    editDistance(file.toLowerCase(), pattern.replace('*', name)) +
    (ending(pattern) === ending(file) ? 0 : 2) +
    // Where the name begins with a number, the folder of the texts that do is meant.
    (/^\d+-/.test(name) === pattern.includes('/capabilities/') ? 0 : 8) +
    (file.startsWith(topOf(pattern)) ? -6 : 0) +
    (elsewhere(pattern) ? 20 : 0);
  return patterns
    .map((pattern) => ({ pattern, far: distance(pattern) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, fewPatterns)
    .map(({ pattern }) => pattern);
}

/** The name of a file without its folders and its ending. */
const stemOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');

/** The first folder below that of the language, such as `content/en/gsr/`. */
const topOf = (pattern: string): string => pattern.split('/').slice(0, 3).join('/').replace('*', '\0');

/** “Did you mean”, with the name that the file has. */
function meantName(file: string, patterns: readonly string[]): string {
  const name = stemOf(file);
  const [first = '', ...others] = nearestPatterns(file, patterns).map((pattern) => pattern.replace('*', name));
  return first.includes(`/capabilities/${name}`) ? ` Did you mean “${first}”?` : didYouMean(file, [first, ...others]);
}

const orList = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** From so many entries with faults on, something is wrong with the file as a whole, and the rest is not looked at. */
const mostFaulty = 100;

function validEntries(
  entries: readonly Located<unknown>[],
  schema: z.ZodType,
  report: Report,
  broken: Broken,
): Located<never>[] {
  let faulty = 0;
  return entries.flatMap((entry) => {
    if (faulty > mostFaulty) return [];
    const valid = validate(entry, schema, report);
    if (valid) return valid as Located<never>;
    remember(entry, broken);
    if (++faulty <= mostFaulty) return [];
    broken.files++;
    report({
      code: 'field-invalid',
      ...entry.placeOf([]),
      message: `More than ${mostFaulty} entries of this file have faults, and the rest was not looked at.`,
      fix: 'Mend those above first.',
    });
    return [];
  });
}

function remember(entry: Located<unknown>, broken: Broken): [] {
  const id = (entry.data as { id?: unknown } | null)?.id;
  // Others name it as it should be written.
  if (typeof id === 'string')
    broken.ids.add(id).add(
      id
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/g, '-')
        .replace(/-0+(?=\d)/, '-'),
    );
  else broken.files++;
  return [];
}

function readEntries(
  root: string,
  paths: readonly string[],
  language: string,
  report: Report,
  broken: Broken,
): ContentEntry[] {
  const entries: ContentEntry[] = [];
  for (const [name, { path, schema }] of Object.entries(contentKinds)) {
    const kind = name as ContentKind;
    for (const file of matching(paths, `content/${language}/${path}`)) {
      const source = readMdx(root, file, report);
      if (!source) {
        broken.files++;
        continue;
      }
      const body = readBody(source, kind, (finding) => {
        // With it, statements or their sources may have gone unseen.
        if (finding.code === 'component-unknown' || finding.code === 'attribute-unknown') broken.texts++;
        report(finding);
      });
      const valid = validate<ContentData>(source, schema as never, report);
      if (!valid) {
        remember(source, broken);
        continue;
      }
      const stem = source.file.slice(source.file.lastIndexOf('/') + 1, -'.mdx'.length);
      entries.push({ ...valid, kind, slug: slugOf(kind, stem, valid, report), body });
    }
  }
  return entries;
}

/** Reads the texts in other languages. */
function readTranslations(root: string, paths: readonly string[], report: Report, broken: Broken): TranslationEntry[] {
  return translationLanguages.flatMap((language) =>
    Object.entries(contentKinds).flatMap(([name, { path }]) =>
      matching(paths, `content/${language}/${path}`).flatMap((file): TranslationEntry[] => {
        const kind = name as ContentKind;
        const source = readMdx(root, file, report);
        if (!source) {
          broken.files++;
          return [];
        }
        const body = readBody(source, kind, report, { translated: true });
        const valid = validate(source, translationSchema, report);
        const prefix = `content/${language}/`;
        return valid ? [{ ...valid, kind, language, path: source.file.slice(prefix.length), body }] : [];
      }),
    ),
  );
}

/** Last part of the address. Capability files begin with the number in two digits, so that folders sort well. */
function slugOf(kind: ContentKind, stem: string, entry: Located<ContentData>, report: Report): string {
  const wrong = (expected: string): void =>
    report({
      code: 'file-name',
      ...entry.placeOf(['id']),
      message: `The file is called “${stem}.mdx”, which does not fit its id and number.`,
      fix: `Name it ${expected}, or correct the id and the number.`,
    });
  if (kind === 'capability') {
    const { number, id } = entry.data as CapabilityData;
    const digits = String(number).padStart(2, '0');
    if (!stem.startsWith(`${digits}-`) || id !== `gsr-${number}`)
      wrong(`“${digits}-….mdx” with the id “gsr-${number}”`);
    return stem.replace(/^0/, '');
  }
  if (kind === 'mnrCapability') {
    const { number, id } = entry.data as MnrCapabilityData;
    const digits = String(number).padStart(2, '0');
    if (!stem.startsWith(`${digits}-`) || id !== `mnr-${number}`)
      wrong(`“${digits}-….mdx” with the id “mnr-${number}”`);
    return stem.replace(/^0/, '');
  }
  if (kind === 'mnrDomain') {
    const { order, id } = entry.data as MnrDomainData;
    if (id !== `mnr-d${order}`) wrong(`after the domain, with the id “mnr-d${order}”`);
  }
  if (kind === 'theme') {
    const { order, id } = entry.data as ThemeData;
    if (id !== `gsr-t${order}`) wrong(`after the theme, with the id “gsr-t${order}”`);
  }
  if ((kind === 'term' || kind === 'page' || kind === 'guide') && stem !== entry.data.id)
    wrong(`“${entry.data.id}.mdx”`);
  return stem;
}
