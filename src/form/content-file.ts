/**
 * A content file as it is written: its text, and that text parsed. The checks of the form and `--fix` both read files
 * here, so that both mean the same.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes, Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { type Document, type Pair, parseDocument, type YAMLMap, type Node as YamlNode } from 'yaml';
import type { z } from 'zod';
import { translationLanguages } from '../i18n/languages.ts';
import { nodeTooDeep } from '../markdown/depth.ts';
import { features } from '../markdown/features.ts';
import { readFrontMatter } from '../model/front-matter.ts';
import { matching } from '../model/read.ts';
import { contentKinds, dataKinds, translationSchema } from '../model/schemas.ts';
import { plainFiles, readTextFile } from '../model/text-files.ts';
import { parseYaml } from '../model/yaml.ts';

/** A map and a pair as they come from a file: with the place of every part. */
export type ParsedMap = YAMLMap<YamlNode, YamlNode | null>;
export type ParsedPair = Pair<YamlNode, YamlNode | null>;

/** Where a content file lies, and the schema of its front matter or of one entry. */
export interface FileKind {
  /** Path from the root of the repository; the name may begin with `*`. */
  pattern: string;
  schema: z.ZodType;
  form: 'mdx' | 'yaml' | 'csv';
}

/** Every kind of file that `content/` may hold. */
export function fileKinds(language = 'en'): FileKind[] {
  return [
    ...Object.values(contentKinds).flatMap(({ path, schema }): FileKind[] => [
      { pattern: `content/${language}/${path}`, schema, form: 'mdx' },
      ...translationLanguages.map(
        (code): FileKind => ({
          pattern: `content/${code}/${path}`,
          schema: translationSchema,
          form: 'mdx',
        }),
      ),
    ]),
    ...Object.values(dataKinds).map(
      ({ path, schema }): FileKind => ({
        pattern: `content/data/${path}`,
        schema,
        form: path.endsWith('.csv') ? 'csv' : 'yaml',
      }),
    ),
  ];
}

export interface ContentFile {
  /** Path from the root of the repository, with forward slashes. */
  file: string;
  kind: FileKind;
  /** The text as it stands, byte order mark included. */
  text: string;
}

const nobody = (): void => {};

/** All content files that hold sound text, by path. The others are reported where the content is read. */
export function contentFiles(root: string): ContentFile[] {
  const kinds = fileKinds();
  return plainFiles(root, 'content', nobody).flatMap((file) => {
    const kind = kinds.find(({ pattern }) => matching([file], pattern).length > 0);
    if (!kind || readTextFile(root, file, nobody) === undefined) return [];
    return { file, kind, text: readFileSync(join(root, file), 'utf8') };
  });
}

export interface Parsed {
  /** Front matter or the whole of a YAML file; none for CSV. */
  document: Document<YamlNode> | undefined;
  /** Offset of the YAML in the text. */
  base: number;
  /** Body of a page. */
  tree: Root | undefined;
}

const known = new WeakMap<object, { text: string; parsed: Parsed | undefined }>();

/** The file parsed, or undefined where it cannot be. */
export function parse(file: Pick<ContentFile, 'text' | 'kind'>): Parsed | undefined {
  const before = known.get(file);
  if (before?.text === file.text) return before.parsed;
  const parsed = parseNow(file);
  known.set(file, { text: file.text, parsed });
  return parsed;
}

function parseNow({ text, kind }: Pick<ContentFile, 'text' | 'kind'>): Parsed | undefined {
  if (kind.form === 'csv') return { document: undefined, base: 0, tree: undefined };
  let base = text.startsWith('\uFEFF') ? 1 : 0;
  let yaml = text.slice(base);
  let tree: Root | undefined;
  if (kind.form === 'mdx') {
    const found: unknown[] = [];
    const frontMatter = readFrontMatter(yaml, '', (finding) => void found.push(finding));
    if (!frontMatter?.ok || found.length > 0) return undefined;
    try {
      tree = mdxToMdast(frontMatter.text, { features: { ...features, smartPunctuation: false } }) as Root;
    } catch {
      return undefined;
    }
    if (nodeTooDeep(tree)) return undefined;
    const [opening = '', inside = ''] = /^(---\r?\n)([\s\S]*?)^---/m.exec(yaml)?.slice(1) ?? [];
    base += opening.length;
    yaml = inside;
  } else if (!parseYaml(yaml, '', 1, nobody)) return undefined;
  return { document: parseDocument(yaml, { schema: 'core', uniqueKeys: true }) as Document<YamlNode>, base, tree };
}

/** What a file means, apart from how it is written: equal before and after a change of its form. */
export function meaning(file: Pick<ContentFile, 'text' | 'kind'>): string | undefined {
  const parsed = parse(file);
  if (!parsed) return undefined;
  if (file.kind.form === 'csv') {
    const [head, ...lines] = file.text.replace(/^\uFEFF/, '').split(/\s*\n/);
    return JSON.stringify([
      head,
      ...lines
        .map((line) => line.trimEnd())
        .filter(Boolean)
        .sort(),
    ]);
  }
  const plain = (text: string): string => text.replaceAll('\r\n', '\n');
  const sorted = (value: unknown): unknown => {
    if (typeof value === 'string') return plain(value);
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, sorted(inner)]),
    );
  };
  const data = sorted(parsed.document?.toJS({ maxAliasCount: 0 }));
  // The order of the entries of a list is form where the file is a list, and nothing else.
  const entries =
    file.kind.form === 'yaml' && Array.isArray(data) ? data.map((entry) => JSON.stringify(entry)).sort() : data;
  const comments = (parsed.document?.toString() ?? '').match(/#/g)?.length ?? 0;
  const node = ({ position: _, ...rest }: Nodes): unknown => {
    // Spaces before a line end say something in code only.
    if (rest.type === 'text') rest.value = rest.value.replace(/[ \t]*\r?\n/g, '\n');
    return { ...rest, children: 'children' in rest ? (rest.children as Nodes[]).map(node) : [] };
  };
  return JSON.stringify([entries, comments, parsed.tree ? sorted(node(parsed.tree)) : null]);
}
