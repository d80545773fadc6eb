import { readFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import type { Session } from '../../electron/shared/domain/session'
import type { Archive } from '../../electron/worker-client'
import { ask } from '../support/ask'
import type { Promises } from './promises'
import type { Billed } from './service'

const signed = () => ({ actor: 'judge', at: new Date().toISOString() })

/** What a case holds, after it was opened and checked as the next start of the app would. */
export interface Evidence {
  sessions: Session[]
  documents: Set<string>
  companies: Set<string>
  moves: Move[]
}

interface Move {
  sessionRow: number
  state?: string
  sessionId?: string
}

/** Opens the case, checks it whole and closes it again; returns what it holds and what is wrong. */
export async function examine(
  archive: Archive,
  folder: string,
): Promise<{ evidence: Evidence; faults: string[] }> {
  const header = await ask(archive, 'case.open', { folder, mustWrite: true, ...signed() })
  const { caseId } = header
  const faults: string[] = []
  const report = await ask(archive, 'case.check', { caseId, at: signed().at })
  for (const finding of report.findings) faults.push(`check: ${JSON.stringify(finding)}`)
  const sessions = await ask(archive, 'session.list', { caseId, onlyOpen: false })
  for (const { sessionRow, state, deliverables } of sessions) {
    if (state === 'creating') faults.push(`session ${sessionRow} is still creating`)
    if (deliverables.some((one) => one.state === 'fetching')) {
      faults.push(`session ${sessionRow} is still fetching`)
    }
  }
  await ask(archive, 'case.close', { caseId })
  return { evidence: { sessions, ...readFile(folder) }, faults }
}

/** Past our own code: the file as any SQLite program sees it. */
function readFile(folder: string): Omit<Evidence, 'sessions'> {
  const db = new Database(path.join(folder, 'case.sqlite'), { readonly: true })
  try {
    const column = (text: string) => db.prepare(text).pluck().all()
    return {
      documents: new Set(column('SELECT sha256 FROM document') as string[]),
      companies: new Set(column(`SELECT country || ':' || identifier FROM company`) as string[]),
      moves: column(
        `SELECT subject FROM audit WHERE action = 'session.moved' ORDER BY sequence`,
      ).map((subject) => JSON.parse(subject as string) as Move),
    }
  } finally {
    db.close()
  }
}

/** Acknowledged and not there: what must never be. A deleted company's rows are meant to be gone. */
export function brokenPromises(promises: Promises, evidence: Evidence): string[] {
  const faults: string[] = []
  const byName = new Map(evidence.sessions.map((one) => [nameOfSession(one), one]))
  const isDeleted = (company = '') =>
    promises.deleting.has(company) && !evidence.companies.has(company)
  for (const [what, sha256] of promises.saved) {
    const [company, row, kind] = what.split(' ')
    if (isDeleted(company)) continue
    const session = byName.get(`${company} ${row}`)
    const deliverable = session?.deliverables.find((one) => one.kind === kind)
    if (!evidence.documents.has(sha256)) faults.push(`saved and lost: ${what} ${sha256}`)
    if (!deliverable?.document) faults.push(`saved and not known as saved: ${what}`)
  }
  for (const what of promises.intended) {
    if (byName.has(what) || isDeleted(what.split(' ')[0])) continue
    faults.push(`intended and lost: ${what}`)
  }
  for (const [what, sessionId] of promises.noted) {
    if (isDeleted(what.split(' ')[0])) continue
    const now = byName.get(what)?.sessionId
    if (now !== sessionId) faults.push(`noted and lost: ${what} ${sessionId}, now ${now}`)
  }
  for (const company of promises.deleted) {
    if (evidence.companies.has(company)) faults.push(`deleted and still there: ${company}`)
  }
  return faults
}

const nameOf = ({ country, identifier }: { country: string; identifier: string }): string =>
  `${country}:${identifier}`

const nameOfSession = ({ company, sessionRow }: Session): string =>
  `${nameOf(company)} ${sessionRow}`

/**
 * The case against the service's own ledger: each session known here was created there, and one
 * created there that nobody here knows is explained by an order that became unclear.
 */
export function comparedWithLedger(
  promises: Promises,
  { sessions, moves, companies }: Evidence,
  billed: readonly Billed[],
): string[] {
  const faults: string[] = []
  const known = new Map<string, number>()
  for (const { sessionId, sessionRow } of sessions) {
    if (sessionId === null) continue
    if (known.has(sessionId)) faults.push(`two sessions with the id ${sessionId}`)
    known.set(sessionId, sessionRow)
  }
  const ids = new Set(billed.map(({ sessionId }) => sessionId))
  for (const [sessionId, row] of known) {
    if (!ids.has(sessionId)) faults.push(`session ${row} is not in the ledger: ${sessionId}`)
  }
  const unclearOf = countByCompany(sessions, moves)
  const unknown = new Map<string, number>()
  for (const { sessionId, ...company } of billed) {
    const name = nameOf(company)
    if (known.has(sessionId) || (promises.deleting.has(name) && !companies.has(name))) continue
    unknown.set(name, (unknown.get(name) ?? 0) + 1)
  }
  for (const [company, count] of unknown) {
    const unclear = unclearOf.get(company) ?? 0
    if (count > unclear) {
      faults.push(`${company}: ${count} billed that the case does not know, ${unclear} unclear`)
    }
  }
  return [...faults, ...orderedByThemselves(promises, moves)]
}

/** How often an order of each company became unclear. */
function countByCompany(sessions: Session[], moves: Move[]): Map<string, number> {
  const names = new Map(sessions.map(({ sessionRow, company }) => [sessionRow, nameOf(company)]))
  const counts = new Map<string, number>()
  for (const { sessionRow, state } of moves) {
    const name = names.get(sessionRow)
    if (state === 'unclear' && name) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

/** An unclear order may go back in line by a person's decision only. */
function orderedByThemselves({ settlesAsked }: Promises, moves: Move[]): string[] {
  const last = new Map<number, string>()
  let again = 0
  for (const { sessionRow, state } of moves) {
    if (!state) continue
    if (last.get(sessionRow) === 'unclear' && state === 'in-line') again += 1
    last.set(sessionRow, state)
  }
  return again > settlesAsked ? [`${again} unclear orders sent again, ${settlesAsked} decided`] : []
}

/** What a deletion must not leave in the file: the ids of the sessions it deleted. */
export function tracesOf(folder: string, sessionIds: readonly string[]): string[] {
  if (sessionIds.length === 0) return []
  const bytes = readFileSync(path.join(folder, 'case.sqlite'))
  return sessionIds
    .filter((id) => bytes.includes(id))
    .map((id) => `a deleted session left its id in the file: ${id}`)
}
