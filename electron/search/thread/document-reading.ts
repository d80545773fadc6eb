import { setImmediate as nextTurn } from 'node:timers/promises'
import { inTransaction, type Db } from '../../archive/sqlite/connection'
import { readDocument } from '../../archive/documents/documents'
import { ExpectedFailure } from '../../shared/result'
import type { ReadDocument } from '../entry'
import { caseMark, caseNoOf, markCase, type CaseMark } from '../file/cases'
import { addEntries, putDocument, type Writing } from '../file/documents'
import { answerEntries } from '../read/answer-entries'
import { readCaseFile } from '../../archive/case/read-case-file'
import { documentsAfter, type StoredPlace } from '../read/stored-documents'
import type { DocumentEntries, DocumentOrder } from '../report-text/document-order'
import { settle } from './case-reading'
import type { KnownCase, KnownCases } from './known-cases'

/** How much is taken from a case in one stretch: its writer waits for it. */
const readMs = 4
const mostBytes = 4 << 20
const mostDocuments = 32
/** How many entries are written in one stretch and commit: each commit is a piece to put together later. */
const slice = 400
/** A longer answer is read aside, as reading it here would hold the calls. */
const longAnswerBytes = 256 << 10

/** Reads a long or foreign document in a thread of its own. */
export type ReadAside = (order: DocumentOrder) => Promise<DocumentEntries>

interface Read {
  place: StoredPlace
  /** null where no words could be read */
  read: DocumentEntries
}

interface Taken {
  place: StoredPlace
  /** null where the stored bytes are no longer what they were */
  bytes: Uint8Array | null
}

/**
 * Reads the next few documents of a case that was looked at, in the order in which they arrived. How
 * far it came is kept with each, so a run that ends goes on there. Lets go where the case is forgotten
 * or has changed meanwhile. Throws CaseNotReadable.
 */
export async function readDocuments(
  one: KnownCase,
  cases: KnownCases,
  db: () => Db,
  readAside: ReadAside,
): Promise<void> {
  const { caseId, seen } = one
  const [caseNo, mark] = [caseNoOf(db(), caseId), caseMark(db(), caseId)]
  if (caseNo === null || !mark) return cases.changed(one)
  const taken = takeDocuments(one, mark.lastReceiptRow)
  let ready: Read[] = []
  for (const [index, { place, bytes }] of taken.entries()) {
    ready.push({ place, read: await entriesOf(place, bytes, readAside) })
    if (entriesIn(ready) < slice && index + 1 < taken.length) continue
    const isWritten = await write({ one, cases, db, caseNo, mark }, ready)
    if (!isWritten || one.state === 'look') return
    ready = []
  }
  if (taken.length > 0) return
  markCase(db(), caseNo, { ...mark, fileMark: seen.fileMark })
  settle(one, 0)
}

interface Target {
  one: KnownCase
  cases: KnownCases
  db: () => Db
  caseNo: number
  mark: CaseMark
}

/** Writes these in one commit, the last of them in several where it is long; false where the case is gone. */
async function write(to: Target, ready: readonly Read[]): Promise<boolean> {
  const { one, cases, db, caseNo } = to
  const last = ready.at(-1)
  await nextTurn()
  if (!last || !cases.isStill(one)) return false
  const entries = last.read?.entries ?? []
  const writing = inTransaction(db(), () => {
    let lastPut: Writing | null = null
    for (const { place, read } of ready) {
      const first = read?.entries.slice(0, slice) ?? []
      lastPut = putDocument(db(), caseNo, asRead(place, read), first)
    }
    if (entries.length <= slice) markRead(to, last)
    return lastPut
  })
  for (let at = slice; writing && at < entries.length; at += slice) {
    await nextTurn()
    if (!cases.isStill(one)) return false
    addEntries(db(), writing, entries.slice(at, at + slice))
  }
  // Last: a document that a crash cut short is put anew.
  if (entries.length > slice) markRead(to, last)
  one.documentsWaiting -= ready.length
  return true
}

function markRead({ db, caseNo, mark }: Target, { place: { receiptRow } }: Read): void {
  markCase(db(), caseNo, { ...mark, lastReceiptRow: receiptRow, fileMark: null })
}

const entriesIn = (ready: readonly Read[]): number =>
  ready.reduce((sum, { read }) => sum + (read?.entries.length ?? 0), 0)

function asRead(place: StoredPlace, read: DocumentEntries): ReadDocument {
  const { companyRow, sessionRow, receiptRow, kind, sha256, retrievedAt, isNewestAnswer } = place
  return {
    ...{ companyRow, sessionRow, receiptRow, kind, sha256, retrievedAt, isNewestAnswer },
    ...{ hasText: read !== null, isCut: read?.isCut ?? false },
  }
}

/** At least one, and no more than a stretch is long; only of what the case had when it was looked at. */
function takeDocuments(one: KnownCase, after: number): Taken[] {
  return readCaseFile(one, (caseDb) => {
    const taken: Taken[] = []
    const untilMs = performance.now() + readMs
    let sizeBytes = 0
    for (const place of documentsAfter(caseDb, after, mostDocuments)) {
      if (place.receiptRow > one.seen.lastReceiptRow) break
      sizeBytes += place.sizeBytes
      if (taken.length > 0 && (sizeBytes > mostBytes || performance.now() >= untilMs)) break
      taken.push({ place, bytes: bytesOf(caseDb, place.sha256) })
    }
    return taken
  })
}

/** Altered bytes are evidence of something else; the check of the case tells of them. */
function bytesOf(caseDb: Db, sha256: string): Uint8Array | null {
  try {
    return readDocument(caseDb, sha256).bytes
  } catch (error) {
    if (error instanceof ExpectedFailure) return null
    throw error
  }
}

async function entriesOf(
  { kind, expands, sizeBytes }: StoredPlace,
  bytes: Uint8Array | null,
  readAside: ReadAside,
): Promise<DocumentEntries> {
  if (bytes === null) return null
  if (kind !== 'json') return readAside({ kind: 'report', bytes, word: kind })
  if (sizeBytes > longAnswerBytes) return readAside({ kind: 'answer', bytes, expands })
  return answerEntries(bytes, expands)
}
