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

/** Languages that texts may be translated into, before the interface is. */
export const textLanguages: Readonly<Record<string, Pick<Language, 'name' | 'direction'>>> = {
  ar: { name: 'العربية', direction: 'rtl' },
  es: { name: 'Español', direction: 'ltr' },
  fr: { name: 'Français', direction: 'ltr' },
  pt: { name: 'Português', direction: 'ltr' },
  ru: { name: 'Русский', direction: 'ltr' },
};

export const translationLanguages: readonly string[] = Object.keys(textLanguages);

/** A day such as 2026-11-22 in words: “22 November 2026”. */
export function formatDay(day: string, language: Language = sourceLanguage): string {
  return new Intl.DateTimeFormat(language.code === 'en' ? 'en-GB' : language.code, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
