/** A page as Markdown: the same words, with addresses, ids and sources, for reading and reuse without the site. */
import type { RootContent } from 'mdast';
import { attribute, isComponent } from '../markdown/body.ts';
import { absolute } from '../settings.ts';
import { citationOf, describeLocator, fullTitle, shortLocators } from './citation.ts';
import type { Graph, Page, Resource, Statement } from './graph.ts';
import { nodesToMarkdown, resolveNodes, wordsToMarkdown as words } from './references.ts';

/** One resource as a line of a list. */
function resourceLine(resource: Resource): string {
  const by = words(
    [resource.authors?.join(', '), resource.publisher === 'Publisher not stated' ? '' : resource.publisher]
      .filter(Boolean)
      .join(', '),
  );
  const name = words(resource.title);
  const title = resource.link ? `[${name}](${resource.link.url})` : `_${name}_`;
  const year = resource.year ? `(${resource.year})` : '';
  return `- ${[[by, year].filter(Boolean).join(' '), title].filter(Boolean).join(', ')}`;
}

function statementBlock(graph: Graph, statement: Statement, depth: number): string {
  const own = nodesToMarkdown(resolveNodes(graph, statement.content, absolute));
  const notes = [
    statement.audiences.length > 0
      ? `For: ${words(statement.audiences.map((audience) => audience.short).join(', '))}.`
      : '',
    `Source: ${words(shortLocators(statement.sources, graph.sources, statement.section))}.`,
  ].filter(Boolean);
  // After a list, an empty line keeps the note from becoming a part of its last item.
  const gap = statement.content.at(-1)?.type === 'paragraph' ? '' : '\n';
  const block = `- **[${statement.ref}](${absolute(statement.address)})** ${own.replace(/\n(?=.)/g, '\n  ')}${gap}\n  _${notes.join(' ')}_`;
  const indent = '  '.repeat(depth);
  return [
    block.replace(/^(?=.)/gm, indent),
    ...statement.children.map((child) => statementBlock(graph, child, depth + 1)),
  ].join('\n');
}

/**
 * @returns the whole page as Markdown, with front matter that says what it is and how to cite it
 */
export function pageToMarkdown(graph: Graph, page: Page): string {
  const blocks: string[] = [
    [
      '---',
      `title: ${JSON.stringify(page.title)}`,
      ...(page.code && page.kind !== 'term' ? [`code: ${page.code}`] : []),
      `address: ${absolute(page.address)}`,
      `reviewed: ${page.reviewed}`,
      'licence: CC BY 4.0',
      `citation: ${JSON.stringify(citationOf(graph, page).text)}`,
      '---',
    ].join('\n'),
    `# ${words(page.title)}`,
    words(page.summary),
  ];
  if (page.kind === 'term') {
    if (page.useInstead.length > 0)
      blocks.push(
        `Say instead: ${page.useInstead.map((term) => `[${words(term.label)}](${absolute(term.address)})`).join(', ')}.`,
      );
    blocks.push(
      `Source of the definition: ${page.definitionSources.map((locator) => words(`${fullTitle(graph.sources.find((source) => source.id === locator.source) ?? (graph.sources[0] as never))}, ${describeLocator(locator)}`)).join('; ')}.`,
    );
  }
  if (page.kind === 'framework' || page.kind === 'theme') {
    const themes = page.kind === 'framework' ? page.themes : [page];
    for (const theme of themes) {
      blocks.push(`## ${page.kind === 'framework' ? words(theme.title) : 'Capabilities'}`);
      blocks.push(
        theme.capabilities
          .map((item) => `- [${item.number} ${words(item.title)}](${absolute(item.address)}): ${words(item.summary)}`)
          .join('\n'),
      );
    }
  }
  let list: string[] = [];
  let plain: RootContent[] = [];
  const flush = (): void => {
    if (list.length > 0) blocks.push(list.join('\n'));
    if (plain.length > 0) blocks.push(nodesToMarkdown(resolveNodes(graph, plain, absolute)));
    list = [];
    plain = [];
  };
  for (const node of page.body.nodes) {
    const name = isComponent(node) ? node.name : undefined;
    if (name === 'Statement' && isComponent(node)) {
      if (plain.length > 0) flush();
      const statement = page.statements.find((item) => item.id === attribute(node, 'id'));
      if (statement) list.push(statementBlock(graph, statement, 0));
      continue;
    }
    if (list.length > 0) flush();
    if (name === 'WhoItIsFor') {
      flush();
      const acting = graph.audiences.filter((audience) =>
        page.statements.some((statement) => statement.section === 'how' && statement.audiences.includes(audience)),
      );
      blocks.push(
        `${acting.map((audience) => `- ${words(audience.title)}`).join('\n')}\n\nThis mapping is the project’s own.`,
      );
    } else if (name === 'FurtherResources' && page.kind === 'capability') {
      flush();
      blocks.push(page.resources.map(resourceLine).join('\n'));
    } else if (name === 'SourceList') {
      flush();
      blocks.push(
        graph.sources
          .map(
            (source) =>
              `- ${words(`${source.publisher}${source.year ? ` (${source.year})` : ''}, ${fullTitle(source)}`)}`,
          )
          .join('\n'),
      );
    } else plain.push(node);
  }
  flush();
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
