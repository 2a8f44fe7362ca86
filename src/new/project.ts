/** The content as `npm run new` finds it, and the changes it is about to make. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entryOrders, rightOrder } from '../form/orders.ts';
import { extraAddresses } from '../model/addresses.ts';
import { type ContentFiles, readContentFiles } from '../model/content-files.ts';
import { didYouMean, type Finding } from '../model/finding.ts';
import type { Graph, Page } from '../model/graph.ts';
import { loadContent } from '../model/load.ts';
import type { Choice } from './question.ts';

export interface Project {
  /** Folder that holds `content/`. */
  root: string;
  graph: Graph;
  files: ContentFiles;
  /** What was wrong before anything was added. */
  findings: readonly Finding[];
  /** The present day, as year-month-day. */
  today: string;
}

/** What a kind makes of the answers: new texts by path, and what is left to do. */
export interface Plan {
  /** Files that must not be there yet. */
  create: Readonly<Record<string, string>>;
  /** Files that are there, with their new text. */
  edit: Readonly<Record<string, string>>;
  /** The file to open, and the line to look at. */
  open: { file: string; line: number };
  /** What to fill in or to do next, one sentence each. */
  next: readonly string[];
}

/** @returns the project, or undefined where its content cannot be joined */
export function readProject(root: string, today: string): Project | undefined {
  const { graph, findings } = loadContent(root, { extraAddresses, today });
  if (!graph) return undefined;
  return { root, graph, findings, files: readContentFiles(root, 'en', () => {}), today };
}

export const findingsNow = ({ root, today }: Project): Finding[] =>
  loadContent(root, { extraAddresses, today }).findings;

/** Text of a file, by its path from the root. */
export const textOf = (project: Project, file: string): string => readFileSync(join(project.root, file), 'utf8');

export const isThere = (project: Project, file: string): boolean => existsSync(join(project.root, file));

/** Writes every file of a plan, or none: each goes beside its place first. Never overwrites a file that is new. */
export function write(project: Project, { create, edit }: Plan): void {
  const taken = Object.keys(create).find((file) => isThere(project, file));
  if (taken) throw new Error(`${taken} is there already.`);
  const texts = Object.entries({ ...create, ...edit }).map(([file, text]) => {
    const path = join(project.root, file);
    return { path, beside: `${path}.new`, text };
  });
  try {
    for (const { path, beside, text } of texts) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(beside, text, { flag: 'wx' });
    }
    for (const { path, beside } of texts) renameSync(beside, path);
  } finally {
    for (const { beside } of texts) rmSync(beside, { force: true });
  }
}

/** Whether an entry comes after another one in the order that its file keeps. */
export function isAfter(file: string, entry: unknown, other: unknown): boolean {
  const order = entryOrders[file];
  return order !== undefined && rightOrder([entry, other], order)?.[0] === 1;
}

// ------------------------------------------------------------------------------------- checks of answers

interface Named {
  id: string;
}

/** What is wrong with ids that should exist, if anything. */
export function unknownIds(what: string, ids: readonly string[], among: readonly Named[]): string | undefined {
  const known = among.map(({ id }) => id);
  const wrong = ids.filter((id) => !known.includes(id));
  if (wrong.length === 0) return undefined;
  return wrong.map((id) => `There is no ${what} “${id}”.${didYouMean(id, known)}`).join(' ');
}

/** What is wrong with an id that should be free, if anything. */
export function takenId(id: string, among: readonly { id: string; file: string; line: number }[]): string | undefined {
  const other = among.find((item) => item.id === id);
  return other && `“${id}” is taken by ${other.file}:${other.line}. Choose another, or change that entry instead.`;
}

/** An id made from a title: small letters, digits and single hyphens. */
export const idFrom = (title: unknown): string | undefined =>
  String(title ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || undefined;

export const audienceChoices = ({ graph }: Project): Choice[] =>
  graph.audiences.map(({ id, short }) => ({ id, title: short }));

/** The words “one, two”, for questions about several ids. */
export const idList = (choices: readonly Named[]): string => choices.map(({ id }) => id).join(', ');

/** The page with an id, whether a capability, a theme, a term or another. */
export const pageWith = ({ graph }: Project, id: unknown): Page | undefined => graph.byId.get(String(id));
