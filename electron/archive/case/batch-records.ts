import type { LineVerdict } from '../../shared/domain/batch'
import { sql, type Db } from '../sqlite/connection'

/** A kept list as a pack carries it. */
export interface BatchRecord {
  batchId: string
  at: string
  source: string
  lines: BatchLineRecord[]
}

interface BatchLineRecord {
  line: number
  typed: string
  reference: string | null
  verdict: LineVerdict
  sessionRow: number | null
}

/** Every kept list with its lines. */
export function readBatchRecords(db: Db): BatchRecord[] {
  const lines = sql<BatchLineRecord>(
    db,
    `SELECT line, typed, reference, verdict, session_row AS sessionRow FROM batch_line
     WHERE batch_id = :batchId ORDER BY line`,
  )
  return sql<Omit<BatchRecord, 'lines'>>(
    db,
    'SELECT batch_id AS batchId, at, source FROM batch ORDER BY at, batch_id',
  )
    .all()
    .map((batch) => ({ ...batch, lines: lines.all({ batchId: batch.batchId }) }))
}

export function insertBatch(db: Db, { batchId, at, source, lines }: BatchRecord): void {
  sql(db, 'INSERT INTO batch (batch_id, at, source) VALUES (:batchId, :at, :source)').run({
    ...{ batchId, at, source },
  })
  const insert = sql(
    db,
    `INSERT INTO batch_line (batch_id, line, typed, reference, verdict, session_row)
     VALUES (:batchId, :line, :typed, :reference, :verdict, :sessionRow)`,
  )
  for (const { line, typed, reference, verdict, sessionRow } of lines) {
    insert.run({ batchId, line, typed, reference, verdict, sessionRow })
  }
}
