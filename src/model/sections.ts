/** The fixed sections of the pages, and the letter that begins the ids of the statements in each. */
import type { ContentKind } from './schemas.ts';

export interface SectionRule {
  /** Name in data and in code. */
  key: string;
  /** Heading by language. */
  heading: Readonly<Record<string, string>>;
  /** First letter of the ids of its statements; none where the section holds no statements. */
  letter?: string;
  /** Whether the page may do without it. */
  optional?: boolean;
  /** Whether each statement must say who acts on it. */
  needsAudience?: boolean;
}

export const fixedSections: Readonly<Partial<Record<ContentKind, readonly SectionRule[]>>> = {
  capability: [
    { key: 'what', letter: 'W', heading: { en: 'What it is' } },
    { key: 'why', letter: 'Y', heading: { en: 'Why it matters' } },
    { key: 'who', heading: { en: 'Who it is for' } },
    { key: 'how', letter: 'H', heading: { en: 'How to put it in place' }, needsAudience: true },
    { key: 'resources', heading: { en: 'Further resources' } },
  ],
  theme: [
    { key: 'outcome', letter: 'O', heading: { en: 'Outcome' } },
    { key: 'points', letter: 'P', heading: { en: 'Outcome points' } },
    { key: 'partners', letter: 'N', heading: { en: 'Partners' } },
  ],
  mnrDomain: [{ key: 'outcome', letter: 'O', heading: { en: 'Outcome' } }],
  mnrCapability: [{ key: 'points', letter: 'P', heading: { en: 'What the framework asks for' } }],
  term: [{ key: 'usage', letter: 'U', heading: { en: 'Usage' }, optional: true }],
};
