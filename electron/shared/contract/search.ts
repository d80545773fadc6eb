import {
  companiesQuery,
  searchQuery,
  type CompaniesPage,
  type Link,
  type SearchPage,
  type SearchProgress,
} from '../domain/search'
import { call, inCase, nothing, row } from './call'

/** Search over one case or all: answered by the search's own thread from what it has read. */
export const searchContract = {
  'search.find': call(searchQuery).returns<SearchPage>(),
  /** the list of companies over all cases, a page at a time */
  'search.companies': call(companiesQuery).returns<CompaniesPage>(),
  /** the same people, addresses, auditors and firms in other companies and cases, with the grounds */
  'search.links': call(inCase.extend({ companyRow: row })).returns<Link[]>(),
  'search.progress': call(nothing).returns<SearchProgress>(),
} as const
