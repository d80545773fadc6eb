import Database from 'better-sqlite3'
import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { salvageCase } from '../../electron/archive/salvage/salvage-case'
import type { SalvageReport } from '../../electron/shared/domain/keeping'
import { ExpectedFailure } from '../../electron/shared/result'
import { saveDelivery } from '../../electron/archive/documents/documents'
import { describeCase, holdCase } from '../../electron/archive/particulars/describe-case'
import { createCase } from '../../electron/archive/case/create-case'
import { closeCase, openCase, type OpenCase } from '../../electron/archive/case/open-case'
import { inTransaction } from '../../electron/archive/sqlite/connection'
import { by, delivery, fjord } from './archive-case'
import { openedSession } from './case-database'
import { temporaryFolder } from './temporary-folder'

export const pageSize = 4096
export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Bytes that compress to nothing and differ for every seed. */
function paper(seed: number, sizeBytes: number): Buffer {
  const bytes = Buffer.alloc(sizeBytes)
  for (let index = 0, state = seed + 1; index < sizeBytes; index++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    bytes[index] = state >>> 24
  }
  return bytes
}

/** The file of a closed case of many companies: small answers, reports over many pages, a legal hold. */
export async function filledCase(companies: number): Promise<Buffer> {
  const place = await mkdtemp(path.join(os.tmpdir(), 'saksmappe-filled-'))
  const folder = path.join(place, 'case')
  createCase(folder, { caseId: randomUUID(), name: 'Fjordfisk', createdAt: by.at }, by)
  const open = openCase(folder, { write: 'must' }, by)
  inTransaction(open.db, () => fill(open, companies))
  describeCase(open.db, { reference: 'S-2026-17', tags: ['bank'] }, by)
  holdCase(open.db, { reason: 'police report', until: null }, by)
  closeCase(open)
  const file = await readFile(path.join(folder, 'case.sqlite'))
  await rm(place, { recursive: true })
  return file
}

function fill(open: OpenCase, companies: number): void {
  for (let n = 0; n < companies; n++) {
    const company = { ...fjord, identifier: String(310000000 + n) }
    const { sessionRow } = openedSession(open, ['aml'], company)
    const json = Buffer.from(JSON.stringify({ keyInformation: { name: `Fjord ${n}` }, roles: [] }))
    saveDelivery(open.db, delivery(sessionRow, 'json', json), by)
    saveDelivery(open.db, delivery(sessionRow, 'aml', paper(n, 2_000 + ((n * 7919) % 30_000))), by)
  }
}

export interface Salvaged {
  report: SalvageReport
  folder: string
  /** digest → bytes of everything brought over, in the case and beside it */
  documents: Map<string, Buffer>
  sessions: { session_row: number; state: string }[]
  deliverables: { session_row: number; kind: string; state: string; failure: string | null }[]
  companies: string[]
  db<T>(sql: string): T[]
}

/** Salvages into a new folder and reads what came of it; the failure's code where there was nothing. */
export async function salvage(from: string): Promise<Salvaged | string> {
  const place = await mkdtemp(path.join(os.tmpdir(), 'saksmappe-salvage-'))
  const folder = path.join(place, 'new')
  const job = { progress: () => undefined, isCancelled: () => false }
  try {
    const report = await salvageCase({ from, folder, suffix: '(salvaged)', ...by }, job)
    return await readSalvaged(report, folder)
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error
    if ((await readdir(place)).length > 0) throw new Error('a folder was left behind')
    return error.failure.code
  } finally {
    await rm(place, { recursive: true })
  }
}

async function readSalvaged(report: SalvageReport, folder: string): Promise<Salvaged> {
  const file = new Database(path.join(folder, 'case.sqlite'), { readonly: true })
  const kept = new Database(file.serialize())
  file.close()
  const db = <T>(sql: string) => kept.prepare(sql).all() as T[]
  const documents = new Map(
    db<{ sha256: string; bytes: Buffer }>('SELECT sha256, bytes FROM document').map((row) => [
      row.sha256,
      row.bytes,
    ]),
  )
  const stray = await readdir(path.join(folder, 'stray')).catch(() => [])
  for (const name of stray) {
    documents.set(name.slice(0, 64), await readFile(path.join(folder, 'stray', name)))
  }
  return {
    report,
    folder,
    documents,
    sessions: db('SELECT session_row, state FROM session ORDER BY session_row'),
    deliverables: db('SELECT session_row, kind, state, failure FROM deliverable'),
    companies: db<{ identifier: string }>('SELECT identifier FROM company').map(
      ({ identifier }) => identifier,
    ),
    db,
  }
}

/** A folder with a copy of a case's file whose bytes are changed. */
export async function damagedCopy(
  file: Buffer,
  damage: (bytes: Buffer) => Buffer | void,
): Promise<string> {
  const folder = await temporaryFolder()
  const bytes = Buffer.from(file)
  await writeFile(path.join(folder, 'case.sqlite'), damage(bytes) ?? bytes)
  return folder
}

/** What plain SQL still reads of a file: documents that prove themselves, companies, session rows. */
export function readablePlainly(folder: string) {
  const documents = new Set<string>()
  const companies = new Set<string>()
  const sessions = new Set<number>()
  let db: Database.Database | null = null
  try {
    db = new Database(path.join(folder, 'case.sqlite'), { readonly: true })
    each(db, 'SELECT identifier AS value FROM company', (value) => companies.add(String(value)))
    each(db, 'SELECT session_row AS value FROM session', (value) => sessions.add(Number(value)))
    const bytesOf = db.prepare<[unknown], { sha256: string; bytes: Buffer }>(
      'SELECT sha256, bytes FROM document WHERE rowid = ?',
    )
    for (let row = 1; row < 2_000; row++) {
      attempt(() => {
        const found = bytesOf.get(row)
        if (found && sha256(found.bytes) === found.sha256) documents.add(found.sha256)
      })
    }
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
  } finally {
    db?.close()
  }
  return { documents, companies, sessions }
}

function each(db: Database.Database, sql: string, take: (value: unknown) => void): void {
  attempt(() => {
    for (const row of db.prepare<[], { value: unknown }>(sql).iterate()) take(row.value)
  })
}

function attempt(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof Database.SqliteError) && !(error instanceof TypeError)) throw error
  }
}
