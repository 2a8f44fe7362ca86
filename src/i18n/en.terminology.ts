import type { TermData } from '../model/schemas.ts';

/** Words of the glossary's topics and of the check of a draft. Those of the page's script stand in `en.client.ts`. */
export const terminologyWords = {
  topics: {
    'children-and-age': 'Children and age',
    'sexual-violence': 'Sexual violence',
    'sexual-abuse': 'Sexual abuse',
    'sexual-exploitation': 'Sexual exploitation',
    prostitution: 'Exploitation in prostitution',
    'abuse-material': 'Images and other material',
    'live-abuse': 'Live abuse online',
    grooming: 'Grooming and solicitation',
    'sexual-extortion': 'Sexual extortion',
    'travel-and-tourism': 'Travel and tourism',
    'sale-and-trafficking': 'Sale and trafficking',
    'child-marriage': 'Child marriage',
    'victims-and-survivors': 'Victims and survivors',
    offenders: 'People who offend',
    response: 'The response',
    technology: 'Technology',
    instruments: 'Laws, treaties and frameworks',
    institutions: 'Institutions and networks',
  } satisfies Record<TermData['topic'], string>,
  languages: { ar: 'Arabic', es: 'Spanish', fr: 'French', pt: 'Portuguese', ru: 'Russian' } as Readonly<
    Record<string, string>
  >,
  check: {
    title: 'Check your text',
    summary: 'Finds words that do harm or need care in a draft, says why, and says what to write instead.',
    privacy:
      'Your text stays on this page. Nothing of it is sent, and nothing is kept: close the page, and it is gone.',
    language: 'Language of the text',
    file: 'Open a file',
    text: 'Your text',
    findings: 'Findings',
    replaceAll: 'Replace all terms to avoid',
    copy: 'Copy the text',
    print: 'Print a report',
    limitsTitle: 'What it can and cannot do',
    intro:
      'Write or paste a text, or open a file (.txt, .md, .docx or .html). Terms to avoid and terms to use with care are marked in the text and listed below it.',
    limits:
      'The check knows words, not meanings. It does not judge what a text says, and it may miss a word or mark one that is right. Exact titles of laws and treaties are left alone.',
    needsScript:
      'This check works in your browser and needs JavaScript. Without it, look the words up in the glossary: terms to avoid have pages of their own.',
    noScriptLink: 'Terms to avoid',
    command: 'In a project of your own, the same check runs as a command:',
    data: 'The words as rules for other tools',
  },
};
