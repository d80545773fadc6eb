import { onceEach } from '../sqlite/once-each'
import { digestAnswer, readAnswer } from '../../answers/read-answer'
import type { Coverage } from '../../shared/domain/answer'
import type { AnswerDigest, CompanyStatus, CompanyView } from '../../shared/domain/company'
import type { Session } from '../../shared/domain/session'
import { inTransaction, sql, type Db } from '../sqlite/connection'
import { storedFingerprints } from '../history/fingerprint-rows'
import { readSessions } from '../sessions/session-rows'

interface Answer {
  sha256: string
  bytes: Uint8Array
  retrievedAt: string
}

/**
 * Keeps the few words that lists show of an answer. Returns false where reading it fails: these words
 * are derived, and a fault in deriving them must not undo the storing of bytes that were paid for.
 */
export function keepDigest(db: Db, session: Session, answer: Answer): boolean {
  const read = tryDigest(answer.bytes, session.terms.expands, hasOtherSnapshot(db, session))
  if (read === null) return false
  const { digest, fingerprints } = read
  const { name, legalForm, status, statusWord, coverage, sanction, hitCount } = digest
  sql(
    db,
    `INSERT OR REPLACE INTO answer_digest (session_row, company_row, sha256, retrieved_at, name,
       legal_form, status, status_word, coverage, sanction, hit_count, fingerprints)
     VALUES (:sessionRow, :companyRow, :sha256, :retrievedAt, :name, :legalForm, :status,
       :statusWord, :coverage, :sanction, :hitCount, :fingerprints)`,
  ).run({
    sessionRow: session.sessionRow,
    companyRow: session.companyRow,
    sha256: answer.sha256,
    retrievedAt: answer.retrievedAt,
    name,
    legalForm,
    status,
    statusWord,
    coverage: JSON.stringify(coverage),
    sanction,
    hitCount,
    fingerprints,
  })
  return true
}

/** A first snapshot is compared with nothing: its fingerprints are made when it is looked at. */
function hasOtherSnapshot(db: Db, { companyRow, sessionRow }: Session): boolean {
  return (
    sql(
      db,
      `SELECT 1 FROM answer_digest WHERE company_row = :companyRow AND session_row <> :sessionRow`,
    ).get({ companyRow, sessionRow }) !== undefined
  )
}

function tryDigest(
  bytes: Uint8Array,
  expands: string[],
  isCompared: boolean,
): { digest: AnswerDigest; fingerprints: string | null } | null {
  try {
    const view = readAnswer(bytes, expands)
    return { digest: digestAnswer(view), fingerprints: isCompared ? tryFingerprints(view) : null }
  } catch {
    // The bytes are evidence even where our reading breaks; the audit entry says `isRead: false`.
    return null
  }
}

/** Null where they cannot be made: they are made later, and the words of the lists are not lost. */
function tryFingerprints(view: CompanyView): string | null {
  try {
    return storedFingerprints(view)
  } catch {
    // The bytes are stored and can be read; only what is new since the last look is not told.
    return null
  }
}

/** Reads every stored answer again; for a case that was brought back, or a better reader. */
export function rebuildDigests(db: Db): void {
  inTransaction(db, () => {
    sql(db, 'DELETE FROM answer_digest').run()
    for (const session of readSessions(db, 'all')) {
      const document = session.deliverables.find(({ kind }) => kind === 'json')?.document
      if (!document) continue
      const { sha256, retrievedAt } = document
      const stored = sql<{ bytes: Uint8Array }>(
        db,
        'SELECT bytes FROM document WHERE sha256 = :sha256',
      ).get({ sha256 })
      if (stored) keepDigest(db, session, { sha256, bytes: stored.bytes, retrievedAt })
    }
  })
}

export interface KeptDigest {
  sessionRow: number
  companyRow: number
  sha256: string
  retrievedAt: string
  digest: AnswerDigest
}

interface DigestRow extends Omit<KeptDigest, 'digest'> {
  name: string | null
  legalForm: string | null
  status: CompanyStatus
  statusWord: string | null
  coverage: string
  sanction: AnswerDigest['sanction']
  hitCount: number
}

const digestColumns = `session_row AS sessionRow, company_row AS companyRow, sha256,
  retrieved_at AS retrievedAt, name, legal_form AS legalForm, status, status_word AS statusWord,
  coverage, sanction, hit_count AS hitCount`

/** The digest of a company's newest answer that could be read. */
export function newestDigest(db: Db, companyRow: number): KeptDigest | null {
  const row = sql<DigestRow>(
    db,
    `SELECT ${digestColumns} FROM answer_digest WHERE company_row = :companyRow
     ORDER BY session_row DESC LIMIT 1`,
  ).get({ companyRow })
  return row ? toKept(row) : null
}

/** The digest of each company's newest answer that could be read, by company row. */
export function newestDigests(db: Db): Map<number, KeptDigest> {
  const rows = sql<DigestRow>(
    db,
    `SELECT ${digestColumns} FROM answer_digest
     WHERE session_row IN (SELECT max(session_row) FROM answer_digest GROUP BY company_row)`,
  ).all()
  const coverageOf = onceEach(parseCoverage)
  return new Map(rows.map((row) => [row.companyRow, toKept(row, coverageOf)]))
}

const parseCoverage = (text: string) => JSON.parse(text) as Coverage

function toKept(
  { sessionRow, companyRow, sha256, retrievedAt, coverage, ...words }: DigestRow,
  coverageOf = parseCoverage,
) {
  const digest: AnswerDigest = { ...words, coverage: coverageOf(coverage) }
  return { sessionRow, companyRow, sha256, retrievedAt, digest }
}
