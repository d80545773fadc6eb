import type { SearchField } from '../../shared/domain/search'
import { fold } from '../../shared/rules/fold'

/** What of an entry decides by which words it is found. */
export interface Wording {
  field: SearchField
  text: string
  number: string | null
}

/** Numbers as they are grouped in Norway, Sweden, Finland, Denmark, and by DUNS. */
const groupedNumber =
  /(?<![\d-])(?:\d{3}[ .\u00a0]\d{3}[ .\u00a0]\d{3}|(?:\d{2})?\d{6}[-+]\d{4}|\d{7}-\d|\d{2}(?:[ \u00a0]\d{2}){3}|\d{2}-\d{3}-\d{4})(?![\d-])/g

/** A number without what is written around it: spaces, hyphens, dots, a country, a VAT ending. */
export function bareNumber(text: string): string {
  const bare = text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
  const [, digits] = /^(?:NO|SE|FI|DK|EO)?(\d{5,})(?:MVA)?$/i.exec(bare) ?? []
  return digits ?? fold(bare)
}

/** Numbers that a text holds in groups, each as one word. */
export function joinedNumbers(text: string): string[] {
  const found = text.match(groupedNumber) ?? []
  return found.map((one) => one.replace(/\D/g, ''))
}

/**
 * The folded words by which an entry is found: its text, the numbers in it also as one word each, the
 * number of the party it names. The same for the same entry, as taking it out needs them again.
 */
export function entryWords({ field, text, number }: Wording): string {
  const words = fold(text)
  if (field === 'identifier') {
    const bare = bareNumber(text)
    return bare === words ? words : `${bare} ${words}`.trim()
  }
  const numbers = joinedNumbers(text)
  if (number !== null) numbers.push(bareNumber(number))
  return numbers.length === 0 ? words : [words, ...new Set(numbers)].join(' ').trim()
}

/** The sorts of words that are remembered apart from the texts. */
export const wordSorts = { name: 0, other: 1, number: 2 } as const
export type WordSort = (typeof wordSorts)[keyof typeof wordSorts]

/** Amounts and dates in running text are not remembered: they are found whole or by their beginning. */
export function wordSort(field: SearchField, word: string): WordSort | null {
  const isRunning = field === 'answer' || field === 'report'
  if (/\d/.test(word)) return isRunning && !/^\d{7,12}$/.test(word) ? null : wordSorts.number
  const isName = field === 'name' || field === 'person' || field === 'case'
  return isName ? wordSorts.name : wordSorts.other
}
