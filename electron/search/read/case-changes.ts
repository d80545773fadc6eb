import { auditHead } from '../../archive/audit/audit-chain'
import { companyDeleted } from '../../archive/audit/redaction'
import { readCaseHeader } from '../../archive/case/case-header'
import { readParticulars } from '../../archive/particulars/particulars'
import { lastReceiptRow } from '../../archive/documents/receipts'
import { sql, type Db } from '../../archive/sqlite/connection'
import type { CaseWords } from '../entry'
import type { CaseMark } from '../file/cases'

/** A case that moved on by more than this is looked through as a whole: that costs less. */
const mostEntries = 5000

/** What a case has that was not read yet. */
export interface CaseChanges {
  words: CaseWords
  /** the state that is reached once the companies named here have been read */
  head: { entries: number; head: string }
  lastReceiptRow: number
  /** what was read before is no longer to be trusted: all of it goes first */
  isAnew: boolean
  /** whose lines have changed, in order */
  companyRows: number[]
}

/**
 * What changed since `mark`. Every change of a case is an entry of its audit, so its entries tell
 * which companies to look at. A case whose audit does not go on from there is another state of it (a
 * restored backup, a salvaged file), and after the deletion of a company the numbers of its rows may
 * be given to others: both are read anew.
 */
export function changesSince(db: Db, mark: CaseMark | null): CaseChanges {
  const { caseId, name } = readCaseHeader(db)
  const { reference, owner, tags } = readParticulars(db).particulars
  const same = {
    words: { caseId, name, reference, owner, tags },
    head: auditHead(db),
    lastReceiptRow: lastReceiptRow(db),
  }
  const touched = mark && touchedSince(db, mark)
  return { ...same, isAnew: touched === null, companyRows: touched ?? everyCompany(db) }
}

interface Touch {
  action: string
  companyRow: number | null
  sessionRow: number | null
}

/** The rows of the companies that the entries behind the mark speak of; null where all is to be read anew. */
function touchedSince(db: Db, { entries, head }: CaseMark): number[] | null {
  if (!goesOnFrom(db, entries, head)) return null
  const touches = sql<Touch>(
    db,
    `SELECT action, json_extract(subject, '$.companyRow') AS companyRow,
       json_extract(subject, '$.sessionRow') AS sessionRow
     FROM audit WHERE sequence > :entries ORDER BY sequence LIMIT :limit`,
  ).all({ entries, limit: mostEntries + 1 })
  if (touches.some(({ action }) => action === companyDeleted)) return null
  if (touches.length > mostEntries) return hasDeletionSince(db, entries) ? null : everyCompany(db)
  const rows = new Set<number>()
  for (const { companyRow, sessionRow } of touches) {
    const row = companyRow ?? (sessionRow === null ? null : companyOf(db, sessionRow))
    if (row !== null) rows.add(row)
  }
  return [...rows].sort((one, other) => one - other)
}

function goesOnFrom(db: Db, entries: number, head: string): boolean {
  if (entries === 0) return true
  return (
    sql(db, 'SELECT 1 FROM audit WHERE sequence = :entries AND sha256 = :head').get({
      ...{ entries, head },
    }) !== undefined
  )
}

function hasDeletionSince(db: Db, entries: number): boolean {
  return (
    sql(db, 'SELECT 1 FROM audit WHERE sequence > :entries AND action = :action LIMIT 1').get({
      ...{ entries, action: companyDeleted },
    }) !== undefined
  )
}

function companyOf(db: Db, sessionRow: number): number | null {
  const found = sql<{ companyRow: number }>(
    db,
    'SELECT company_row AS companyRow FROM session WHERE session_row = :sessionRow',
  ).get({ sessionRow })
  return found?.companyRow ?? null
}

function everyCompany(db: Db): number[] {
  return sql<{ companyRow: number }>(
    db,
    'SELECT company_row AS companyRow FROM company ORDER BY company_row',
  )
    .all()
    .map(({ companyRow }) => companyRow)
}
