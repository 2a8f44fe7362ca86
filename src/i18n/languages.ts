/** Languages of the site, and the words of the interface in each. */
import { en, type Strings } from './en.ts';

export interface Language {
  /** BCP 47 code, and the prefix of its addresses. English, the source language, has none. */
  code: string;
  /** Its own name for itself. */
  name: string;
  direction: 'ltr' | 'rtl';
  strings: Strings;
}

export const sourceLanguage: Language = { code: 'en', name: 'English', direction: 'ltr', strings: en };

export const languages: readonly Language[] = [sourceLanguage];

/** A day such as 2026-11-22 in words: “22 November 2026”. */
export function formatDay(day: string, language: Language = sourceLanguage): string {
  return new Intl.DateTimeFormat(language.code === 'en' ? 'en-GB' : language.code, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
