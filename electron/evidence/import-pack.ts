import { placeOfFolder } from '../archive/case/case-place'
import { usualParticulars, writeParticulars } from '../archive/particulars/particulars'
import { resolve } from 'node:path'
import { insertBatch } from '../archive/case/batch-records'
import { insertAuditEntry, type By } from '../archive/audit/audit-chain'
import { checkCase } from '../archive/check/check-case'
import type { Db } from '../archive/sqlite/connection'
import { draftCase } from '../archive/case/create-case'
import { rebuildDigests } from '../archive/documents/digests'
import { insertDocument, sha256Of } from '../archive/documents/documents'
import type { Job } from '../archive/thread/job'
import { insertReceipt } from '../archive/documents/receipts'
import { readCompanyRecord } from '../archive/companies/companies'
import { insertNote } from '../archive/ownership/note-rows'
import { NoteWitness } from '../archive/ownership/note-witness'
import { insertCompany, insertSession, restoring, settleRestored } from '../archive/case/restore'
import type { AuditEntry, CaseHeader } from '../shared/domain/case-file'
import { ExpectedFailure } from '../shared/result'
import { openBagSource } from './check/open-source'
import { BrokenFile, readWhole, type BagSource } from './check/source'
import { readPack, type PackReading } from './check/verify-pack'
import type { PackCaseRecord, PackReceiptRecord } from './contents/case-record'
import { paceThrough, type Pace } from './pace'

/**
 * Makes a new case folder from a pack that verifies: the same case id, rows, bytes and audit chain,
 * which goes on with an entry about the import. Orders that were still in line are cancelled, as
 * sending them is the original's business. Fails with `not-a-pack`, `pack-damaged`, `pack-unsafe`,
 * `case-newer`, `folder-not-empty`, `folder-unreachable`, `disk-full`, `cancelled`; the folder is then
 * as it was. The new case is not opened.
 */
export async function importPack(
  path: string,
  folder: string,
  by: By,
  job: Job,
): Promise<CaseHeader> {
  const source = await openBagSource(path)
  try {
    const pack = soundCase(await readPack(source, path, job), path)
    const place = resolve(folder)
    await restore(source, pack, place, by, job)
    return {
      ...pack.record.case,
      folder: place,
      isReadOnly: false,
      writer: null,
      place: placeOfFolder(place),
      particulars: pack.record.particulars ?? usualParticulars,
      legalHold: pack.record.legalHold ?? null,
    }
  } finally {
    await source.close()
  }
}

interface SoundCase {
  record: PackCaseRecord
  audit: readonly AuditEntry[]
  tagManifestSha512: string
}

/** What may be brought back: a pack of ours, sound in every part. */
function soundCase({ verdict, case: ours }: PackReading, path: string): SoundCase {
  if (!ours) throw new ExpectedFailure({ code: 'not-a-pack', about: path, detail: 'case.json' })
  if (ours.isNewer) throw new ExpectedFailure({ code: 'case-newer', about: path })
  const unsafe = verdict.findings.find(({ trouble }) => trouble === 'unsafe-name')
  if (unsafe) throw new ExpectedFailure({ code: 'pack-unsafe', about: path, detail: unsafe.path })
  if (!verdict.isSound || !ours.record || !ours.audit) {
    const [first] = verdict.findings
    const failing = verdict.checks.find(({ isPassed }) => !isPassed)
    const detail = first ? `${first.trouble}: ${first.path}` : (failing?.name ?? '')
    throw new ExpectedFailure({ code: 'pack-damaged', about: path, detail })
  }
  const { record, audit, tagManifestSha512 } = ours
  return { record, audit: audit.entries, tagManifestSha512 }
}

async function restore(
  source: BagSource,
  { record, audit, tagManifestSha512 }: SoundCase,
  folder: string,
  by: By,
  job: Job,
): Promise<void> {
  const draft = draftCase(folder, record.case)
  const pace = paceThrough(job, record.receipts.length)
  try {
    await restoring(draft.db, async () => {
      for (const company of record.companies) insertCompany(draft.db, company)
      restoreSessions(draft.db, record)
      restoreKeeping(draft.db, record)
      await restoreDocuments(draft.db, source, record.receipts, pace)
      for (const entry of audit) insertAuditEntry(draft.db, entry)
      restoreNotes(draft.db, audit)
      rebuildDigests(draft.db)
      settleRestored(draft.db, by, { caseId: record.case.caseId, pack: tagManifestSha512 })
    })
    await mustCheckOut(draft.db, record, by, job)
    draft.finish()
  } catch (error) {
    draft.discard()
    throw error
  }
}

function restoreSessions(db: Db, { companies, sessions }: PackCaseRecord): void {
  const keys = new Map(companies.map((company) => [company.companyRow, company]))
  for (const { expands, language, deliverables, ...session } of sessions) {
    const company = keys.get(session.companyRow)
    if (!company) throw new ExpectedFailure({ code: 'pack-damaged', detail: 'company' })
    const reports = deliverables.map(({ kind }) => kind).filter((kind) => kind !== 'json')
    const receipts = new Map(deliverables.map(({ kind, receiptRow }) => [kind, receiptRow]))
    const whole = deliverables.map((deliverable) => ({ ...deliverable, document: null }))
    insertSession(
      db,
      { ...session, company, terms: { expands, reports, language }, deliverables: whole },
      (kind) => receipts.get(kind) ?? null,
    )
  }
}

/** Packs of earlier versions have none of it: the case then starts with the usual. */
function restoreKeeping(db: Db, { particulars, legalHold, batches }: PackCaseRecord): void {
  if (particulars) writeParticulars(db, { particulars, legalHold: legalHold ?? null })
  for (const batch of batches ?? []) insertBatch(db, batch)
}

/** A pack holds no notes of its own: its audit tells each of them in full. */
function restoreNotes(db: Db, audit: readonly AuditEntry[]): void {
  const witness = new NoteWitness()
  for (const { action, subject, isRedacted, actor, at } of audit) {
    if (!isRedacted) witness.hear(action, subject, { actor, at })
  }
  // One that the table refuses is found missing by the check.
  for (const note of witness.notes.values()) {
    if (readCompanyRecord(db, note.companyRow)) insertNote(db, note)
  }
}

async function restoreDocuments(
  db: Db,
  source: BagSource,
  receipts: readonly PackReceiptRecord[],
  pace: Pace,
): Promise<void> {
  const known = new Set<string>()
  for (const [done, receipt] of receipts.entries()) {
    await pace(done, receipt.path)
    const { sha256, mediaType } = receipt
    if (!known.has(sha256)) {
      insertDocument(db, { sha256, bytes: await readOriginal(source, receipt), mediaType })
      known.add(sha256)
    }
    insertReceipt(db, receipt)
  }
}

/** The bytes of one original, proved once more: the pack may have changed since it was verified. */
async function readOriginal(source: BagSource, receipt: PackReceiptRecord): Promise<Buffer> {
  try {
    const bytes = await readWhole(source, `data/${receipt.path}`, receipt.sizeBytes)
    if (sha256Of(bytes) === receipt.sha256) return bytes
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error
  }
  throw new ExpectedFailure({ code: 'pack-damaged', detail: `altered: ${receipt.path}` })
}

/** The archive's own check has the last word on what was put together from somebody's file. */
async function mustCheckOut(db: Db, record: PackCaseRecord, by: By, job: Job): Promise<void> {
  const { caseId } = record.case
  const { findings } = await checkCase(db, { caseId, at: by.at }, job)
  const [first] = findings
  if (first) {
    throw new ExpectedFailure({ code: 'pack-damaged', detail: `${first.what}: ${first.detail}` })
  }
}
