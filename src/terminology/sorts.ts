/**
 * Whether what is written instead of an English term can stand in the place of one of its forms: a person for a person,
 * an act for an act. Worked out when the site is built; what is not sure does not fit.
 */
import { choicesOf, forSeveral, namesSeveral } from './replacements.ts';

const people = new Set(
  `abuser adult adolescent baby babies beast blackmailer boy boyfriend bride buyer child children client complainant
consumer customer ephebophile female girl groom hebephile individual juvenile kid lady ladies lover male man men minor
monster offender paedo paedophile pedo pedophile people perpetrator person pimp predator prostitute rentboy
sextortionist slave survivor teen teenager tourist trafficker victim woman women worker youth`.split(/\s+/),
);

/** What a phrase goes on with after its noun. */
const after =
  /\s(?:(?:against|at|between|by|for|from|in|involving|of|on|over|through|to|under|who|whose|with)|(?:directed|displaying|exploited|married|presumed|selling|sell|subjected|trafficked)\s(?:as|by|for|harmful|in|sex|to))\s.*$|\s(?:sell|sells|selling) sex$/;

/** Phrases that begin like these say what somebody does or suffers. */
const verb =
  /^(?:(?:ask|bought|buy|capping|damag|entic|fondl|forced to|lost|lur|molest|paid|pay|rescu|ruin|send|sent|sext(?:ed|ing)|shar|stole)\w*\s(?!of\b)|sexually (?:molest|touch)|(?:blackmailed|nudif(?:y|ied|ying)|sexted|sextort(?:s|ed|ing)?)(?:\s(?:by|via)\s|$))|\b(?:damaged for life|lost|stolen)$|\b(?:sells?)\b|cyber-?abused/;

type Sort = 'person' | 'verb' | 'quality' | 'place' | 'thing';

/** What a phrase of English names: by its last word before what belongs to it. */
function sortOf(phrase: string): Sort {
  const text = phrase.toLowerCase();
  if (verb.test(text)) return 'verb';
  if (text.startsWith('causing ')) return 'thing';
  const head = text.replace(after, '').split(/[\s-]/).at(-1) ?? '';
  if (people.has(head) || people.has(head.replace(/s$/, ''))) return 'person';
  if (/^(?:case|den)s?$/.test(head)) return 'place';
  return /(?:ic|ed)$/.test(head) ? 'quality' : 'thing';
}

/** Whether the words for a term can stand where one of its forms stands. */
export function fits(write: string, form: string): boolean {
  const [first] = choicesOf({ write });
  if (first === undefined || sortOf(form) !== sortOf(first)) return false;
  // “Child” for “juvenile victim” would leave out what was done.
  if (/\b(?:victim|survivor)s?\b/i.test(form) && !/victim|survivor|complainant/.test(first)) return false;
  return sortOf(first) !== 'person' || !namesSeveral(form) || forSeveral(first) !== first;
}
