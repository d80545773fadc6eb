import Database from 'better-sqlite3'
import type { CheckFinding, CheckReport } from '../../shared/domain/case-file'
import { auditHead, auditStart } from '../audit/audit-chain'
import { AuditWitness } from './audit-witness'
import { checkAudit } from './check-audit'
import { checkDocuments } from './check-documents'
import { checkRelations } from './check-relations'
import { checkReplay } from './check-replay'
import { pragmaNumber, sql, type Db } from '../sqlite/connection'
import { paceOf, type Job } from '../thread/job'
import { caseMigrations } from '../case/case-migrations'
import { lastReceiptRow } from '../documents/receipts'
import { codeOf } from '../sqlite/sqlite-failure'
import { compareStructure } from '../sqlite/structure'

/** The migrations up to each version, made once: what a fresh case has is kept by them. */
const versions = caseMigrations.map((_, index) => caseMigrations.slice(0, index + 1))

/** What a check has seen so far; each part adds its findings and counts. */
export interface Checking {
  db: Db
  pace: ReturnType<typeof paceOf>
  findings: CheckFinding[]
  /** how far the case had come when the check began; what is saved meanwhile is left to the next one */
  began: { entries: number; head: string; auditLast: number; receiptLast: number }
  documents: number
  sizeBytes: number
  auditEntries: number
  auditHead: string
}

/**
 * Checks a whole case: the file's pages and structure, every reference, every stored digest one
 * document at a time, the audit chain, and what is stored against what the chain says. Damage never stops it: each part
 * reports what it finds and the next goes on. Calls that wait are let through in between; only
 * `cancelled` is thrown.
 */
export async function checkCase(
  db: Db,
  { caseId, at }: { caseId: string; at: string },
  job: Job,
): Promise<CheckReport> {
  const checking: Checking = {
    db,
    pace: paceOf(job),
    findings: [],
    began: { entries: 0, head: auditStart, auditLast: 0, receiptLast: 0 },
    documents: 0,
    sizeBytes: 0,
    auditEntries: 0,
    auditHead: '',
  }
  const witness = new AuditWitness()
  await part(checking, 'structure', () => checking.findings.push(...structureOf(db)))
  await part(checking, 'structure', () => void (checking.began = howFar(db)))
  await part(checking, 'pages', () => checkPages(checking))
  await part(checking, 'references', () => checkReferences(checking))
  await part(checking, 'audit', () => checkAudit(checking, witness))
  await part(checking, 'relations', () => checkRelations(checking, witness))
  await part(checking, 'replay', () => checkReplay(checking, witness))
  await part(checking, 'documents', () => checkDocuments(checking))
  const { findings, documents, sizeBytes, auditEntries, auditHead } = checking
  return {
    caseId,
    checkedAt: at,
    documents,
    sizeBytes,
    auditEntries,
    auditHead,
    isSound: findings.length === 0,
    findings,
  }
}

/** A case of an older version, open for reading, is measured by its own. */
function structureOf(db: Db): CheckFinding[] {
  const version = pragmaNumber(db, 'user_version')
  return compareStructure(db, versions[version - 1])
}

function howFar(db: Db): Checking['began'] {
  const last = sql<{ last: number | null }>(db, 'SELECT max(sequence) AS last FROM audit').get()
  return { ...auditHead(db), auditLast: last?.last ?? 0, receiptLast: lastReceiptRow(db) }
}

async function part(checking: Checking, what: string, work: () => unknown): Promise<void> {
  await checking.pace(0, 0, what)
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
    // A table that is missing was named by the comparison of structures; its readers need not repeat it.
    const isKnown = /^no such (table|column)/.test(error.message) && checking.findings.length > 0
    if (!isKnown) {
      const detail = `${codeOf(error)}: ${error.message}`
      checking.findings.push({ kind: 'structure', what, company: null, detail })
    }
  }
}

function checkPages({ db, findings }: Checking): void {
  const rows = sql<{ integrity_check: string }>(db, 'PRAGMA integrity_check').all()
  for (const { integrity_check: detail } of rows) {
    if (detail !== 'ok') findings.push({ kind: 'structure', what: 'pages', company: null, detail })
  }
}

interface Stray {
  table: string
  rowid: number | null
  parent: string
}

function checkReferences({ db, findings }: Checking): void {
  for (const { table, rowid, parent } of sql<Stray>(db, 'PRAGMA foreign_key_check').all()) {
    const detail = `${table} ${rowid ?? ''} names a ${parent} that is not there`
    findings.push({ kind: 'missing', what: parent, company: null, detail })
  }
}
