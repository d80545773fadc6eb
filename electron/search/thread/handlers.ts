import type { Db } from '../../archive/sqlite/connection'
import { companies } from '../ask/companies'
import { find } from '../ask/find'
import { links } from '../ask/links'
import { forgetCase, searchedCaseIds } from '../file/cases'
import { searchProgress } from '../file/progress'
import type { SearchProgress } from '../../shared/domain/search'
import type { SearchCallName, SearchInput, SearchOutput } from '../face'
import type { Reader } from './reader'

/** What a handler works with. */
export interface SearchContext {
  /** the search's own file; a bug before `search.open` */
  db(): Db
  open(input: SearchInput<'search.open'>): void
  /** throws the file away and makes it anew */
  startOver(): void
  /** leaves nothing in the file that could be read of what was forgotten */
  erase(): void
  reader: Reader
}

/** Answers at once. Throws ExpectedFailure for what a person is told about; all else thrown is a bug. */
export type SearchHandlers = {
  [N in SearchCallName]: (input: SearchInput<N>, context: SearchContext) => SearchOutput<N>
}

export const searchHandlers: SearchHandlers = {
  'search.open': (input, context) => {
    context.open(input)
    return null
  },
  'search.know': ({ cases }, { db, erase, reader }) => {
    const known = new Set(cases.map(({ caseId }) => caseId))
    for (const caseId of searchedCaseIds(db())) if (!known.has(caseId)) forgetCase(db(), caseId)
    erase()
    reader.know(cases)
    return null
  },
  'search.caseChanged': (place, { reader }) => {
    reader.caseChanged(place)
    return null
  },
  'search.forget': ({ caseId }, { db, erase, reader }) => {
    reader.forget(caseId)
    forgetCase(db(), caseId)
    erase()
    return null
  },
  'search.rebuild': ({ cases }, { startOver, reader }) => {
    startOver()
    reader.anew(cases)
    return null
  },
  'search.find': (query, context) => ({
    ...find(context.db(), query),
    progress: progressOf(context),
  }),
  'search.companies': (query, { db }) => companies(db(), query),
  'search.links': ({ caseId, companyRow }, { db }) => links(db(), caseId, companyRow),
  'search.progress': (_nothing, context) => progressOf(context),
}

/** What the thread knows of the cases, with what the file knows of the documents. */
export function progressOf({ db, reader }: Pick<SearchContext, 'db' | 'reader'>): SearchProgress {
  return { ...reader.cases.figures(), ...searchProgress(db()) }
}
