import { interfaceLanguages } from '../../electron/shared/domain/settings'
import { da } from './da'
import { en } from './en'
import { fi } from './fi'
import { nb } from './nb'
import type { Prepared } from './prepared'
import { sv } from './sv'

interface LanguageEntry {
  /** what Intl and the `lang` attribute want: dates, numbers and the order of names follow it */
  tag: string
  /** between the cells of a CSV file: a semicolon where spreadsheets take the comma for the decimal sign */
  csvDelimiter: ',' | ';'
  messages: Prepared
}

/**
 * Every language of the window. A new one is a folder beside the others and a line here; until all
 * its sentences are there and settings name it, it is not offered.
 */
export const languages = {
  en: { tag: 'en-GB', csvDelimiter: ',', messages: en },
  nb: { tag: 'nb-NO', csvDelimiter: ';', messages: nb },
  sv: { tag: 'sv-SE', csvDelimiter: ';', messages: sv },
  fi: { tag: 'fi-FI', csvDelimiter: ';', messages: fi },
  da: { tag: 'da-DK', csvDelimiter: ';', messages: da },
} as const satisfies Record<string, LanguageEntry>

export type SpokenLanguage = keyof typeof languages
export type OfferedLanguage = (typeof interfaceLanguages)[number]

export const isOffered = (language: SpokenLanguage): language is OfferedLanguage =>
  interfaceLanguages.some((offered) => offered === language)
