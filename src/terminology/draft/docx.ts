/** The text of a .docx file: a ZIP archive with one XML file of text. Runs in Node and in the browser alike. */

const textFile = 'word/document.xml';
/** What an archive may grow to; a small one can hide gigabytes. */
const mostBytes = 40_000_000;

export class NotDocx extends Error {}

/** @throws NotDocx where the bytes are no .docx file */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const packed = findFile(bytes, textFile);
  if (!packed) throw new NotDocx();
  return docxText(new TextDecoder().decode(packed.stored ? packed.data : await inflate(packed.data)));
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

/** Words of the XML of a document: runs of text, with line ends where paragraphs end. */
export function docxText(xml: string): string {
  const pieces: string[] = [];
  for (const [, text, sign] of xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<(w:tab|w:br|w:cr|\/w:p)\b[^>]*>/g)) {
    if (text !== undefined) pieces.push(decode(text));
    else pieces.push(sign === 'w:tab' ? '\t' : '\n');
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
