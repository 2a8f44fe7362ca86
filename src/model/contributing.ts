/** CONTRIBUTING.md, made from the guides of the site: one source for both. */
import type { Nodes, Parents, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Graph, Guide } from './graph.ts';
import { nodesToMarkdown, resolveNodes } from './references.ts';

const title = 'Contributing';
const contents = 'Contents';

const head = `# ${title}

<!-- Made from content/en/contribute/ by \`npm run check -- --fix\`. Change the guides there, and not this file. -->

Thank you for helping. **Please put nothing about a real case or a child into an issue or a pull request, and never any material.** If a child is in danger, see [Get help](content/en/pages/get-help.mdx).

New here? [Fix a typo](#fix-a-typo) takes ten minutes in a browser, and you cannot break anything. The same guides stand on the site under “Contribute”.`;

/** What stands in the repository for the pages that no content file makes. The first beginning that fits holds. */
const filesOfRoutes: readonly (readonly [beginning: string, file: string])[] = [
  ['/contribute/fields/', 'src/model/schemas.ts'],
  ['/contribute/checks/', 'src/model/finding-codes.ts'],
  ['/contribute/', 'content/en/contribute/'],
  ['/changes/', 'content/data/changes.yaml'],
  ['/glossary/', 'content/en/glossary/'],
  ['/resources/', 'content/data/resources.yaml'],
  ['/audiences/', 'content/data/audiences.yaml'],
];

/** Anchors of headings as forges and this site make them: a second heading of one name has “-1” at its end. */
export function anchorMaker(): (heading: string) => string {
  const taken = new Map<string, number>();
  return (heading) => {
    const plain = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
      .replace(/\s/g, '-');
    let anchor = plain;
    while (taken.has(anchor)) {
      const count = (taken.get(plain) ?? 0) + 1;
      taken.set(plain, count);
      anchor = `${plain}-${count}`;
    }
    taken.set(anchor, 0);
    return anchor;
  };
}

const headingsOf = (guide: Guide): RootContent[] => guide.body.nodes.filter((node) => node.type === 'heading');

/** Anchors in the file, by address on the site: of each guide, and of each heading in it. */
function anchorsOf(guides: readonly Guide[]): ReadonlyMap<string, string> {
  const inFile = anchorMaker();
  for (const heading of [title, contents]) inFile(heading);
  const anchors = new Map<string, string>();
  for (const guide of guides) {
    const inPage = anchorMaker();
    anchors.set(guide.address, inFile(guide.title));
    for (const heading of headingsOf(guide)) {
      const words = plainText(heading);
      anchors.set(`${guide.address}#${inPage(words)}`, inFile(words));
    }
  }
  return anchors;
}

/** The file that stands for an address within the site; undefined where none does. */
function fileOf(graph: Graph, address: string): string | undefined {
  const path = address.replace(/#.*/, '');
  const page = [...graph.byId.values()].find((item) => item.address === path);
  return page?.file ?? filesOfRoutes.find(([beginning]) => path.startsWith(beginning))?.[1];
}

/** A guide as a chapter: its headings one level down, its links to what they lead to within the repository. */
function chapter(graph: Graph, guide: Guide, anchors: ReadonlyMap<string, string>): string {
  const target = (url: string): string | undefined => {
    if (!/^[/#]/.test(url)) return url;
    const anchor = anchors.get(url.startsWith('#') ? guide.address + url : url);
    return anchor === undefined ? fileOf(graph, url) : `#${anchor}`;
  };
  const adapt = (node: Nodes): Nodes[] => {
    const children = 'children' in node ? (node as Parents).children.flatMap((child) => adapt(child as Nodes)) : [];
    if (node.type === 'link') {
      const url = target(node.url);
      return url === undefined ? children : [{ ...node, url, children: children as never }];
    }
    if (node.type === 'heading')
      return [{ ...node, depth: Math.min(node.depth + 1, 6) as never, children: children as never }];
    return 'children' in node ? [{ ...node, children } as Nodes] : [node];
  };
  const nodes = resolveNodes(graph, guide.body.nodes, (address) => address).flatMap(adapt);
  return `## ${guide.title}\n\n${guide.summary}\n\n${nodesToMarkdown(nodes as RootContent[])}`;
}

/** @returns the whole text of CONTRIBUTING.md */
export function makeContributing(graph: Graph): string {
  const anchors = anchorsOf(graph.guides);
  const list = graph.guides.map(
    (guide, index) => `${index + 1}. [${guide.title}](#${anchors.get(guide.address)}): ${guide.summary}`,
  );
  const chapters = graph.guides.map((guide) => chapter(graph, guide, anchors));
  return `${[head, `## ${contents}`, list.join('\n'), ...chapters].join('\n\n')}\n`;
}
