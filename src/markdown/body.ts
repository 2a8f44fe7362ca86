/** Takes the body of a content file apart into sections, statements and references. */
import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import type { Nodes, Parents, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { mdxToJs } from 'satteri';
import { strangeCharacter } from '../model/characters.ts';
import type { Finding, Place } from '../model/finding.ts';
import type { MdxFile } from '../model/read.ts';
import type { ContentKind } from '../model/schemas.ts';
import { components, isAllowedAddress, nodeTypes } from './allowed.ts';
import { attribute, isComponent, statementContent } from './component.ts';
import { features } from './features.ts';
import { checkMarkup } from './markup.ts';

export { attribute, type Component, isComponent } from './component.ts';

export interface BodyReference extends Place {
  type: 'See' | 'Cite' | 'Term' | 'link';
  /** Id, or address of a link. */
  target: string;
  /** Id of the statement it stands in. */
  statement: string | undefined;
}

export interface BodyStatement extends Place {
  id: string;
  /** Heading of the section it stands in; empty before the first. */
  section: string;
  /** The `source` attribute as written. */
  source: string;
  /** The `for` attribute as written, taken apart. */
  audiences: string[];
  /** Id of the statement it is nested in. */
  parent: string | undefined;
  /** Its text without the statements nested in it. */
  content: RootContent[];
}

export interface BodySection extends Place {
  heading: string;
}

export interface BodyHeading extends Place {
  depth: number;
  text: string;
  /** The anchor that it gets on the page. */
  anchor: string;
}

export interface Body {
  sections: BodySection[];
  /** Every heading; none where the text has faults. */
  headings: BodyHeading[];
  statements: BodyStatement[];
  references: BodyReference[];
  /** Top-level nodes without the front matter. */
  nodes: RootContent[];
}

/** Reads a body. Every fault is reported; what can be read is returned all the same. */
export function readBody(
  source: MdxFile,
  kind: ContentKind,
  report: (finding: Finding) => void,
  { translated = false }: { translated?: boolean } = {},
): Body {
  const body: Body = { sections: [], headings: [], statements: [], references: [], nodes: source.tree.children };
  const placeOf = (node: Nodes): Place => ({
    file: source.file,
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
  });
  let section = '';

  const walk = (node: Nodes, statement: string | undefined): void => {
    let inside = statement;
    if (isComponent(node)) {
      const name = node.name ?? '';
      if (!Object.hasOwn(components, name) || !components[name]?.on.includes(kind)) return;
      const id = attribute(node, 'id')?.trim() ?? '';
      if (name === 'Statement') {
        body.statements.push({
          ...placeOf(node),
          id,
          section,
          source: attribute(node, 'source') ?? '',
          audiences: (attribute(node, 'for') ?? '').split(/\s+/).filter(Boolean),
          parent: statement,
          content: statementContent(node),
        });
        inside = id;
      } else if ((name === 'See' || name === 'Cite' || name === 'Term') && !strangeCharacter(id, { plain: true })) {
        body.references.push({ ...placeOf(node), type: name, target: id, statement });
      }
    } else if (!nodeTypes.has(node.type)) return;
    else if (node.type === 'heading' && node.depth === 2 && statement === undefined) {
      section = plainText(node);
      body.sections.push({ ...placeOf(node), heading: section });
    } else if (node.type === 'link' && isAllowedAddress(node.url)) {
      body.references.push({ ...placeOf(node), type: 'link', target: node.url, statement });
    }
    for (const child of (node as Parents).children ?? []) walk(child as Nodes, inside);
  };
  for (const node of source.tree.children) walk(node, undefined);

  let sound = true;
  checkMarkup(source, kind, translated, (finding) => {
    sound = false;
    report(finding);
  });
  if (sound) body.headings = headingsOf(source, placeOf);
  return body;
}

/** The headings with their anchors, as the renderer's own plugin makes them. */
function headingsOf(source: MdxFile, placeOf: (node: Nodes) => Place): BodyHeading[] {
  const nodes = source.rendered.children.filter((node) => node.type === 'heading');
  if (nodes.length === 0) return [];
  const astro = {
    frontmatter: {},
    headings: [] as { depth: number; slug: string; text: string }[],
    localImagePaths: new Set<string>(),
    remoteImagePaths: new Set<string>(),
  };
  mdxToJs(source.text, { features, hastPlugins: [satteriHeadingIdsPlugin()], data: { astro } });
  return nodes.map((node, index) => {
    const { slug = '', text = '' } = astro.headings[index] ?? {};
    return { ...placeOf(node), depth: node.depth, anchor: slug, text };
  });
}
