import { auditHead } from '../audit/audit-chain'
import { inTransaction, type Db } from '../sqlite/connection'
import { failureOf } from '../sqlite/sqlite-failure'
import { ExpectedFailure, type Failure } from '../../shared/result'
import {
  batchIdsOf,
  companyRowOfSession,
  companyRowsOf,
  readCompanyEntry,
  type CompanyEntry,
} from './company-entry'
import {
  indexedCompanyRows,
  markCase,
  writeBatches,
  writeCompany,
  type CaseMark,
} from './index-rows'

/** Thrown where the case, not the index, cannot be read. */
export class CaseUnreadable extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code)
  }
}

interface Taken {
  companies: (readonly [number, CompanyEntry | null])[]
  batchIds: string[] | null
  /** the state that the rows show afterwards; null while something is left to read */
  mark: CaseMark | null
}

/**
 * What of one case the index has still to read. Reading and writing of a company lie in one stretch
 * of the thread, so whoever writes a company last, this or another reading of the same case, writes
 * its newest state.
 */
export class CaseReading {
  private readonly companies = new Set<number>()
  private readonly sessions = new Set<number>()
  private hasBatches = false
  private headBefore: CaseMark | null = null

  get isDone(): boolean {
    return this.companies.size === 0 && this.sessions.size === 0 && !this.hasBatches
  }

  touchCompany(companyRow: number): void {
    this.companies.add(companyRow)
  }

  touchSession(sessionRow: number): void {
    this.sessions.add(sessionRow)
  }

  touchBatches(): void {
    this.hasBatches = true
  }

  /** Everything is to be read: what the case has, and what only the index still has. */
  touchAll(caseDb: Db, indexDb: Db, caseNo: number): void {
    readingCase(() => {
      this.headBefore = auditHead(caseDb)
      for (const row of companyRowsOf(caseDb)) this.companies.add(row)
    })
    for (const row of indexedCompanyRows(indexDb, caseNo)) this.companies.add(row)
    this.hasBatches = true
  }

  /**
   * Reads on until `untilMs` (of `performance.now()`) and writes what it has read in one transaction.
   * Throws CaseUnreadable for the case; what SQLite says of the index is thrown as it is.
   */
  step(caseDb: Db, isWriter: boolean, indexDb: Db, caseNo: number, untilMs: number): void {
    const taken = readingCase(() => this.take(caseDb, isWriter, untilMs))
    inTransaction(indexDb, () => {
      for (const [companyRow, entry] of taken.companies) {
        writeCompany(indexDb, caseNo, companyRow, entry)
      }
      if (taken.batchIds) writeBatches(indexDb, caseNo, taken.batchIds)
      markCase(indexDb, caseNo, taken.mark)
    })
  }

  /** Half of the time is for reading, as writing takes about as long. At least one company is taken. */
  private take(caseDb: Db, isWriter: boolean, untilMs: number): Taken {
    const stopAt = (performance.now() + untilMs) / 2
    for (const sessionRow of this.sessions) {
      const companyRow = companyRowOfSession(caseDb, sessionRow)
      if (companyRow !== null) this.companies.add(companyRow)
    }
    this.sessions.clear()
    const companies: [number, CompanyEntry | null][] = []
    for (const companyRow of this.companies) {
      if (companies.length > 0 && performance.now() >= stopAt) break
      companies.push([companyRow, readCompanyEntry(caseDb, companyRow)])
      this.companies.delete(companyRow)
    }
    const batchIds = this.hasBatches ? batchIdsOf(caseDb) : null
    this.hasBatches = false
    return { companies, batchIds, mark: this.isDone ? this.markOf(caseDb, isWriter) : null }
  }

  /**
   * The one who writes has noted every change, so the rows show the case as it is now. A reader does
   * not see what others change meanwhile: its rows are only sure to show the state it began with.
   */
  private markOf(caseDb: Db, isWriter: boolean): CaseMark | null {
    return isWriter ? auditHead(caseDb) : this.headBefore
  }
}

/** What goes wrong in here is the case's fault, not the index's. */
export function readingCase<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    const failure = error instanceof ExpectedFailure ? error.failure : failureOf(error)
    throw failure ? new CaseUnreadable(failure) : error
  }
}
