/** The vocabulary in the words of schema.org, for the pages. A term to avoid is never given as a name. */
import { en } from '../../i18n/en.ts';
import { vocabularyWords as words } from '../../i18n/en.vocabulary.ts';
import type { Graph, Term } from '../../model/graph.ts';
import { absolute } from '../../settings.ts';
import { conceptIri, licenceAddress, schemeIri } from './skos.ts';
import { versionOf } from './version.ts';

/** JSON that may stand in a `<script>`: nothing in it can end the element. */
const inPage = (data: unknown): string => JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, escapeSign);
const escapeSign = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * A term as schema.org’s DefinedTerm.
 *
 * @returns text for `<script type="application/ld+json" set:html={…} />`; undefined for terms that are to be avoided or
 * need care, which no search engine should show as the name of something
 */
export function definedTermJson(term: Term): string | undefined {
  if (term.status === 'avoid' || term.status === 'use-with-care') return undefined;
  const forms = [...term.abbreviations, ...term.forms];
  return inPage({
    '@context': 'https://schema.org',
    '@type': 'DefinedTerm',
    '@id': conceptIri(term),
    name: term.label,
    ...(forms.length > 0 ? { alternateName: forms } : {}),
    ...(term.sense ? { disambiguatingDescription: term.sense } : {}),
    description: term.definition,
    termCode: term.id,
    url: absolute(term.address),
    inLanguage: 'en',
    license: licenceAddress,
    inDefinedTermSet: { '@type': 'DefinedTermSet', '@id': schemeIri(), name: words.title, url: absolute('/glossary/') },
  });
}

/** The glossary as schema.org’s DefinedTermSet, for the page that lists it. Each term names it on its own page. */
export function definedTermSetJson(graph: Pick<Graph, 'terms' | 'legalTitles'>): string {
  const version = versionOf(graph);
  return inPage({
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    '@id': schemeIri(),
    name: words.title,
    description: words.description,
    url: absolute('/glossary/'),
    inLanguage: 'en',
    license: licenceAddress,
    publisher: { '@type': 'Organization', name: en.siteName },
    version: version.id,
    dateModified: version.date,
  });
}
