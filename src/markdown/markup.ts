/**
 * Refuses what a text may not hold. Deny by default, on the very tree that is rendered: every node, attribute and address
 * that is not listed in allowed.ts is a fault.
 */
import type { Heading, Link, Nodes, Parents, RootContent, Text } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { strangeCharacter } from '../model/characters.ts';
import { didYouMean, type Finding, type FindingCode, nearest } from '../model/finding.ts';
import type { MdxFile } from '../model/read.ts';
import type { ContentKind } from '../model/schemas.ts';
import { components, isAllowedAddress, isExamplePath, nodeTypes, wordTypes } from './allowed.ts';
import { attribute, type Component, isComponent, statementContent } from './component.ts';

type MarkdownNode = Exclude<Nodes, Component>;

/** Slips that the parser takes for words. */
const slips: readonly { sign: RegExp; first?: boolean; message: string; fix: string }[] = [
  {
    sign: /^#{1,6}[^\s#]/,
    first: true,
    message: 'This looks like a heading, and is none: there is no space after “#”.',
    fix: 'Write “## ” with a space before the words of the heading.',
  },
  {
    sign: /^[•·▪‣◦][ \t\u00a0]/m,
    message: 'This looks like a list, and is none: the line begins with a sign of a word processor.',
    fix: 'Write a hyphen and a space before each entry, each on a line of its own.',
  },
  {
    sign: /\[\^[\w-]+\]/,
    message: 'This looks like a footnote, and there are none here.',
    fix: 'Say it in the text, or cite the work: <Cite id="…" at="page 12" />.',
  },
  {
    sign: /\[[^\]]+\]\s*\((?:https?:|mailto:|\/|$)/,
    message: 'This looks like a link, and is none.',
    fix: 'Write [words](address): no space between the two brackets, none in the address, and “)” at its end.',
  },
];

/** Reports everything in a text that may not stand there. */
export function checkMarkup(
  source: MdxFile,
  kind: ContentKind,
  translated: boolean,
  report: (finding: Finding) => void,
): void {
  const fault = (node: Nodes, code: FindingCode, message: string, fix: string): void =>
    report({
      code,
      file: source.file,
      line: node.position?.start.line ?? 1,
      column: node.position?.start.column ?? 1,
      message,
      fix,
    });
  const here = new Map<string, number>();

  const checkAttributes = (node: Component, attributes: Readonly<Record<string, boolean>>): void => {
    const name = node.name ?? '';
    const seen = new Set<string>();
    for (const item of node.attributes) {
      if (item.type !== 'mdxJsxAttribute' || typeof item.value !== 'string') {
        fault(
          node,
          'markup-not-allowed',
          `<${name}> holds an expression or an attribute without a value.`,
          'Write each attribute as name="words".',
        );
      } else if (!Object.hasOwn(attributes, item.name)) {
        fault(
          node,
          'attribute-unknown',
          `<${name}> takes no attribute “${item.name}”.${meantAttribute(item.name, attributes)}`,
          `Use only: ${Object.keys(attributes).join(', ') || 'no attribute'}.`,
        );
      } else if (seen.has(item.name)) {
        fault(node, 'attribute-unknown', `<${name}> has the attribute “${item.name}” twice.`, 'Keep one of them.');
      } else checkCharacters(node, item.value, item.name !== 'at');
      if (item.type === 'mdxJsxAttribute') seen.add(item.name);
    }
    for (const [item, needed] of Object.entries(attributes)) {
      // One that is there without words in quotation marks has been told of above.
      const written = node.attributes.some((other) => other.type === 'mdxJsxAttribute' && other.name === item);
      if (!needed || (written && attribute(node, item)?.trim() !== '')) continue;
      // An id is asked for where the next free one is known; a name that is misspelt has been told of above.
      if (
        (name === 'Statement' && item === 'id' && !translated) ||
        node.attributes.some((other) => meansName(other, item))
      )
        continue;
      if (name === 'Statement' && item === 'source') {
        fault(
          node,
          'statement-source',
          `The statement ${attribute(node, 'id') ?? ''} does not say where it comes from.`.replace('  ', ' '),
          'Add source="…" with the place in the source document, such as source="how 3".',
        );
      } else {
        fault(node, 'attribute-missing', `<${name}> needs the attribute “${item}”.`, `Add ${item}="…".`);
      }
    }
  };

  /** Characters that came in by their number, such as &#x202E;, past the check of the file. */
  const checkCharacters = (node: Nodes, text: string, plain = false): void => {
    const stranger = strangeCharacter(text, { plain });
    if (!stranger) return;
    fault(
      node,
      'file-encoding',
      `Here stands a character that a text may not hold: ${stranger.name}.`,
      'Delete it, or the character reference that stands for it.',
    );
  };

  /** Markdown that missed its form by one sign, and would stand on the page as it is written. */
  const checkSlips = (node: Text, parent: Nodes): void => {
    const slip = slips.find(({ sign }) => sign.test(node.value));
    const first = (parent as Parents).children[0] === node;
    if (!slip || (slip.first && !(first && parent.type === 'paragraph'))) return;
    // The place of the slip itself, where the text runs over several lines.
    const before = node.value.slice(0, node.value.search(slip.sign)).split('\n').length - 1;
    report({
      code: 'markup-not-allowed',
      file: source.file,
      line: (node.position?.start.line ?? 1) + before,
      column: before > 0 ? 1 : (node.position?.start.column ?? 1),
      message: slip.message,
      expected: 'Markdown in its exact form.',
      fix: slip.fix,
    });
  };

  /** @returns whether to look at what it holds */
  const checkComponent = (node: Component, parent: Nodes): boolean => {
    const name = node.name ?? '';
    const rule = Object.hasOwn(components, name) ? components[name] : undefined;
    if (!rule?.on.includes(kind)) {
      const known = Object.keys(components).filter((other) => components[other]?.on.includes(kind));
      fault(
        node,
        'component-unknown',
        `<${name}> is not a component that may stand here.${didYouMean(name, known)}`,
        nearest(name, known) === undefined && /^[a-z]/.test(name)
          ? 'This is HTML, which often comes along with pasted text: take the tags out. Bold words are written **so**, italic ones *so*.'
          : `Use Markdown or one of: ${known.join(', ')}.`,
      );
      return false;
    }
    checkAttributes(node, (translated && rule.inTranslation) || rule.attributes);
    const top = parent.type === 'root' || (name === 'Statement' && isComponent(parent) && parent.name === 'Statement');
    if (rule.stands === 'alone' && !(top && node.type === 'mdxJsxFlowElement')) {
      fault(
        node,
        'markup-not-allowed',
        `<${name}> stands within a line, a list or a quotation.`,
        'Put it on lines of its own, with an empty line before and after it.',
      );
      return false;
    }
    const count = (here.get(name) ?? 0) + 1;
    here.set(name, count);
    if (rule.once && count > 1) {
      fault(node, 'markup-not-allowed', `<${name}> stands on the page already.`, 'Take this one out.');
    }
    if (rule.holds === 'nothing' && node.children.length > 0) {
      fault(
        node,
        'markup-not-allowed',
        `<${name}> holds text, which would not be shown.`,
        `Write <${name} … /> with nothing in it, and the text after it.`,
      );
      return false;
    }
    if (rule.holds === 'words') return checkWords(node, `<${name}>`);
    if (name === 'Statement' && !statementContent(node).some((child) => plainText(child).trim() !== '')) {
      fault(
        node,
        'statement-empty',
        `The statement ${attribute(node, 'id')?.trim() ?? ''} has no text.`,
        'Write the text between the two tags.',
      );
    }
    return true;
  };

  /** What leads somewhere holds words and nothing that leads elsewhere. */
  const checkWords = (node: Component | Link | Heading, what: string, also: readonly string[] = []): boolean => {
    const stranger = (inner: Parents): Nodes | undefined => {
      for (const child of inner.children as RootContent[]) {
        const allowed = wordTypes.has(child.type) || (isComponent(child) && also.includes(child.name ?? ''));
        const found = allowed ? ('children' in child ? stranger(child as Parents) : undefined) : child;
        if (found) return found;
      }
      return undefined;
    };
    const found = stranger(node as Parents);
    if (found) {
      const fix =
        found.type === 'paragraph' ? 'Write the words and the tags around them on one line.' : 'Keep to words.';
      fault(found, 'markup-not-allowed', `${describe(found)} may not stand in ${what}.`, fix);
      return false;
    }
    if (plainText(node).trim() !== '') return true;
    fault(node, 'markup-not-allowed', `There are no words in ${what}.`, 'Write words, or take it out.');
    return false;
  };

  /** @returns whether to look at what it holds */
  const checkMarkdown = (node: MarkdownNode, parent: Nodes): boolean => {
    const refuse = (message: string, fix: string): void => fault(node, 'markup-not-allowed', message, fix);
    if (!nodeTypes.has(node.type)) {
      refuse(`${describe(node)} may not stand in the text.`, howToReplace(node));
      return false;
    }
    switch (node.type) {
      case 'heading':
        if (parent.type !== 'root' || node.depth < 2) {
          refuse(
            'This heading may not stand here.',
            isComponent(parent)
              ? `Take it out, or put it before <${parent.name ?? ''} …>: headings stand outside of it.`
              : 'Use ## for sections and ### below them.',
          );
          return false;
        }
        return checkWords(node, 'a heading', ['Term']);
      case 'link':
        if (node.title) refuse('The link has a title, which few people get to see.', 'Say it in the text.');
        if (isAllowedAddress(node.url)) return checkWords(node, 'a link');
        if (/^https:/i.test(node.url)) {
          fault(
            node,
            'address-insecure',
            `The address “${node.url}” may lead elsewhere than it seems to.`,
            'Write https://, the name of a public site, and the place on it: no name or password before the site, and no letters of other alphabets.',
          );
        } else {
          fault(
            node,
            'address-insecure',
            `The address “${node.url}” is not https, mailto or within the site.`,
            'Write a whole address with https://, or a place on this site that begins and ends with a slash.',
          );
        }
        return true;
      case 'listItem':
        if (typeof node.checked === 'boolean') {
          refuse('A box to tick may not stand in the text.', 'Take “[ ]” out.');
        }
        return true;
      case 'table':
        if (node.align?.some((align) => align !== null)) {
          refuse('The colons in the second line of the table set its look.', 'Write hyphens only: | --- | --- |.');
        }
        return true;
      case 'code':
        if ((node.meta && !isExamplePath(node.meta)) || (node.lang && !/^[a-z][a-z0-9-]*$/.test(node.lang))) {
          refuse(
            'After ``` stands more than the name of a language and the path of a file.',
            'Write ``` and one word such as yaml, and after it at most a path such as content/data/links.csv.',
          );
        }
        checkCharacters(node, node.value);
        return true;
      case 'text':
        checkCharacters(node, node.value);
        checkSlips(node, parent);
        return true;
      case 'inlineCode':
        checkCharacters(node, node.value);
        return true;
      default:
        return true;
    }
  };

  const walk = (node: Nodes, parent: Nodes): void => {
    const goOn = isComponent(node) ? checkComponent(node, parent) : checkMarkdown(node as MarkdownNode, parent);
    if (goOn) for (const child of (node as Parents).children ?? []) walk(child as Nodes, node);
  };
  for (const node of source.rendered.children) walk(node, source.rendered);
}

/** Names that people give to an attribute that has another. */
const otherNames: Readonly<Record<string, string>> = {
  audience: 'for',
  audiences: 'for',
  who: 'for',
  role: 'for',
  roles: 'for',
  page: 'at',
  pages: 'at',
  place: 'at',
};

/** The attribute that a wrong name means, of those that the component takes. */
const meantName = (name: string, known: readonly string[]): string | undefined => {
  const other = otherNames[name.toLowerCase()];
  return other !== undefined && known.includes(other) ? other : nearest(name, known);
};

function meantAttribute(name: string, attributes: Readonly<Record<string, boolean>>): string {
  const meant = meantName(name, Object.keys(attributes));
  return meant === undefined ? '' : ` Did you mean “${meant}”?`;
}

/** Whether an attribute has another name, and most likely means this one. */
const meansName = (attribute: Component['attributes'][number], name: string): boolean =>
  attribute.type === 'mdxJsxAttribute' && attribute.name !== name && meantName(attribute.name, [name]) === name;

/** What to write in place of what may not stand in a text. */
function howToReplace(node: Nodes): string {
  switch (node.type as string) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return 'Write round brackets “( )” instead, or take them out.';
    case 'image':
    case 'imageReference':
      return 'Take it out: pages hold no images. Say in words what it shows.';
    case 'thematicBreak':
      return 'Take it out; where a new part begins, write a heading.';
    default:
      return 'Use Markdown and the allowed components only.';
  }
}

function describe(node: Nodes): string {
  if (isComponent(node)) return `<${node.name ?? ''}>`;
  switch (node.type as string) {
    case 'mdxjsEsm':
      return 'An import or export';
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return 'A curly bracket “{” or “}”';
    case 'html':
      return 'Raw HTML';
    case 'image':
    case 'imageReference':
      return 'An image';
    case 'link':
      return 'A link';
    case 'definition':
    case 'linkReference':
      return 'A link whose address stands elsewhere';
    case 'footnoteDefinition':
    case 'footnoteReference':
      return 'A footnote';
    case 'thematicBreak':
      return 'A line across the page';
    case 'delete':
      return 'Text that is struck out';
    case 'paragraph':
      return 'A paragraph of its own';
    case 'heading':
      return 'A heading';
    default:
      return `“${node.type}”`;
  }
}
