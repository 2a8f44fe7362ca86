/** The text of a .docx file: a ZIP archive of XML files. Runs in Node and in the browser alike. */

const textFile = 'word/document.xml';
/** They come after the text, whose places they do not move. */
const noteFiles = ['word/footnotes.xml', 'word/endnotes.xml'];
/** What an archive may grow to; a small one can hide gigabytes. */
const mostBytes = 40_000_000;

export class NotDocx extends Error {}

/** @throws NotDocx where the bytes are no .docx file */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  if (!findFile(bytes, textFile)) throw new NotDocx();
  const texts: string[] = [];
  for (const name of [textFile, ...noteFiles]) {
    const packed = findFile(bytes, name);
    if (packed)
      texts.push(docxText(new TextDecoder().decode(packed.stored ? packed.data : await inflate(packed.data))));
  }
  return texts.filter((text) => text !== '').join('\n\n');
}

/** Finds a file by the directory at the end of a ZIP archive. */
function findFile(bytes: Uint8Array, name: string): { data: Uint8Array; stored: boolean } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 66_000 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count && at + 46 <= bytes.length; index++) {
    if (view.getUint32(at, true) !== 0x02014b50) return undefined;
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const local = view.getUint32(at + 42, true);
    if (decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)) === name) {
      if (local + 30 > bytes.length || (method !== 0 && method !== 8)) return undefined;
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      return { data: bytes.subarray(start, start + size), stored: method === 0 };
    }
    at += 46 + nameLength + extraLength + noteLength;
  }
  return undefined;
}

async function inflate(data: Uint8Array): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    const stream = new Blob([data as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const reader = stream.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > mostBytes) throw new NotDocx();
      parts.push(value);
    }
  } catch {
    throw new NotDocx();
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What stands for signs and borders. A blank line parts paragraphs, as in HTML: no term reaches across it. */
const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
};

/** Words of the XML of a document: runs of text, with a blank line where paragraphs and text boxes begin and end. */
export function docxText(xml: string): string {
  const pieces: string[] = [];
  // Places of tab stops are no tabs, and what older programs show in place of a text box says it again.
  const read = xml.replace(/<w:tabs\b[\s\S]*?<\/w:tabs>|<mc:Fallback\b[\s\S]*?<\/mc:Fallback>/g, '');
  for (const [, text, sign] of read.matchAll(
    /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<(w:tab|w:br|w:cr|w:noBreakHyphen|w:softHyphen|w:txbxContent|\/w:p)\b[^>]*>/g,
  )) {
    pieces.push(text === undefined ? (signs[sign ?? ''] ?? '\n\n') : decode(text));
  }
  return pieces
    .join('')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const decode = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
    if (name) return entities[name] ?? all;
    const code = Number.parseInt(hex ?? decimal ?? '', hex ? 16 : 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
