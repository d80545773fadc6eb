import type { SearchEntry } from '../entry'
import { pieces } from './party-entries'
import { withoutPersonNumbers } from './person-numbers'

/** A report's pages as entries; pages without words give none. Pages are counted from 1. */
export function pageEntries(pages: readonly string[] | null, word: string): SearchEntry[] | null {
  if (pages === null) return null
  return pages.flatMap((page, at): SearchEntry[] => {
    const text = withoutPersonNumbers(page)
    if (text === '') return []
    const blank = { dateOfBirth: null, number: null, path: null, link: null, party: null }
    return pieces(text).map((piece) => ({
      ...{ ...blank, field: 'report', text: piece, word, page: at + 1 },
    }))
  })
}
