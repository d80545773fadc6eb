import type { Checking } from './check-case'
import { sql, type Db } from '../sqlite/connection'
import { sha256Of } from '../documents/documents'

/** Recomputes the digest of every stored document, one at a time; a page that cannot be read is a finding. */
export async function checkDocuments(checking: Checking): Promise<void> {
  const { db, findings, pace } = checking
  const names = sql<{ row: number; sha256: string; sizeBytes: number }>(
    db,
    'SELECT rowid AS row, sha256, size_bytes AS sizeBytes FROM document ORDER BY rowid',
  ).all()
  const read = sql<{ bytes: Uint8Array }>(db, 'SELECT bytes FROM document WHERE rowid = :row')
  for (const { row, sha256, sizeBytes } of names) {
    await pace(checking.documents, names.length, 'documents')
    checking.documents += 1
    checking.sizeBytes += sizeBytes
    const bytes = attempt(() => read.get({ row })?.bytes)
    const isSame = bytes !== undefined && sha256Of(bytes) === sha256
    if (isSame) continue
    const company = companyOf(db, sha256)
    findings.push({ kind: 'altered', what: 'document', company, detail: sha256 })
  }
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    // An unreadable page is damage to this document; the pages check tells what SQLite says of it.
    return undefined
  }
}

/** `no 923609016`, of the company that a document came for; null where nothing tells. */
export function companyOf(db: Db, sha256: string): string | null {
  const found = attempt(() =>
    sql<{ company: string }>(
      db,
      `SELECT c.country || ' ' || c.identifier AS company FROM receipt r
         JOIN session s USING (session_row) JOIN company c USING (company_row)
       WHERE r.sha256 = :sha256 LIMIT 1`,
    ).get({ sha256 }),
  )
  return found?.company ?? null
}
