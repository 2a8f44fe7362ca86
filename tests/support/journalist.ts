/** A paragraph as an editor may find it on the desk: ten phrases to replace, and names of treaties that must stay. */
export const journalist = `Police said on Monday that the ring had sold child\u2011porno\u00adgraphy for years.
Two of the victims had been called “problem girls” and child pros-
titutes by neighbours. A
CHILD SEX\u00a0TOURIST from abroad had paid for child   sex
shows, which he named kiddie porn; his lawyer spoke of underage
sex with a rent boy. Officers found pornographic pictures of
children and the traces of child-sex tourism, and of a paedophile
ring. Ministers pointed to the Optional Protocol on the sale of
children, child prostitution and child pornography, and to Article 9, Offences related to child pornography, of the
Budapest Convention.`;

/** Ids of the entries that must be found, in the order of the text. */
export const journalistTerms: readonly string[] = [
  'child-pornography',
  'child-prostitute',
  'child-sex-tourist',
  'child-sex-show',
  'child-porn',
  'underage-sex',
  'rent-boy',
  'child-pornography',
  'child-sex-tourism',
  'paedophile-ring',
];
