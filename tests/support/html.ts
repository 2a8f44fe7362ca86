/** HTML as a tree that a test can ask by selector. Parsed as browsers do, with character references decoded. */
import { type HastNode, htmlToHast } from 'satteri';

type Hast = Extract<HastNode, { type: 'element' }>;

/** HTML names of the attributes that the parser calls by names of its own, apart from capital letters. */
const htmlNames: Readonly<Record<string, string>> = {
  className: 'class',
  htmlFor: 'for',
  httpEquiv: 'http-equiv',
  acceptCharset: 'accept-charset',
};

function htmlName(property: string): string {
  if (htmlNames[property]) return htmlNames[property];
  if (/^aria[A-Z]/.test(property)) return `aria-${property.slice(4).toLowerCase()}`;
  if (/^data[A-Z]/.test(property)) return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return property.toLowerCase();
}

export class Element {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: Element | undefined;
  readonly children: readonly (Element | string)[];
  /** Every element below it, in the order of the document. */
  readonly descendants: readonly Element[];

  constructor(node: Hast, parent?: Element) {
    this.tag = node.tagName;
    this.parent = parent;
    this.attributes = new Map(
      Object.entries(node.properties).flatMap(([name, value]) => {
        if (value === false || value === null || value === undefined) return [];
        return [[htmlName(name), value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value)]];
      }),
    );
    this.children = node.children.flatMap((child): (Element | string)[] => {
      if (child.type === 'text') return [child.value];
      return child.type === 'element' ? [new Element(child, this)] : [];
    });
    this.descendants = this.children.flatMap((child) =>
      typeof child === 'string' ? [] : [child, ...child.descendants],
    );
  }

  attribute(name: string): string | undefined {
    return this.attributes.get(name);
  }

  /** Its text with white space run together. */
  get text(): string {
    return this.rawText.replace(/\s+/g, ' ').trim();
  }

  get rawText(): string {
    return this.children.map((child) => (typeof child === 'string' ? child : child.rawText)).join('');
  }

  /**
   * Elements below it that fit the selector: tag, `#id`, `.class`, `[name]` and `[name=value]`, parted by a space for
   * “anywhere within”, by `>` for “directly within”, and by a comma for “or”.
   */
  all(selector: string): Element[] {
    const choices = selector.split(/\s*,\s*/).map((choice) => choice.split(/\s+/));
    return this.descendants.filter((element) => choices.some((steps) => fits(element, steps)));
  }

  /** The one element that fits. @throws Error where there is none, or more than one */
  one(selector: string): Element {
    const [found, ...more] = this.all(selector);
    if (!found || more.length > 0) throw new Error(`${found ? more.length + 1 : 'No'} elements fit “${selector}”.`);
    return found;
  }
}

const simple = /#(?<id>[^.#[]+)|\.(?<class>[^.#[]+)|\[(?<name>[\w-]+)(?:=(?<value>[^\]]*))?\]|(?<tag>[\w-]+)/gy;

function fitsOne(element: Element, step: string): boolean {
  let length = 0;
  for (const { 0: part, groups = {} } of step.matchAll(simple)) {
    length += part.length;
    const { id, class: word, name, value, tag } = groups;
    if (tag && element.tag !== tag) return false;
    if (id && element.attribute('id') !== id) return false;
    if (word && !element.attribute('class')?.split(' ').includes(word)) return false;
    if (name && (value === undefined ? !element.attributes.has(name) : element.attribute(name) !== value)) return false;
  }
  if (length !== step.length) throw new Error(`“${step}” is not a selector that tests understand.`);
  return true;
}

function fits(element: Element, steps: readonly string[]): boolean {
  const before = steps.slice(0, -1);
  if (!fitsOne(element, steps.at(-1) ?? '')) return false;
  if (before.length === 0) return true;
  if (before.at(-1) === '>') return element.parent !== undefined && fits(element.parent, before.slice(0, -1));
  for (let { parent } = element; parent; { parent } = parent) if (fits(parent, before)) return true;
  return false;
}

/** The `html` element of a document. */
export function parseHtml(html: string): Element {
  const tree = htmlToHast(html);
  const root = tree.type === 'root' ? tree.children.find((node) => node.type === 'element') : undefined;
  if (root?.type !== 'element') throw new Error('This is not an HTML document.');
  return new Element(root);
}
