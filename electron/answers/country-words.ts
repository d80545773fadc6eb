import type { Country } from '../shared/domain/identifier'

const words: Record<string, Country> = {
  no: 'no',
  nor: 'no',
  norway: 'no',
  norge: 'no',
  noreg: 'no',
  se: 'se',
  swe: 'se',
  sweden: 'se',
  sverige: 'se',
  fi: 'fi',
  fin: 'fi',
  finland: 'fi',
  suomi: 'fi',
  dk: 'dk',
  dnk: 'dk',
  denmark: 'dk',
  danmark: 'dk',
}

/** The country a source names by code or word; 'elsewhere' outside of the four, null where none is named. */
export function countryNamed(text: string | null): Country | 'elsewhere' | null {
  const word = text?.trim().toLowerCase() ?? ''
  if (word === '') return null
  return Object.hasOwn(words, word) ? (words[word] ?? 'elsewhere') : 'elsewhere'
}
