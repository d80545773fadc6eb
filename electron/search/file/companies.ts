import { inTransaction, sql, type Db } from '../../archive/sqlite/connection'
import { sanctionStandings } from '../../shared/domain/company'
import type { CompanyKey } from '../../shared/domain/identifier'
import { fold } from '../../shared/rules/fold'
import type { CompanyWords, SearchEntry } from '../entry'
import { removeDocumentsOf } from './documents'
import { orderKey } from './order-key'
import { putCompanyWords } from './own-words'
import { noteTraces } from './traces'

/** Companies without an answer stand behind all names. */
const unnamed = '~'

/** Puts a company's line, and the name and number it is found by, in the place of what was there. */
export function putCompany(db: Db, caseNo: number, words: CompanyWords): void {
  inTransaction(db, () => {
    const { companyRow, company, digest } = words
    const before = sql<{ identifier: string; name: string | null }>(
      db,
      'SELECT identifier, name FROM company WHERE case_no = :caseNo AND company_row = :companyRow',
    ).get({ caseNo, companyRow })
    const name = digest?.name ?? null
    writeLine(db, caseNo, words)
    if (before?.name === name && before.identifier === company.identifier) return
    const own: SearchEntry[] = [numberEntry(company)]
    if (name !== null) own.unshift(ownEntry('name', name))
    putCompanyWords(db, { caseNo, companyRow }, own, before === undefined)
  })
}

/** Takes a company with all that was read of it out. `withoutTraces` is to follow. */
export function forgetCompany(db: Db, caseNo: number, companyRow: number): void {
  inTransaction(db, () => {
    noteTraces(db)
    removeDocumentsOf(db, caseNo, companyRow)
    sql(db, 'DELETE FROM company WHERE case_no = :caseNo AND company_row = :companyRow').run({
      ...{ caseNo, companyRow },
    })
  })
}

export function companyRowsOf(db: Db, caseNo: number): number[] {
  return sql<{ companyRow: number }>(
    db,
    'SELECT company_row AS companyRow FROM company WHERE case_no = :caseNo ORDER BY company_row',
  )
    .all({ caseNo })
    .map(({ companyRow }) => companyRow)
}

/** An entry of a case or a company itself, which no document has delivered. */
export function ownEntry(field: SearchEntry['field'], text: string): SearchEntry {
  return {
    ...{ field, text, word: null, dateOfBirth: null, number: null },
    ...{ path: null, page: null, link: null, party: null },
  }
}

/** Called as answers call it, so that it is one with the number there. */
function numberEntry({ kind, identifier }: CompanyKey): SearchEntry {
  const word = kind === 'duns' ? 'dunsNumber' : 'organizationNumber'
  return { ...ownEntry('identifier', identifier), word }
}

function writeLine(db: Db, caseNo: number, words: CompanyWords): void {
  const { companyRow, company, addedAt, digest, retrievedAt, snapshots, state } = words
  const name = digest?.name ?? null
  const sanction = digest?.sanction ?? ''
  const place = sanctionStandings.findIndex((one) => one === sanction)
  sql(
    db,
    `REPLACE INTO company (case_no, company_row, country, kind, identifier, added_at, digest,
       retrieved_at, snapshots, state, name, folded, name_order, case_order, legal_form, status, sanction,
       sanction_order)
     SELECT :caseNo, :companyRow, :country, :kind, :identifier, :addedAt, :digest, :retrievedAt,
       :snapshots, :state,
       :name, :folded, :nameOrder, name_order, :legalForm, :status, :sanction,
       :sanctionOrder
     FROM searched_case WHERE case_no = :caseNo`,
  ).run({
    ...{ caseNo, companyRow, ...company, addedAt, retrievedAt, snapshots, state, name, sanction },
    digest: digest === null ? null : JSON.stringify(digest),
    folded: `${company.identifier} ${fold(name ?? '')}`,
    nameOrder: name === null ? unnamed : orderKey(name),
    legalForm: digest?.legalForm ?? '',
    status: digest?.status ?? '',
    sanctionOrder: place < 0 ? sanctionStandings.length : place,
  })
}
