/** What the components of a text are for, in words for writers: the page /contribute/fields/ is made from it. */

export interface ComponentGuide {
  description: string;
  /** What each attribute holds. */
  attributes: Readonly<Record<string, string>>;
  example: string;
}

/** By name, for every component that `allowed.ts` allows. */
export const componentGuide: Readonly<Record<string, ComponentGuide>> = {
  Statement: {
    description: 'One point that can be cited. It stands in a block of its own, with its text between the two tags.',
    attributes: {
      id: 'The letter of the section and the next free number. Permanent within the page.',
      source: 'The place in the source: part and number of the point; several are parted by semicolons.',
      for: 'Ids of the groups that act on it, parted by spaces. Needed under “How to put it in place”.',
    },
    example:
      '<Statement id="H3" source="how 1" for="technology policy">\nWhere possible, include an option to report anonymously.\n</Statement>',
  },
  See: {
    description: 'A link to a capability or theme, with its number and title.',
    attributes: { id: 'Id of the capability or theme.' },
    example: '<See id="gsr-9" />',
  },
  Cite: {
    description: 'A reference to a resource or source, in brackets.',
    attributes: {
      id: 'Id of the resource or source.',
      at: 'The place in the work, in words.',
    },
    example: '<Cite id="eu-gdpr" at="Recital 38" />',
  },
  Term: {
    description: 'Words linked to their entry in the glossary.',
    attributes: { id: 'Id of the term.' },
    example: '<Term id="duty-bearer">duty-bearers</Term>',
  },
  NoTerm: {
    description:
      'Words that stay as they are. Other words of the glossary are linked to it where a page first uses them, by themselves.',
    attributes: {},
    example: 'the <NoTerm>hash</NoTerm> browns of the canteen',
  },
  WhoItIsFor: {
    description: 'The groups that the statements of the page ask to act. Made from the statements.',
    attributes: {},
    example: '<WhoItIsFor />',
  },
  FurtherResources: {
    description: 'The works named under `resources` at the top of the file.',
    attributes: {},
    example: '<FurtherResources />',
  },
  SourceList: {
    description: 'The list of the source documents.',
    attributes: {},
    example: '<SourceList />',
  },
};
