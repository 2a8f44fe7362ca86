/** Triples, and how they are written as Turtle and as JSON-LD. Both say the same; there are no blank nodes. */

/** Prefixes of the vocabularies that are used. */
export const prefixes = {
  dct: 'http://purl.org/dc/terms/',
  gloss: 'https://www.glossarist.org/ontologies/',
  owl: 'http://www.w3.org/2002/07/owl#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  skosxl: 'http://www.w3.org/2008/05/skos-xl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

type Prefix = keyof typeof prefixes;
/** Name with a prefix: `skos:prefLabel`. */
export type Name = `${Prefix}:${string}`;

export type Value =
  | { iri: string }
  | { name: Name }
  | { text: string; language: string }
  | { text: string; type?: Name };

export interface Triple {
  subject: string;
  predicate: Name;
  value: Value;
}

/** Predicates of each subject with their values, in the order in which they come. */
function grouped(triples: readonly Triple[]): Map<string, Map<Name, Value[]>> {
  const subjects = new Map<string, Map<Name, Value[]>>();
  for (const { subject, predicate, value } of triples) {
    const predicates = subjects.get(subject) ?? new Map<Name, Value[]>();
    subjects.set(subject, predicates);
    const values = predicates.get(predicate) ?? [];
    predicates.set(predicate, values);
    if (!values.some((other) => JSON.stringify(other) === JSON.stringify(value))) values.push(value);
  }
  return subjects;
}

const iri = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the grammar of Turtle forbids them in an address
  `<${text.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (sign) => encodeURIComponent(sign))}>`;

const quoted = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}"`;

function turtleValue(value: Value): string {
  if ('iri' in value) return iri(value.iri);
  // A slash in a name must be escaped, and the whole address reads better.
  if ('name' in value) return value.name.includes('/') ? iri(expand(value.name)) : value.name;
  if ('language' in value) return `${quoted(value.text)}@${value.language}`;
  return value.type ? `${quoted(value.text)}^^${value.type}` : quoted(value.text);
}

function expand(name: Name): string {
  const colon = name.indexOf(':');
  return prefixes[name.slice(0, colon) as Prefix] + name.slice(colon + 1);
}

/** Triples as Turtle, subject by subject. */
export function toTurtle(triples: readonly Triple[]): string {
  const head = Object.entries(prefixes).map(([prefix, address]) => `@prefix ${prefix}: <${address}> .\n`);
  const blocks = [...grouped(triples)].map(([subject, predicates]) => {
    const lines = [...predicates].map(
      ([predicate, values]) => `  ${predicate === 'rdf:type' ? 'a' : predicate} ${values.map(turtleValue).join(', ')}`,
    );
    return `\n${iri(subject)}\n${lines.join(' ;\n')} .\n`;
  });
  return head.join('') + blocks.join('');
}

function jsonValue(value: Value): unknown {
  if ('iri' in value) return { '@id': value.iri };
  if ('name' in value) return { '@id': expand(value.name) };
  if ('language' in value) return { '@value': value.text, '@language': value.language };
  return value.type ? { '@value': value.text, '@type': value.type } : value.text;
}

/** JSON-LD with its context in it: nothing has to be fetched to read it. */
export function toJsonLd(triples: readonly Triple[]): string {
  const graph = [...grouped(triples)].map(([subject, predicates]) => ({
    '@id': subject,
    ...Object.fromEntries(
      [...predicates].map(([predicate, values]) =>
        predicate === 'rdf:type'
          ? ['@type', values.map((value) => ('name' in value ? value.name : undefined))]
          : [predicate, values.map(jsonValue)],
      ),
    ),
  }));
  return `${JSON.stringify({ '@context': prefixes, '@graph': graph }, null, 1)}\n`;
}
