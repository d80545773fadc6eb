import type {
  CompaniesPage,
  CompaniesQuery,
  Link,
  SearchPage,
  SearchProgress,
  SearchQuery,
} from '../shared/domain/search'

/** A known case, as the search is told of it. */
export interface PlacedCase {
  caseId: string
  folder: string
}

/**
 * Every call the search's thread answers: name → [input, output]. It holds a derived file of its own
 * and reads case files, each opened for reading for a moment only; it writes to no case.
 */
export interface SearchCalls {
  /** `pdfjsFolder` holds the character maps and fonts that come with pdf.js */
  'search.open': [{ file: string; pdfjsFolder: string }, null]
  /** the cases that are known now: others are taken out, changed ones are read again behind the calls */
  'search.know': [{ cases: PlacedCase[] }, null]
  /** something was stored in, or changed of, this case */
  'search.caseChanged': [PlacedCase, null]
  /**
   * lets go of the case's file and takes all of it out, before and after a deletion; it is not read
   * again until `search.know` or `search.caseChanged` names it
   */
  'search.forget': [{ caseId: string }, null]
  /** throws everything away and reads it all again */
  'search.rebuild': [{ cases: PlacedCase[] }, null]
  'search.find': [SearchQuery, SearchPage]
  'search.companies': [CompaniesQuery, CompaniesPage]
  'search.links': [{ caseId: string; companyRow: number }, Link[]]
  'search.progress': [Record<string, never>, SearchProgress]
}

export type SearchCallName = keyof SearchCalls
export type SearchInput<N extends SearchCallName> = SearchCalls[N][0]
export type SearchOutput<N extends SearchCallName> = SearchCalls[N][1]
