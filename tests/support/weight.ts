/** What the pages of the built site weigh on the line. */
import { gzipSync } from 'node:zlib';
import { basePath } from '../../src/settings.ts';
import { type Budget, budgetOf, budgets, warningShare } from './budgets.ts';
import { addressOfFile, files, htmlFiles, read } from './dist.ts';
import { parseHtml } from './html.ts';

export interface Part {
  /** Path of the file in the site. */
  file: string;
  /** Compressed with gzip at its highest level. */
  bytes: number;
}

export interface Weight {
  file: string;
  address: string;
  /** The page, its style sheets, and the scripts that it starts with. */
  parts: Part[];
  bytes: number;
}

const compressed = new Map<string, number>();

function weighFile(file: string): Part {
  const bytes = compressed.get(file) ?? gzipSync(read(file), { level: 9 }).length;
  compressed.set(file, bytes);
  return { file, bytes };
}

/** A script and all that it imports before it runs; what it imports later, when it is needed, is not among it. */
export function withImports(script: string, found = new Set<string>()): Set<string> {
  if (found.has(script)) return found;
  found.add(script);
  const imports = read(script).matchAll(/\b(?:import|export)\s*(?:[^"'();]*?\bfrom\s*)?["'](\.[^"']+)["']/g);
  for (const [, path = ''] of imports) {
    withImports(new URL(path, `file:///${script}`).pathname.slice(1), found);
  }
  return found;
}

/** @param file path of a page in the built site */
export function weigh(file: string): Weight {
  const document = parseHtml(read(file));
  const named = (selector: string, attribute: string): string[] =>
    document.all(selector).map((element) => (element.attribute(attribute) ?? '').slice(basePath.length));
  const styles = named('link[rel=stylesheet]', 'href');
  const { fetches } = budgetOf(addressOfFile(file)) ?? {};
  const fetched = fetches ? files().filter((other) => fetches.test(other)) : [];
  if (fetches && fetched.length === 0) throw new Error(`${file}: no script fits ${fetches}.`);
  const scripts = [...named('script[src]', 'src'), ...named('link[rel=modulepreload]', 'href'), ...fetched];
  const names = new Set([file, ...styles, ...scripts.flatMap((script) => [...withImports(script)])]);
  const parts = [...names].map(weighFile);
  return { file, address: addressOfFile(file), parts, bytes: parts.reduce((sum, part) => sum + part.bytes, 0) };
}

export interface KindWeight {
  budget: Budget;
  /** Its pages, heaviest first. */
  pages: Weight[];
}

/** Every page by its budget. @throws Error for a page without one */
export function weighAll(): KindWeight[] {
  const kinds = new Map<Budget, Weight[]>(budgets.map((budget) => [budget, []]));
  for (const file of htmlFiles()) {
    const pages = kinds.get(budgetOf(addressOfFile(file)) as Budget);
    if (!pages) throw new Error(`${file}: no budget of tests/support/budgets.ts fits this page.`);
    pages.push(weigh(file));
  }
  return [...kinds].map(([budget, pages]) => ({ budget, pages: pages.sort((a, b) => b.bytes - a.bytes) }));
}

const kib = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`;

/** One line a kind: how many pages, the heaviest, and its part of the budget. */
export function weightTable(): string {
  const rows = weighAll().flatMap(({ budget, pages: [heaviest, ...others] }) => {
    if (!heaviest) return [];
    const share = heaviest.bytes / budget.bytes;
    const mark = share > 1 ? ' over the budget' : share >= warningShare ? ' near the budget' : '';
    return [
      [
        budget.kind,
        `${others.length + 1}`,
        kib(heaviest.bytes),
        kib(budget.bytes),
        `${(share * 100).toFixed(0)} %${mark}`,
        heaviest.address,
      ],
    ];
  });
  const table = [['kind', 'pages', 'heaviest', 'budget', 'share', 'address of the heaviest'], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
