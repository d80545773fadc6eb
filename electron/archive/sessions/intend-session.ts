import { ExpectedFailure } from '../../shared/result'
import { standingSessionStates, type Session } from '../../shared/domain/session'
import { appendAudit, type By } from '../audit/audit-chain'
import { ensureCompany } from '../companies/companies'
import { inTransaction, sql, type Db } from '../sqlite/connection'
import type { Intent } from '../face'
import { listed } from './session-rows'

/**
 * Puts orders on disk as `in-line` before anything is sent, in one transaction. A company that has
 * an order standing is left out, so that nothing is ordered twice by accident; when that leaves
 * nothing, fails with `already-ordered`.
 */
export function intendSessions(db: Db, intents: readonly Intent[], by: By): Session[] {
  return inTransaction(db, () => {
    const sessions: Session[] = []
    for (const intent of intents) {
      if (hasStandingOrder(db, intent.company)) continue
      sessions.push(insertIntent(db, intent, by))
    }
    if (sessions.length > 0 || intents.length === 0) return sessions
    const numbers = intents.map(({ company }) => company.identifier).join(', ')
    throw new ExpectedFailure({ code: 'already-ordered', about: numbers.slice(0, 200) })
  })
}

/** The orders of this very call count too: they are rows by then. */
function hasStandingOrder(db: Db, { country, kind, identifier }: Intent['company']): boolean {
  const found = sql(
    db,
    `SELECT 1 FROM company c JOIN session s USING (company_row)
     WHERE c.country = :country AND c.kind = :kind AND c.identifier = :identifier
       AND s.state IN (${listed(standingSessionStates)}) LIMIT 1`,
  ).get({ country, kind, identifier })
  return found !== undefined
}

/** Writes one order; what it reads back is known already, as thousands come in one call. */
function insertIntent(db: Db, intent: Intent, by: By): Session {
  const { company, terms, environment, isPractice } = intent
  const reports = [...new Set(terms.reports)]
  if (reports.includes('json')) {
    throw new ExpectedFailure({ code: 'rejected-input', about: 'reports', detail: 'json' })
  }
  const companyRow = ensureCompany(db, company, by)
  const inserted = sql(
    db,
    `INSERT INTO session (company_row, environment, is_practice, state, ordered_at, expands, language)
     VALUES (:companyRow, :environment, :isPractice, 'in-line', :orderedAt, :expands, :language)`,
  ).run({
    companyRow,
    environment,
    isPractice: isPractice ? 1 : 0,
    orderedAt: by.at,
    expands: JSON.stringify(terms.expands),
    language: terms.language,
  })
  const sessionRow = Number(inserted.lastInsertRowid)
  const kinds = ['json', ...reports]
  for (const [position, kind] of kinds.entries()) {
    insertDeliverable(db, { sessionRow, kind, position })
  }
  appendAudit(db, by, 'session.intended', {
    sessionRow,
    companyRow,
    environment,
    isPractice,
    expands: terms.expands.join(' '),
    reports: reports.join(' '),
    language: terms.language,
  })
  return newSession({ sessionRow, companyRow, reports }, intent, by)
}

function newSession(
  { reports, ...rows }: { sessionRow: number; companyRow: number; reports: string[] },
  { company, terms, environment, isPractice }: Intent,
  { at }: By,
): Session {
  const { country, kind, identifier } = company
  return {
    ...rows,
    company: { country, kind, identifier },
    environment,
    isPractice,
    sessionId: null,
    location: null,
    state: 'in-line',
    orderedAt: at,
    createdAt: null,
    endedAt: null,
    terms: { expands: terms.expands, reports, language: terms.language },
    failure: null,
    deliverables: ['json', ...reports].map((one) => ({
      kind: one,
      state: 'waiting',
      word: null,
      readySeenAt: null,
      expiresAt: null,
      failure: null,
      document: null,
    })),
  }
}

function insertDeliverable(
  db: Db,
  row: { sessionRow: number; kind: string; position: number },
): void {
  sql(
    db,
    `INSERT INTO deliverable (session_row, kind, position, state)
     VALUES (:sessionRow, :kind, :position, 'waiting')`,
  ).run(row)
}
