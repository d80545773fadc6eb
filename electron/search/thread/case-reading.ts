import { setImmediate as nextTurn } from 'node:timers/promises'
import { fileMarkOf } from '../../archive/case-index/file-mark'
import { reachableFolders } from '../../archive/catalogue/reach'
import { inTransaction, type Db } from '../../archive/sqlite/connection'
import { caseMark, forgetCase, markCase, putCase } from '../file/cases'
import { forgetCompany, putCompany } from '../file/companies'
import type { CompanyWords } from '../entry'
import { changesSince, type CaseChanges } from '../read/case-changes'
import { CaseNotReadable, readCaseFile } from '../../archive/case/read-case-file'
import { readCompanyWords } from '../read/company-words'
import { countDocumentsAfter } from '../read/stored-documents'
import type { KnownCase, KnownCases } from './known-cases'

/** How long one stretch reads; writing what was read takes about as long again. */
const readMs = 4

/** The search's own file; erasing puts another connection in the place of the one it closes. */
export interface HeldFile {
  db(): Db
  /** leaves nothing in the file that could be read of what was forgotten */
  erase(): void
}

/**
 * Looks what is new in a case: its own words and its companies are read, and the documents that are
 * left are counted. Lets go where the case is forgotten meanwhile. Throws CaseNotReadable.
 */
export async function lookAt(
  one: KnownCase,
  cases: KnownCases,
  { db, erase }: HeldFile,
): Promise<void> {
  const { caseId, folder, isTold } = one
  // A change that is told from here on is looked at once more.
  Object.assign(one, { state: 'documents', isTold: false })
  if (!(await reachableFolders([folder])).has(folder)) {
    throw new CaseNotReadable({ code: 'folder-unreachable', about: folder })
  }
  if (!cases.isStill(one)) return
  const mark = caseMark(db(), caseId)
  const fileMark = fileMarkOf(folder)
  if (!isTold && mark?.fileMark && mark.fileMark === fileMark) return settle(one, 0)

  const changes = readCaseFile(one, (caseDb) => changesSince(caseDb, mark))
  const caseNo = begin(db(), changes)
  erase()
  if (!cases.isStill(one)) return
  for (let at = 0; at < changes.companyRows.length;) {
    await nextTurn()
    if (!cases.isStill(one)) return
    at += readCompanies(one, db(), caseNo, changes.companyRows.slice(at))
  }
  const lastReceiptRow = changes.isAnew ? 0 : (mark?.lastReceiptRow ?? 0)
  const left = readCaseFile(one, (caseDb) => countDocumentsAfter(caseDb, lastReceiptRow))
  one.seen = { fileMark, lastReceiptRow: changes.lastReceiptRow }
  markCase(db(), caseNo, {
    ...changes.head,
    lastReceiptRow,
    fileMark: left === 0 ? fileMark : null,
  })
  settle(one, left)
}

/** What the case is called, and the number of its rows; what was read of another state of it goes. */
function begin(db: Db, { words, isAnew }: CaseChanges): number {
  return inTransaction(db, () => {
    if (isAnew) forgetCase(db, words.caseId)
    return putCase(db, words)
  })
}

/** Reads the first of these companies for as long as a stretch lasts; returns how many. */
function readCompanies(
  one: KnownCase,
  db: Db,
  caseNo: number,
  companyRows: readonly number[],
): number {
  const read = readCaseFile(one, (caseDb) => {
    const companies: [number, CompanyWords | null][] = []
    const untilMs = performance.now() + readMs
    for (const companyRow of companyRows) {
      companies.push([companyRow, readCompanyWords(caseDb, companyRow)])
      if (performance.now() >= untilMs) break
    }
    return companies
  })
  inTransaction(db, () => {
    for (const [companyRow, words] of read) {
      if (words) putCompany(db, caseNo, words)
      else forgetCompany(db, caseNo, companyRow)
    }
  })
  return read.length
}

/** The state that is reached; a change that was told meanwhile stays told. */
export function settle(one: KnownCase, documentsWaiting: number): void {
  one.documentsWaiting = documentsWaiting
  if (one.state !== 'look') one.state = documentsWaiting > 0 ? 'documents' : 'read'
}
