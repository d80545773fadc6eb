import { readAnswer } from '../../answers/read-answer'
import { fingerprintsOf, fingerprintVersion, type Fingerprints } from '../../history/fingerprints'
import type { CompanyView } from '../../shared/domain/company'
import { sql, type Db } from '../sqlite/connection'
import { inTransaction } from '../sqlite/connection'
import { paceOf, type Job } from '../thread/job'

/** How fingerprints are kept: with the version of what made them, as only equals can be compared. */
export const storedFingerprints = (view: CompanyView): string =>
  JSON.stringify({ version: fingerprintVersion, parts: fingerprintsOf(view) })

/** Null where they were never made, or by another version. */
export function readFingerprints(stored: string | null | undefined): Fingerprints | null {
  if (!stored) return null
  const { version, parts } = JSON.parse(stored) as { version: number; parts: Fingerprints }
  return version === fingerprintVersion ? parts : null
}

const hasColumn = new WeakMap<Db, boolean>()

/** A case that is only read is not brought forward first. */
export function keepsFingerprints(db: Db): boolean {
  const known = hasColumn.get(db)
  if (known !== undefined) return known
  const has =
    sql(
      db,
      `SELECT 1 FROM pragma_table_info('answer_digest') WHERE name = 'fingerprints'`,
    ).get() !== undefined
  hasColumn.set(db, has)
  return has
}

/** The fingerprints of a snapshot as far as they are kept; no answer is read. */
export function keptFingerprints(
  db: Db,
  snapshot: { companyRow: number; sessionRow: number },
): Fingerprints | null {
  if (!keepsFingerprints(db)) return null
  const { companyRow, sessionRow } = snapshot
  const row = sql<{ fingerprints: string | null }>(
    db,
    `SELECT fingerprints FROM answer_digest
     WHERE session_row = :sessionRow AND company_row = :companyRow`,
  ).get({ companyRow, sessionRow })
  return readFingerprints(row?.fingerprints)
}

interface Unfilled {
  sessionRow: number
  sha256: string
  expands: string
}

const unfilled = `(fingerprints IS NULL OR json_extract(fingerprints, '$.version') <> :version)`

/** The answer as its order asked for it; null where it is not there. */
function viewOf(db: Db, { sha256, expands }: Omit<Unfilled, 'sessionRow'>): CompanyView | null {
  const stored = sql<{ bytes: Uint8Array }>(
    db,
    'SELECT bytes FROM document WHERE sha256 = :sha256',
  ).get({ sha256 })
  return stored ? readAnswer(stored.bytes, JSON.parse(expands) as string[]) : null
}

/** Makes and keeps the fingerprints of one snapshot that has none. */
export function fillOne(db: Db, sessionRow: number): void {
  const row = sql<Unfilled>(
    db,
    `SELECT a.session_row AS sessionRow, a.sha256, s.expands
     FROM answer_digest a JOIN session s USING (session_row)
     WHERE a.session_row = :sessionRow AND ${unfilled}`,
  ).get({ sessionRow, version: fingerprintVersion })
  if (row) keepAll(db, [made(db, row)])
}

interface Made {
  sessionRow: number
  fingerprints: string
}

function made(db: Db, row: Unfilled): Made {
  const view = viewOf(db, row)
  const nothing = JSON.stringify({ version: fingerprintVersion, parts: {} })
  return { sessionRow: row.sessionRow, fingerprints: view ? storedFingerprints(view) : nothing }
}

function keepAll(db: Db, all: readonly Made[]): void {
  inTransaction(db, () => {
    for (const { sessionRow, fingerprints } of all) {
      sql(
        db,
        'UPDATE answer_digest SET fingerprints = :fingerprints WHERE session_row = :sessionRow',
      ).run({ sessionRow, fingerprints })
    }
  })
}

const mostInOneCommit = 50

/**
 * Makes the fingerprints that companies with several snapshots lack, as in a case of an older
 * version, a few at a time so that other calls are let through. What was made stays when it is cancelled. Returns how many were made.
 */
export async function fillFingerprints(db: Db, job: Job): Promise<number> {
  const pace = paceOf(job)
  const rows = sql<Unfilled>(
    db,
    `SELECT a.session_row AS sessionRow, a.sha256, s.expands
     FROM answer_digest a JOIN session s USING (session_row)
     WHERE ${unfilled} AND a.company_row IN
       (SELECT company_row FROM answer_digest GROUP BY company_row HAVING count(*) > 1)
     ORDER BY a.session_row DESC`,
  ).all({ version: fingerprintVersion })
  let waiting: Made[] = []
  for (const [done, row] of rows.entries()) {
    await pace(done, rows.length, 'fingerprints')
    waiting.push(made(db, row))
    if (waiting.length < mostInOneCommit) continue
    keepAll(db, waiting)
    waiting = []
  }
  if (waiting.length > 0) keepAll(db, waiting)
  return rows.length
}
