/** The vocabulary as TBX: held against a grammar and against Schematron rules, each tried on broken files. */
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { Schema } from 'node-schematron';
import { describe, expect, it, test } from 'vitest';
import { schemaText } from '../../src/terminology/exports/files.ts';
import { element, xmlText } from '../../src/terminology/exports/xml.ts';
import { replaced, vocabularyGraph, vocabularyText } from '../support/vocabulary.ts';

const tbx = vocabularyText('vocabulary.tbx');
const grammar = RelaxNGValidator.fromDoc(XmlDocument.fromString(schemaText('vocabulary.rng')));
const rules = Schema.fromString(schemaText('vocabulary.sch'));

/** What the grammar says against a file; nothing where it has nothing to say. */
function refused(text: string): string {
  const document = XmlDocument.fromString(text);
  try {
    grammar.validate(document);
    return '';
  } catch (fault) {
    return (fault as Error).message;
  } finally {
    document.dispose();
  }
}

/** Ids of the rules that a file breaks. */
const broken = (text: string): string[] => rules.validateString(text).map((result) => `${result.assertId}`);

const [head = '', ...entries] = tbx.split(/(?=<conceptEntry )/);
const end = '\n</body></text>\n</tbx>\n';
const bodies = entries.map((entry) => entry.replace(end, ''));
/** A file with some of the entries only, for Schematron is slow. Cross-references to others are taken out. */
function sample(chosen: readonly string[]): string {
  const ids = new Set(chosen.map((entry) => /id="([^"]+)"/.exec(entry)?.[1]));
  const cut = chosen.map((entry) =>
    entry.replace(/<ref type="crossReference" target="([^"]+)">[^<]*<\/ref>/g, (ref, target) =>
      ids.has(target) ? ref : '',
    ),
  );
  return head + cut.join('\n') + end;
}

describe('The vocabulary as TBX', () => {
  it('fits the grammar that stands beside it', () => expect(refused(tbx)).toBe(''));

  it('has an entry for each concept and each exact title', () => {
    const { terms, legalTitles } = vocabularyGraph();
    const concepts = terms.filter((term) => term.status !== 'avoid').map((term) => `c-${term.id}`);
    const titles = legalTitles.map((_, index) => `t-${index + 1}`);
    expect(bodies.map((entry) => /id="([^"]+)"/.exec(entry)?.[1])).toEqual([...concepts, ...titles]);
  });

  it('names no entry in a cross-reference that is not there, and no entry twice', () => {
    const ids = bodies.map((entry) => /id="([^"]+)"/.exec(entry)?.[1] ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...tbx.matchAll(/<ref [^>]*target="([^"]+)"/g)].map(([, target]) => target ?? '');
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  // Schematron takes time with the square of what it is given.
  it('keeps the Schematron rules, in a sample of entries one after another', { timeout: 60_000 }, () => {
    const chosen = bodies.filter((entry, index) => index % 6 === 0 && entry.length < 12_000);
    expect(chosen.length).toBeGreaterThan(10);
    chosen.push(...bodies.filter((entry) => entry.includes('deprecatedTerm') && entry.length < 12_000).slice(0, 5));
    expect(chosen.some((entry) => entry.includes('deprecatedTerm'))).toBe(true);
    expect(chosen.flatMap((entry) => broken(sample([entry])))).toEqual([]);
  });

  it('says of a term to avoid that it is deprecated, and why', () => {
    for (const term of vocabularyGraph().terms.filter((one) => one.status === 'avoid')) {
      if (term.bareForms.includes(term.label)) continue;
      const at = tbx.indexOf(
        `<term>${xmlText(term.label)}</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts`,
      );
      expect(at, term.id).toBeGreaterThan(0);
      expect(tbx.slice(at, tbx.indexOf('</termSec>', at)), term.id).toContain(xmlText(term.why ?? ''));
    }
  });
});

/** A small sound file. */
const sound = `<?xml version="1.0" encoding="UTF-8"?>
<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="en">
<tbxHeader><fileDesc><titleStmt><title>Words</title></titleStmt><publicationStmt><p>CC BY 4.0</p></publicationStmt><sourceDesc><p>Version 1</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
<conceptEntry id="c-boat"><descrip type="subjectField">At sea</descrip><ref type="crossReference" target="t-1">title</ref><xref type="externalCrossReference" target="https://x.example/">page</xref><langSec xml:lang="en"><descripGrp><descrip type="definition">It floats.</descrip><admin type="source">GK</admin></descripGrp><note>Used at sea.</note><termSec><term>boat</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec><termSec><term>tub</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote><note>Rude.</note></termSec></langSec><langSec xml:lang="fr"><termSec><term>bateau</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote><termNote type="geographicalUsage">CA</termNote></termSec></langSec></conceptEntry>
<conceptEntry id="t-1"><descrip type="subjectField">Titles</descrip><note>Exact title.</note><langSec xml:lang="en"><termSec><term>Tub Act</term><termNote type="termType">phrase</termNote></termSec></langSec></conceptEntry>
</body></text>
</tbx>
`;

describe('The grammar', () => {
  it('lets a sound file pass', () => expect(refused(sound)).toBe(''));

  test.each([
    ['another dialect', 'type="TBX-Basic"', 'type="TBX-Core"'],
    ['the other style', 'style="dca"', 'style="dct"'],
    ['no language for the whole', ' xml:lang="en">\n<tbxHeader>', '>\n<tbxHeader>'],
    ['no header', /<tbxHeader>.*<\/tbxHeader>/, ''],
    ['a header without licence', '<publicationStmt><p>CC BY 4.0</p></publicationStmt>', ''],
    ['no entry', /<conceptEntry[\s\S]*<\/conceptEntry>/, ''],
    ['an entry without id', ' id="c-boat"', ''],
    ['an id that begins with a digit', 'id="t-1"', 'id="1-t"'],
    ['an entry without topic', '<descrip type="subjectField">At sea</descrip>', ''],
    ['an entry without language', /<langSec xml:lang="en"><termSec><term>Tub.*?<\/langSec>/, ''],
    ['an unknown language', 'xml:lang="fr"', 'xml:lang="xx"'],
    ['a definition without source', '<admin type="source">GK</admin>', ''],
    ['a language without term', /<langSec xml:lang="fr">.*?<\/langSec>/, '<langSec xml:lang="fr"></langSec>'],
    ['an empty term', '<term>tub</term>', '<term></term>'],
    ['an unknown status', 'preferredTerm-admn-sts', 'niceTerm-admn-sts'],
    ['an unknown type of term', '>phrase<', '>title<'],
    ['an unknown kind of note', 'type="geographicalUsage"', 'type="place"'],
    ['a place that is no code', '>CA<', '>Canada<'],
    ['a link without address', 'target="https://x.example/"', 'target="x"'],
    ['a cross-reference without target', ' target="t-1"', ''],
    ['an element that nobody knows', '<note>Rude.</note>', '<remark>Rude.</remark>'],
  ])('refuses %s', (_, from, to) => {
    expect(refused(replaced(sound, from, to))).not.toBe('');
  });
});

const faults: readonly (readonly [rule: string, from: string | RegExp, to: string])[] = [
  ['entry-once', 'id="t-1"', 'id="c-boat"'],
  ['entry-english', /<descripGrp>.*?<\/descripGrp>/, ''],
  ['entry-usable', 'preferredTerm-admn-sts', 'deprecatedTerm-admn-sts'],
  ['language-once', 'xml:lang="fr"', 'xml:lang="en"'],
  ['target-exists', 'target="t-1"', 'target="t-2"'],
  ['term-once', '<term>tub</term>', '<term>boat</term>'],
  ['status-or-phrase', '<termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>', ''],
  ['deprecated-reason', '<note>Rude.</note>', ''],
];

describe('The Schematron rules', () => {
  it('let a sound file pass', () => expect(broken(sound)).toEqual([]));

  it('are all tried below', () => {
    const all = [...schemaText('vocabulary.sch').matchAll(/<assert id="([^"]+)"/g)].map(([, id]) => id);
    expect(faults.map(([rule]) => rule).sort()).toEqual(all.sort());
  });

  test.each(faults)('refuse what breaks “%s”', (rule, from, to) => {
    expect(broken(replaced(sound, from, to))).toContain(rule);
  });
});

it('XML is written so that nothing in a text can be taken for markup', () => {
  expect(element('a', { b: '"<&>\n', c: undefined }, xmlText('<x>&\u0000\u0008\ud800 😀'))).toBe(
    '<a b="&quot;&lt;&amp;&gt; ">&lt;x&gt;&amp; 😀</a>',
  );
});
