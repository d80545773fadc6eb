import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { SalvageReport } from '../../shared/domain/keeping'
import { ExpectedFailure } from '../../shared/result'
import type { By } from '../audit/audit-chain'
import { draftCase, type CaseDraft } from '../case/create-case'
import { currentWriter } from '../case/lock'
import { readCaseHeader } from '../case/case-header'
import { caseFileIn } from '../case/recognise'
import { restoring } from '../case/restore'
import { checkCase } from '../check/check-case'
import { connectForWriting, disconnect, sql, type Db } from '../sqlite/connection'
import { failureOf } from '../sqlite/sqlite-failure'
import type { Job } from '../thread/job'
import { DocumentBringer, strayFolder } from './bring-documents'
import { bringOver, type Brought } from './bring-over'
import { carve } from './carve'
import { FoundRows } from './found-rows'
import { openPages } from './page-file'
import { readTables } from './read-tables'

export interface SalvageOrder extends By {
  /** a case folder, or its file alone */
  from: string
  folder: string
  /** stands behind the old name */
  suffix: string
}

const mostNameLength = 120

type Breathe = (done: number, total: number, what: string) => void

/**
 * Brings what can still be read of a damaged case into a new one, with an id of its own, and tells
 * what was lost. First SQLite is asked, row by row; where it has any trouble every page is read for
 * what it may hold. The source is only read. Fails with `nothing-to-salvage`, `case-in-use`,
 * `folder-not-empty`, `folder-unreachable`, `disk-full`, `cancelled`; the new folder is then gone
 * again. Runs in a thread of its own, which it holds.
 */
export async function salvageCase(order: SalvageOrder, job: Job): Promise<SalvageReport> {
  const file = sourceFile(order.from)
  const { folder, at } = order
  const draft = draftCase(folder, { caseId: randomUUID(), name: 'salvaged', createdAt: at })
  try {
    const report = await fill(draft, file, order, breatheBy(job))
    await mustExplain(draft, report, order, job)
    draft.finish()
    return report
  } catch (error) {
    rmSync(join(folder, strayFolder), { recursive: true, force: true })
    draft.discard()
    throw error
  }
}

function sourceFile(from: string): string {
  const status = statSync(from, { throwIfNoEntry: false })
  if (!status) throw new ExpectedFailure({ code: 'not-found', about: from })
  const file = status.isDirectory() ? caseFileIn(from) : from
  if (!existsSync(file)) throw new ExpectedFailure({ code: 'not-a-case', about: from })
  const writer = currentWriter(dirname(file))
  if (writer && file === caseFileIn(dirname(file))) {
    const detail = [writer.user, writer.host, writer.since].filter(Boolean).join(' · ')
    throw new ExpectedFailure({ code: 'case-in-use', about: from, ...(detail && { detail }) })
  }
  return file
}

function breatheBy(job: Job): Breathe {
  return (done, total, what) => {
    job.progress(done, total, what)
    if (job.isCancelled()) throw new ExpectedFailure({ code: 'cancelled' })
  }
}

async function fill(
  draft: CaseDraft,
  file: string,
  order: SalvageOrder,
  breathe: Breathe,
): Promise<SalvageReport> {
  const found = new FoundRows()
  const source = openSource(file, order.folder, found, breathe)
  try {
    return await restoring(draft.db, () => bring(draft.db, found, order, breathe))
  } finally {
    source.close()
  }
}

/** Looks through the file, by SQLite and where that is not enough page by page. */
function openSource(file: string, folder: string, found: FoundRows, breathe: Breathe) {
  const copy = copyIfInterrupted(file, folder)
  const removeCopy = () => {
    for (const path of copy ? [copy, `${copy}-journal`] : []) rmSync(path, { force: true })
  }
  try {
    const read = readTables(copy ?? file, found, (what) => breathe(0, 0, what))
    const pages = read.isWhole ? null : openPages(copy ?? file)
    for (const one of pages?.sizes ?? []) carve(one, found, (n, of) => breathe(n, of, 'pages'))
    return {
      close() {
        read.close()
        pages?.close()
        removeCopy()
      },
    }
  } catch (error) {
    removeCopy()
    throw error
  }
}

/**
 * What a crash left in mid-commit is put back by SQLite, which would change the source: it does so in
 * a copy, for as long as that is read.
 */
function copyIfInterrupted(file: string, folder: string): string | null {
  const journal = statSync(`${file}-journal`, { throwIfNoEntry: false })
  if (!journal || journal.size === 0) return null
  const copy = join(folder, 'salvage-source.sqlite')
  copyFileSync(file, copy)
  copyFileSync(`${file}-journal`, `${copy}-journal`)
  try {
    const db = connectForWriting(copy)
    try {
      sql(db, 'SELECT count(*) FROM sqlite_schema').get()
    } finally {
      disconnect(db)
    }
  } catch (error) {
    // Too damaged to be put back: it is read as it lies.
    if (!failureOf(error)) throw error
  }
  return copy
}

async function bring(
  db: Db,
  found: FoundRows,
  order: SalvageOrder,
  breathe: Breathe,
): Promise<SalvageReport> {
  const documents = new DocumentBringer(db, found, () => breathe(0, 0, 'documents'))
  const name = nameOf(order, found)
  const createdAt = found.of('case_file')[0]?.created_at ?? order.at
  sql(db, 'UPDATE case_file SET name = :name, created_at = :createdAt').run({ name, createdAt })
  const brought = bringOver(db, found, documents, name, order)
  const { written, broken } = documents.writeStray(join(order.folder, strayFolder))
  if (isNothing(brought) && written.length === 0) {
    throw new ExpectedFailure({ code: 'nothing-to-salvage', about: order.from })
  }
  return {
    ...brought,
    from: order.from,
    to: order.folder,
    salvagedAt: order.at,
    strayDocuments: written.length,
    lost: [...brought.lost, ...broken.map((detail) => ({ what: 'document' as const, detail }))],
  }
}

function nameOf({ from, suffix }: SalvageOrder, found: FoundRows): string {
  const old = found.of('case_file')[0]?.name ?? (basename(from, '.sqlite') || 'case')
  return `${old.slice(0, mostNameLength - suffix.length - 1)} ${suffix}`.trim()
}

function isNothing({ companies, sessions, documents, auditEntries }: Brought): boolean {
  return companies + sessions + documents + auditEntries === 0
}

/** The archive's own check has the last word; what it finds is told with what was lost. */
async function mustExplain(
  { db }: CaseDraft,
  report: SalvageReport,
  { at }: SalvageOrder,
  job: Job,
): Promise<void> {
  const { caseId } = readCaseHeader(db)
  const { findings } = await checkCase(db, { caseId, at }, job)
  for (const { kind, what, detail } of findings) {
    report.lost.push({ what: 'other', detail: `${kind} ${what}: ${detail}` })
  }
}
