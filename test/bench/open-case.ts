import path from 'node:path'
import Database from 'better-sqlite3'
import { startArchive } from '../../electron/worker-client'
import { ask } from '../support/ask'
import type { BenchOrder } from './order'

const at = '2026-03-02T09:00:00.000Z'

/** What the window waits for when a case is opened: the case, its figures, its companies. */
export async function openWithProduct({ folder, archiveWorker }: BenchOrder): Promise<number> {
  const archive = startArchive(archiveWorker)
  await ask(archive, 'catalogue.open', { file: path.join(folder, 'state', 'app.sqlite') })
  const startedMs = performance.now()
  const { caseId } = await ask(archive, 'case.open', {
    folder: path.join(folder, 'case'),
    actor: 'bench',
    at,
    mustWrite: true,
  })
  await ask(archive, 'case.summary', { caseId })
  const rows = await ask(archive, 'company.list', { caseId })
  const tookMs = performance.now() - startedMs
  if (rows.some(({ digest }) => digest === null)) throw new Error('a company without an answer')
  await archive.stop()
  return tookMs
}

/** The same rows, read by nothing but the database. */
export function openBare({ folder }: BenchOrder): number {
  const startedMs = performance.now()
  const db = new Database(path.join(folder, 'case', 'case.sqlite'))
  for (const table of ['company', 'session', 'deliverable', 'answer_digest']) {
    db.prepare(`SELECT * FROM ${table}`).all()
  }
  db.prepare('SELECT sha256, size_bytes, media_type FROM document').all()
  db.prepare('SELECT receipt_row, sha256, retrieved_at FROM receipt').all()
  const tookMs = performance.now() - startedMs
  db.close()
  return tookMs
}
