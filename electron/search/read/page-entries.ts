import type { SearchEntry } from '../entry'
import { withoutPersonNumbers } from './person-numbers'

/** A report's pages as entries; pages without words give none. Pages are counted from 1. */
export function pageEntries(pages: readonly string[] | null, word: string): SearchEntry[] | null {
  if (pages === null) return null
  return pages.flatMap((page, at): SearchEntry[] => {
    const text = withoutPersonNumbers(page)
    if (text === '') return []
    const blank = { dateOfBirth: null, number: null, path: null, link: null }
    return [{ ...blank, field: 'report', text, word, page: at + 1 }]
  })
}
