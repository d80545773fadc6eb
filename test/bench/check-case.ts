import { createHash } from 'node:crypto'
import path from 'node:path'
import Database from 'better-sqlite3'
import { startArchive } from '../../electron/worker-client'
import { ask } from '../support/ask'
import type { BenchOrder } from './order'

const at = '2026-03-02T09:00:00.000Z'

/** The whole check: pages, structure, references, audit chain, every digest. */
export async function checkWithProduct({ folder, archiveWorker }: BenchOrder): Promise<number> {
  const archive = startArchive(archiveWorker)
  const { caseId } = await ask(archive, 'case.open', {
    folder: path.join(folder, 'case'),
    actor: 'bench',
    at,
    mustWrite: true,
  })
  const startedMs = performance.now()
  const report = await ask(archive, 'case.check', { caseId, at })
  const tookMs = performance.now() - startedMs
  if (!report.isSound) throw new Error(JSON.stringify(report.findings))
  await archive.stop()
  return tookMs
}

/** Reads each document and hashes it, and nothing else. */
export function checkBare({ folder }: BenchOrder): number {
  const db = new Database(path.join(folder, 'case', 'case.sqlite'), { readonly: true })
  const startedMs = performance.now()
  const documents = db.prepare('SELECT sha256, bytes FROM document')
  for (const row of documents.iterate() as Iterable<{ sha256: string; bytes: Buffer }>) {
    const sha256 = createHash('sha256').update(row.bytes).digest('hex')
    if (sha256 !== row.sha256) throw new Error('altered')
  }
  const tookMs = performance.now() - startedMs
  db.close()
  return tookMs
}
