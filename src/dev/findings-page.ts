/** What the development server shows in place of any page while the content has faults. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Checked } from '../model/checked.ts';
import { expectedOf, type Finding, formatFinding, isError, ruleOf } from '../model/finding.ts';
import { escapeHtml, sourceFrame } from './source-frame.ts';

/** More than this nobody reads at once. */
const mostFindings = 100;

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 60rem; overflow-wrap: anywhere;
  background: light-dark(#faf9f6, #11181c); color: light-dark(#18232a, #e6ebec); }
h1 { font-size: 1.5rem; margin: 0; }
h2 { font: 600 1.125rem/1.4 ui-monospace, monospace; margin: 2.5rem 0 0; }
article { margin-top: 1rem; padding: 1rem; border: 1px solid light-dark(#d8dbd6, #33424a);
  border-inline-start: 0.25rem solid light-dark(#a1260d, #ff9d8a); background: light-dark(#fff, #182126); }
h3 { font-size: 1.0625rem; margin: 0; }
p, dl { margin: 0.5rem 0 0; }
dt { font-weight: 600; }
dd { margin: 0 0 0.25rem; }
a { color: light-dark(#0b4f59, #86cdd6); }
:focus-visible { outline: 2px solid; outline-offset: 2px; }
pre { margin: 0.75rem 0 0; padding: 0.75rem; overflow-x: auto; font: 0.875rem/1.5 ui-monospace, monospace;
  background: light-dark(#eef3f2, #1f2b31); }
mark { background: light-dark(#ffd9cf, #7a2413); color: inherit; }
`;

/** Nothing on the page may run or load but its own style and the script that waits for the next change. */
export const contentPolicy = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "connect-src 'self'",
  'img-src data:',
  "script-src 'self'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
].join('; ');

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

function tally(checked: Checked): string {
  if (checked.failure !== undefined) return 'The content could not be checked';
  return `The content has ${count(checked.findings.filter(isError).length, 'fault')}`;
}

/** The same for a terminal. */
export function faultsText(checked: Checked): string {
  const parts = checked.findings.filter(isError).map(formatFinding);
  if (checked.failure !== undefined) parts.push(checked.failure);
  return `${[...parts, `${tally(checked)}. No page is made until that is mended.`].join('\n\n')}\n`;
}

/**
 * The files that a page is made from, as far as its address tells.
 * @param address within the site, without its base path
 * @param known files by address, as the last sound content had them
 * @param files the files with faults
 */
export function filesOfAddress(
  address: string,
  known: ReadonlyMap<string, string>,
  files: readonly string[],
): readonly string[] {
  // Below the address of a page stand its Markdown and its citation.
  for (let path = address; path.length > 1; path = path.replace(/[^/]*\/?$/, '')) {
    const file = known.get(path);
    if (file) return [file];
  }
  const parts = address.split('/').filter((part) => part !== '');
  return files.filter((file) => {
    const stem = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
    return (
      parts.includes(stem) || parts.includes(stem.replace(/^0/, '')) || (address === '/gsr/' && stem === 'framework')
    );
  });
}

function findingHtml(root: string, finding: Finding): string {
  const { file, line, column, code, message, fix } = finding;
  const place = `${file}:${line}:${column}`;
  const path = join(root, file).replaceAll('\\', '/').replace(/^\//, '');
  const editor = `vscode://file/${encodeURI(path).replaceAll('#', '%23').replaceAll('?', '%3F')}:${line}:${column}`;
  return `<article>
<h3>${escapeHtml(message)}</h3>
<p><a href="${escapeHtml(editor)}">${escapeHtml(place)}</a> · <code>${code}</code>: ${escapeHtml(ruleOf(finding).title)}</p>
<dl><dt>Expected</dt><dd>${escapeHtml(expectedOf(finding))}</dd><dt>To mend it</dt><dd>${escapeHtml(fix)}</dd></dl>
${sourceFrame(root, finding)}
</article>`;
}

export interface Asked {
  /** Folder that holds `content/`. */
  root: string;
  /** Files of the page that was asked for; their findings come first. */
  files: readonly string[];
  /** Address of the script that loads the page again after the next change. */
  script: string;
}

/** @returns a whole HTML document that needs nothing of the content */
export function findingsPage(checked: Checked, { root, files, script }: Asked): string {
  const faults = checked.findings.filter(isError);
  const byFile = Map.groupBy(faults, (finding) => finding.file);
  const asked = (file: string): number => Number(!files.includes(file));
  const order = [...byFile.keys()].sort((a, b) => asked(a) - asked(b));
  let left = mostFindings;
  const sections = order.map((file) => {
    const shown = (byFile.get(file) ?? []).slice(0, left);
    left -= shown.length;
    if (shown.length === 0) return '';
    const note = asked(file) === 0 ? '<p>The page you asked for is made from this file.</p>\n' : '';
    return `<section>\n<h2>${escapeHtml(file)}</h2>\n${note}${shown.map((finding) => findingHtml(root, finding)).join('\n')}\n</section>`;
  });
  const more = faults.length - mostFindings;
  if (more > 0) sections.push(`<p>And ${more} more: <code>npm run check</code> prints them all.</p>`);
  if (checked.failure !== undefined) {
    sections.unshift(`<p><strong>${escapeHtml(checked.failure)}</strong></p>`);
  }
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(tally(checked))}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
<script src="${escapeHtml(script)}" defer></script>
</head>
<body>
<main>
<h1>${escapeHtml(tally(checked))}</h1>
<p>No page is made until that is mended. Save the file, and the page you asked for comes back by itself.</p>
${sections.join('\n')}
</main>
</body>
</html>
`;
}
