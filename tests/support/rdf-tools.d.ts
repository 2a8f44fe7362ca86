/** What the tests use of two packages that bring no types. */
declare module 'n3' {
  import type { DatasetCore, Quad as RdfQuad, Term } from '@rdfjs/types';

  export type Quad = RdfQuad;
  export class Parser {
    constructor(options?: { format?: string });
    parse(text: string): Quad[];
  }
  export interface Store extends DatasetCore {
    getSubjects(predicate: string | null, object: string | null, graph: null): Term[];
    getObjects(subject: string | null, predicate: string | null, graph: null): Term[];
  }
  export const Store: new (quads: readonly Quad[]) => Store;
}

declare module 'jsonld' {
  const jsonld: {
    toRDF(
      document: unknown,
      options: { format: 'application/n-quads'; documentLoader: (url: string) => Promise<never> },
    ): Promise<string>;
  };
  export default jsonld;
}
