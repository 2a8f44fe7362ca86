/** What can be put in the place of a word without reading the sentence, and in which form. */
import { describe, expect, test } from 'vitest';
import { fitted } from '../../src/terminology/draft/replacement.ts';
import { choicesOf } from '../../src/terminology/replacements.ts';
import { fits } from '../../src/terminology/sorts.ts';

describe('What can be put in place', () => {
  test.each([
    ['near miss', ['near miss']],
    ['near miss; accident', ['near miss', 'accident']],
    ['sailor (say which)', ['sailor']],
    ['name the harbour; or say where', []],
    ['the boat, or its crew', []],
    ['network or group of sailors', []],
    ['miss, if one is meant', []],
    ['“near miss” in quotation marks', []],
    ['a sailor cannot consent to a wreck', []],
    ['botes, barcos y lanchas', ['botes, barcos y lanchas']],
    ['', []],
  ])('of the advice %j', (write, choices) => {
    expect(choicesOf({ write })).toEqual(choices);
  });

  test('is nothing where the words found are of another sort', () => {
    expect(choicesOf({ write: 'near miss', advice: true })).toEqual([]);
  });
});

describe('Words fit', () => {
  test.each([
    ['child exploited in prostitution', 'teenage prostitute'],
    ['child exploited in prostitution', 'prostitute children'],
    ['child sexual abuse', 'molestation of a child'],
    ['solicitation of a child', 'luring of children'],
    ['person presumed to be a child', 'children whose age is unknown'],
    ['network of offenders', 'paedophile gangs'],
    ['causing a child to witness sexual acts', 'corruption of a minor'],
  ])('%j for %j', (write, form) => {
    expect(fits(write, form)).toBe(true);
  });

  test.each([
    ['child exploited in prostitution', 'teenage prostitution', 'a person for an act'],
    ['child', 'sexual abuse of minors', 'a person for an act'],
    ['sexual exploitation of children', 'children who sell sex', 'an act for people'],
    ['child sexual abuse', 'molested a child', 'an act for what somebody does'],
    ['child sexual abuse material', 'child pornographic', 'a thing for a quality'],
    ['child', 'juvenile victim', 'less than was said'],
    ['person who sexually exploits a child', 'buyers of child sex', 'one for several, where that is not sure'],
    ['say what the adult did', 'consenting child', 'advice'],
  ])('never %j for %j: %s', (write, form) => {
    expect(fits(write, form)).toBe(false);
  });
});

/** The text in which the words between the two bars are replaced. */
function changed(text: string, write: string, language: string): string {
  const start = text.indexOf('|');
  const end = text.lastIndexOf('|') - 1;
  const plain = text.replaceAll('|', '');
  const change = fitted(write, { start, end, text: plain.slice(start, end) }, plain, language);
  return plain.slice(0, change.start) + change.words + plain.slice(change.end);
}

describe('A replacement takes the form of what it replaces', () => {
  test.each([
    ['|Close shave| now', 'near miss', 'Near miss now'],
    ['A |CLOSE SHAVE|', 'near miss', 'A NEAR MISS'],
    ['a |CSH|', 'near miss', 'a near miss'],
    ['a |“close” shave|', 'near miss', 'a near miss'],
    ['two |boat kids|', 'child exploited at sea', 'two children exploited at sea'],
    ['|prostitute children|', 'child exploited in prostitution', 'children exploited in prostitution'],
    ['|children of unknown age|', 'person presumed to be a child', 'people presumed to be a child'],
    ['|boat kids|', 'child safety', 'child safety'],
    ['|wreckers|', 'registered offender', 'registered offenders'],
    ['|ship rings|', 'network of offenders', 'networks of offenders'],
  ])('in English: %j', (text, write, after) => {
    expect(changed(text, write, 'en')).toBe(after);
  });

  test.each([
    ['La |prostitution enfantine| croît', 'exploitation d’enfants', 'L’exploitation d’enfants croît'],
    ['la vente de |prostitution|', 'exploitation', 'la vente d’exploitation'],
    ['victimes de la |pédopornographie|', 'matériel d’abus', 'victimes du matériel d’abus'],
    ["auteurs d'une |pédopornographie|", 'matériel d’abus', "auteurs d'un matériel d’abus"],
    ['face au |tourisme sexuel|', 'exploitation sexuelle', 'face à l’exploitation sexuelle'],
    ['cette |prostitution par webcam|', 'abus sexuel', 'cet abus sexuel'],
    ['une |enfant prostituée|', 'enfant exploitée', 'une enfant exploitée'],
    ['chanter la |pédopornographie|', 'matériel', 'chanter le matériel'],
  ])('in French: %j', (text, write, after) => {
    expect(changed(text, write, 'fr')).toBe(after);
  });

  test.each([
    ['La |pornografía infantil| crece', 'material de abuso', 'El material de abuso crece'],
    ['contra el |turismo sexual|', 'explotación sexual', 'contra la explotación sexual'],
    ['víctimas de la |pornografía|', 'material', 'víctimas del material'],
    ['frente al |chantaje|', 'extorsión', 'frente a la extorsión'],
    ['de |prostitución infantil|', 'explotación', 'de explotación'],
  ])('in Spanish: %j', (text, write, after) => {
    expect(changed(text, write, 'es')).toBe(after);
  });
});
