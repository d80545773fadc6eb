import type { Batch, LineOutcome, LineVerdict } from '../../shared/domain/batch'
import { ExpectedFailure } from '../../shared/result'
import { appendAudit, type By } from '../audit/audit-chain'
import { newestDigests } from '../documents/digests'
import type { KeptList } from '../face'
import { readSessions } from '../sessions/session-rows'
import { inTransaction, sql, type Db } from '../sqlite/connection'

/** A list whose lines know their sessions by now. */
type KeptBatch = Pick<KeptList, 'batchId' | 'source'> & {
  lines: (Omit<KeptList['lines'][number], 'company'> & { sessionRow: number | null })[]
}

/**
 * Keeps an ordered list line by line, in one transaction with its audit entry. A list that is kept
 * already is left as it is. The entry counts the lines and leaves out what was typed: people and
 * their numbers can stand in a list.
 */
export function keepBatch(db: Db, { batchId, source, lines }: KeptBatch, by: By): void {
  inTransaction(db, () => {
    const known = sql(db, 'SELECT 1 FROM batch WHERE batch_id = :batchId').get({ batchId })
    if (known !== undefined) return
    sql(db, 'INSERT INTO batch (batch_id, at, source) VALUES (:batchId, :at, :source)').run({
      batchId,
      at: by.at,
      source: source.slice(0, 200),
    })
    const insert = sql(
      db,
      `INSERT INTO batch_line (batch_id, line, typed, reference, verdict, session_row)
       VALUES (:batchId, :line, :typed, :reference, :verdict, :sessionRow)`,
    )
    let sessions = 0
    for (const { line, typed, reference, verdict, sessionRow } of lines) {
      insert.run({ batchId, line, typed, reference, verdict, sessionRow })
      if (sessionRow !== null) sessions += 1
    }
    appendAudit(db, by, 'batch.kept', { batchId, lines: lines.length, sessions })
  })
}

/** The lists ordered into this case, newest first. */
export function listBatches(db: Db): Batch[] {
  return sql<Batch>(
    db,
    `SELECT b.batch_id AS batchId, b.at, b.source, count(l.line) AS lines
     FROM batch b LEFT JOIN batch_line l USING (batch_id)
     GROUP BY b.batch_id ORDER BY b.at DESC, b.batch_id`,
  ).all()
}

interface LineRow {
  line: number
  typed: string
  reference: string | null
  verdict: LineVerdict
  sessionRow: number | null
}

/**
 * A list's lines with what has become of each by now: of a company that was ordered again since,
 * the later order is told. Fails with `not-found`.
 */
export function batchOutcome(
  db: Db,
  batchId: string,
  here: { caseId: string; caseName: string },
): LineOutcome[] {
  const lines = sql<LineRow>(
    db,
    `SELECT line, typed, reference, verdict, session_row AS sessionRow
     FROM batch_line WHERE batch_id = :batchId ORDER BY line`,
  ).all({ batchId })
  if (lines.length === 0) throw new ExpectedFailure({ code: 'not-found', about: 'batch' })
  const sessions = readSessions(db, 'all')
  const byRow = new Map(sessions.map((one) => [one.sessionRow, one]))
  // Sessions come in the order in which they were asked for, so the last one of a company stays.
  const newest = new Map(sessions.map((one) => [one.companyRow, one]))
  const digests = newestDigests(db)
  return lines.map((line) => {
    const ordered = line.sessionRow === null ? undefined : byRow.get(line.sessionRow)
    const session = ordered && newest.get(ordered.companyRow)
    return {
      ...line,
      ...here,
      sessionRow: session?.sessionRow ?? null,
      company: session?.company ?? null,
      state: session?.state ?? null,
      name: session ? (digests.get(session.companyRow)?.digest.name ?? null) : null,
      deliverables: (session?.deliverables ?? []).map(({ kind, state, document }) => ({
        kind,
        state,
        sha256: document?.sha256 ?? null,
      })),
      failure:
        session?.failure ?? session?.deliverables.find(({ failure }) => failure)?.failure ?? null,
      orderedAt: session?.orderedAt ?? null,
      endedAt: session?.endedAt ?? null,
    }
  })
}
