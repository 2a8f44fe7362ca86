/** A page of the graph as its own entry makes it, before anything is linked. */
import type { ContentEntry } from './content-files.ts';
import { addressOf, codeOf, type Page } from './graph.ts';
import type { CapabilityData, GuideData, MnrCapabilityData, MnrDomainData, TermData, ThemeData } from './schemas.ts';

export function makePage(entry: ContentEntry): Page {
  const { kind, data } = entry;
  const base = {
    id: data.id,
    code: entry.body.statements.length > 0 ? codeOf(kind, data) : undefined,
    address: addressOf(kind, entry.slug),
    reviewed: data.reviewed,
    file: entry.file,
    body: entry.body,
    statements: [],
    refersTo: [],
    backlinks: [],
    terms: [],
    cites: [],
    translations: [],
  };
  if (kind === 'term') {
    const term = data as TermData;
    return {
      ...base,
      kind,
      title: term.label.charAt(0).toUpperCase() + term.label.slice(1),
      summary: term.definition,
      label: term.label,
      sense: term.sense,
      status: term.status,
      topic: term.topic,
      abbreviations: term.abbreviations ?? [],
      forms: term.forms ?? [],
      bareForms: term.bareForms ?? [],
      passOver: term.passOver ?? [],
      lay: term.lay ?? [],
      why: term.why,
      write: term.write,
      contentNote: term.contentNote,
      note: term.note,
      guidelines: term.guidelines,
      markEvidence: [],
      equivalents: term.equivalents ?? [],
      evidence: [],
      unverified: term.evidence?.includes('GK') ?? false,
      examples: {
        match: term.examples.match.map(withSoftHyphens),
        noMatch: term.examples.noMatch.map(withSoftHyphens),
      },
      useInstead: [],
      insteadOf: [],
      definition: term.definition,
      definitionSources: [],
      definitionCites: [],
      broader: [],
      narrower: [],
      related: [],
      usedOn: [],
    };
  }
  const { title, summary } = data as ThemeData;
  switch (kind) {
    case 'capability':
      return {
        ...base,
        kind,
        title,
        summary,
        number: (data as CapabilityData).number,
        // Set by the join; a capability whose theme does not exist stops the build.
        theme: undefined as never,
        resources: [],
        previous: undefined,
        next: undefined,
        related: [],
        pairs: [],
        unpaired: undefined,
      };
    case 'theme':
      return { ...base, kind, title, summary, order: (data as ThemeData).order, capabilities: [] };
    case 'mnrCapability':
      return {
        ...base,
        kind,
        title,
        summary,
        number: (data as MnrCapabilityData).number,
        // Set by the join, as the theme above.
        domain: undefined as never,
        previous: undefined,
        next: undefined,
        pairs: [],
        unpaired: undefined,
        reviewed2022: [],
        former: [],
        examples: [],
      };
    case 'mnrDomain':
      return { ...base, kind, title, summary, order: (data as MnrDomainData).order, capabilities: [] };
    case 'mnrFramework':
      return { ...base, kind, title, summary, domains: [], capabilities: [] };
    case 'framework':
      return { ...base, kind, title, summary, themes: [], capabilities: [] };
    case 'page':
      return { ...base, kind, title, summary };
    case 'guide':
      return { ...base, kind, title, summary, order: (data as GuideData).order };
  }
}

/** A text may hold nothing that nobody can see, so `¬` stands for a soft hyphen in the examples of a term. */
const withSoftHyphens = (sentence: string): string => sentence.replaceAll('¬', '\u00ad');
