/** Just enough of XML to know whether a file of ours is well-formed, and what it holds. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&([^;\s]*;?)/g, (all, entity: string) => {
    const character = entity.endsWith(';') ? entities[entity.slice(0, -1)] : undefined;
    if (character === undefined) throw new Error(`“${all}” is not an entity of XML.`);
    return character;
  });
}

/** Every element in the order of the document. @throws Error where the text is not well-formed */
export function parseXml(xml: string): XmlElement[] {
  const token =
    /<\?[^>]*\?>|<\/(?<end>[\w:-]+)\s*>|<(?<start>[\w:-]+)(?<attributes>(?:\s+[\w:-]+="[^"<]*")*)\s*(?<empty>\/?)>|(?<text>[^<]+)/gy;
  const elements: XmlElement[] = [];
  const open: XmlElement[] = [];
  let length = 0;
  for (const { 0: all, groups = {} } of xml.matchAll(token)) {
    length += all.length;
    const { end, start, attributes = '', empty, text } = groups;
    if (start) {
      if (open.length === 0 && elements.length > 0) throw new Error(`<${start}> is a second root.`);
      const pairs = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        decode(value),
      ]);
      const element: XmlElement = { name: start, attributes: Object.fromEntries(pairs), text: '' };
      elements.push(element);
      if (!empty) open.push(element);
    } else if (end) {
      const element = open.pop();
      if (element?.name !== end) throw new Error(`</${end}> ends <${element?.name}>.`);
    } else if (text?.trim()) {
      const element = open.at(-1);
      if (!element) throw new Error(`“${text.trim()}” stands outside of the root.`);
      element.text += decode(text);
    }
  }
  if (length !== xml.length) throw new Error(`“${xml.slice(length, length + 40)}” is not XML.`);
  if (open.length > 0 || elements.length === 0) throw new Error(`<${open.at(-1)?.name}> has no end.`);
  return elements;
}
