import { sectionNames, sectionTable, type SectionName } from '../../electron/shared/domain/answer'
import type { SearchHit } from '../../electron/shared/domain/search'
import type { Place } from '../shell/open-place'
import type { View } from '../views'

/** The section that a JSON path lies in; the innermost one, or null outside of all. */
export const sectionOf = (path: string): SectionName | null => {
  const inside = sectionNames
    .filter((name) => {
      const { path: start } = sectionTable[name]
      return path === start || path.startsWith(`${start}.`) || path.startsWith(`${start}[`)
    })
    .sort((one, other) => sectionTable[other].path.length - sectionTable[one].path.length)
  return inside[0] ?? null
}

/** The words that were marked, each once, in the order in which they stood. */
export const markedWords = (hit: SearchHit): string =>
  [...new Set(hit.snippets.flatMap(({ text, isMarked }) => (isMarked ? [text.trim()] : [])))].join(
    ' ',
  )

/**
 * Where a hit leads: a case, a company's page at the section, the raw answer at the path where no
 * section shows it, a report at the page with the words marked.
 */
export const placeOf = (hit: SearchHit): Place => ({ caseId: hit.caseId, view: viewOf(hit) })

const viewOf = (hit: SearchHit): View => {
  const { caseId, companyRow, field, path, sessionRow } = hit
  if (companyRow === null) return { screen: 'companies', caseId }
  if (field === 'report') {
    return {
      ...{ screen: 'reports', caseId, companyRow: null, sha256: hit.sha256 },
      ...(hit.page === null ? {} : { page: hit.page }),
      find: markedWords(hit),
    }
  }
  const page = { screen: 'company', caseId, companyRow } as const
  if (path === null) return { ...page, sessionRow: null, section: null }
  const section = sectionOf(path)
  const isShown = (field === 'person' || field === 'address') && section !== null
  if (isShown) return { ...page, sessionRow, section }
  if (field === 'name' || field === 'identifier') {
    return { ...page, sessionRow: hit.isOlder ? sessionRow : null, section }
  }
  return { ...page, sessionRow, section: null, pane: 'raw', path }
}

/** The raw answer at the place where a hit was found, or null where it was found in no answer. */
export const rawPlaceOf = (hit: SearchHit): Place | null => {
  const { caseId, companyRow, path, sessionRow } = hit
  if (companyRow === null || path === null) return null
  const page = { screen: 'company', caseId, companyRow, sessionRow, section: null } as const
  return { caseId, view: { ...page, pane: 'raw', path } }
}
