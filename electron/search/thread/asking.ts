import type { Db } from '../../archive/sqlite/connection'
import type {
  CompaniesPage,
  CompaniesQuery,
  Link,
  SearchPage,
  SearchQuery,
} from '../../shared/domain/search'
import { ExpectedFailure } from '../../shared/result'

const notYet = () => new ExpectedFailure({ code: 'unexpected' })

export function find(_db: Db, _query: SearchQuery): Omit<SearchPage, 'progress'> {
  throw notYet()
}
export function companies(_db: Db, _query: CompaniesQuery): CompaniesPage {
  throw notYet()
}
export function links(_db: Db, _caseId: string, _companyRow: number): Link[] {
  throw notYet()
}
