import { readAnswer } from '../../answers/read-answer'
import type { CompanyRow } from '../../shared/domain/case-file'
import type { CompanyView } from '../../shared/domain/company'
import type { Session } from '../../shared/domain/session'
import { ExpectedFailure } from '../../shared/result'
import { changedSince } from '../history/changed-since'
import type { LookedMarks } from '../history/looked-marks'
import { readCompanyRecord } from './companies'
import { viewForPage } from './page-view'
import { latestOf } from './company-list'
import type { Db } from '../sqlite/connection'
import { newestDigest } from '../documents/digests'
import { readDocument } from '../documents/documents'
import type { CompanyPage } from '../face'
import { readSessions } from '../sessions/session-rows'

/**
 * A company's answer from the session asked for, or from the newest that brought one. Fails with
 * `not-found`, `document-altered` or `document-missing`.
 */
export function companyPage(
  db: Db,
  companyRow: number,
  sessionRow: number | null,
  marks: LookedMarks = new Map(),
): CompanyPage {
  const sessions = readSessions(db, 'ofCompany', { companyRow }).reverse()
  const row = rowOf(db, companyRow, sessions, marks)
  const session = choose(sessions, sessionRow)
  const sha256 = session ? answerDigestOf(session) : null
  const view = session && sha256 ? viewOf(db, sha256, session.terms.expands) : null
  return { row, view, session, sessions }
}

/** An answer from this size on takes seconds to read, and a page is asked for again at every change. */
const largeBytes = 4_000_000

interface LargeView {
  sha256: string
  expands: string
  view: CompanyView
}
/** The large answer read last, for as long as its case is open; smaller ones are proved at each reading. */
const largeViews = new WeakMap<Db, LargeView>()

function viewOf(db: Db, sha256: string, expands: readonly string[]): CompanyView {
  const asked = expands.join()
  const known = largeViews.get(db)
  if (known?.sha256 === sha256 && known.expands === asked) return known.view
  const { bytes } = readDocument(db, sha256)
  const view = viewForPage(readAnswer(bytes, expands))
  if (bytes.length >= largeBytes) largeViews.set(db, { sha256, expands: asked, view })
  return view
}

function rowOf(
  db: Db,
  companyRow: number,
  sessions: readonly Session[],
  marks: LookedMarks,
): CompanyRow {
  const record = readCompanyRecord(db, companyRow)
  if (!record) throw new ExpectedFailure({ code: 'not-found', about: 'company' })
  const { country, kind, identifier, addedAt } = record
  const kept = newestDigest(db, companyRow)
  return {
    companyRow,
    company: { country, kind, identifier },
    addedAt,
    digest: kept?.digest ?? null,
    retrievedAt: kept?.retrievedAt ?? null,
    snapshots: sessions.filter(answerDigestOf).length,
    changed: changedSince(db, kept, marks.get(companyRow)),
    latest: sessions[0] ? latestOf(sessions[0]) : null,
  }
}

function choose(sessions: readonly Session[], sessionRow: number | null): Session | null {
  if (sessionRow === null) return sessions.find(answerDigestOf) ?? null
  const session = sessions.find((one) => one.sessionRow === sessionRow)
  if (!session) throw new ExpectedFailure({ code: 'not-found', about: 'session' })
  return session
}

function answerDigestOf(session: Session): string | null {
  return session.deliverables.find(({ kind }) => kind === 'json')?.document?.sha256 ?? null
}
