import type { APIRoute } from 'astro';
import { en } from '../i18n/en.ts';
import { exports } from '../model/exports.ts';
import type { Page } from '../model/graph.ts';
import { wordsToMarkdown as words } from '../model/references.ts';
import { site } from '../model/site.ts';
import { absolute } from '../settings.ts';

/** What the site is and where its texts stand as Markdown, in the form of llmstxt.org. */
export const GET: APIRoute = () => {
  const graph = site();
  const list = (pages: readonly Page[]): string =>
    pages
      .map(
        (page) =>
          `- [${page.kind === 'capability' || page.kind === 'mnrCapability' ? `${page.number} ` : ''}${words(page.title)}](${absolute(page.address)}index.md): ${words(page.summary)}`,
      )
      .join('\n');
  const text = [
    `# ${en.siteName}`,
    `> ${en.tagline}. ${en.page.independent}`,
    'Every statement has a permanent id such as GSR-6.H3 and names its source. Cite the id. Text: CC BY 4.0.',
    `## ${en.gsr.name}`,
    list([graph.framework, ...graph.themes]),
    `## ${en.gsr.capabilities}`,
    list(graph.capabilities),
    ...(graph.mnr.framework
      ? [
          `## ${en.evidence.mnr.name}`,
          list([graph.mnr.framework, ...graph.mnr.domains]),
          `## ${en.evidence.mnr.name}: ${en.gsr.capabilities}`,
          list(graph.mnr.capabilities),
        ]
      : []),
    `## ${en.term.title}`,
    list(graph.terms),
    '## About',
    list(graph.pages),
    `## ${en.contribute.title}`,
    list(graph.guides),
    `## ${en.data.title}`,
    Object.keys(exports)
      .map((name) => `- [${name}.json](${absolute(`/data/${name}.json`)})`)
      .join('\n'),
  ].join('\n\n');
  return new Response(`${text}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
