import type { SalvageReport } from '../../shared/domain/keeping'
import type { Failure } from '../../shared/result'
import { sessionEnd } from '../../shared/rules/session-end'
import { endsByDeliverables, isEnded } from '../sessions/session-moves'
import type { FoundRows } from './found-rows'
import type { Replayed } from './replay'
import type { TableRow } from './tables'

type Company = TableRow<'company'>
type Session = TableRow<'session'>
type Deliverable = TableRow<'deliverable'>
type Receipt = TableRow<'receipt'>
export type Lost = SalvageReport['lost'][number]

/** The rows that go into the new case, each beside those it depends on. */
export interface KeptRows {
  companies: Company[]
  sessions: Session[]
  deliverables: Deliverable[]
  receipts: Receipt[]
}

export interface Sources {
  found: FoundRows
  replayed: Replayed
  /** the whole chain was proved: what it tells is newer than any row, and proved */
  isChainWhole: boolean
  /** what the proved entries saw arrive: receipt row → digest */
  witnessed: ReadonlyMap<number, string>
  /** stores a document; false where its bytes are lost */
  bring(sha256: string): boolean
  at: string
}

/**
 * Decides what is kept. A company the chain proves is taken from there; a session without a company
 * and a receipt without a session cannot stand. What says `saved` without its document says so no
 * more: it has failed with `document-missing`, so that it can be ordered again.
 */
export function rowsToKeep(sources: Sources, lost: Lost[]): KeptRows {
  const { found, replayed, isChainWhole } = sources
  const companies = firstOf((row) => row.company_row, replayed.companies, found.of('company'))
  const names = new Map([...companies.values()].map((row) => [row.company_row, row]))
  const order = <T>(rows: T[], told: T[]) => (isChainWhole ? [told, rows] : [rows, told])
  const known = firstOf((row) => row.session_row, ...order(found.of('session'), replayed.sessions))
  const sessions = new Map<number, Session>()
  for (const [row, session] of known) {
    if (names.has(session.company_row)) sessions.set(row, session)
    else lost.push({ what: 'session', detail: `${row}: company ${session.company_row}` })
  }
  const deliverables = firstOf(
    (row) => `${row.session_row} ${row.kind}`,
    ...order(found.of('deliverable'), replayed.deliverables),
  )
  const receipts = keepReceipts(sources, sessions, names, lost)
  const settled = settleDeliverables(sessions, deliverables, receipts)
  return {
    companies: [...companies.values()],
    sessions: settleSessions(sessions, settled, sources.at),
    deliverables: settled,
    receipts,
  }
}

function firstOf<K, T>(key: (row: T) => K, ...lists: readonly (readonly T[])[]): Map<K, T> {
  const rows = new Map<K, T>()
  for (const row of lists.flat()) if (!rows.has(key(row))) rows.set(key(row), row)
  return rows
}

function keepReceipts(
  { found, witnessed, bring }: Sources,
  sessions: ReadonlyMap<number, Session>,
  names: ReadonlyMap<number, Company>,
  lost: Lost[],
): Receipt[] {
  const kept: Receipt[] = []
  const rows = new Set<number>()
  for (const receipt of found.of('receipt').sort((a, b) => a.receipt_row - b.receipt_row)) {
    const { receipt_row: row, sha256, kind } = receipt
    rows.add(row)
    const session = sessions.get(receipt.session_row)
    const company = session && names.get(session.company_row)
    const told = witnessed.get(row)
    if (!company) lost.push({ what: 'receipt', detail: `${row}: session ${receipt.session_row}` })
    else if (told !== undefined && told !== sha256) {
      lost.push({ what: 'receipt', detail: `${row}: altered` })
    } else if (bring(sha256)) kept.push(receipt)
    else {
      const detail = `${company.country} ${company.identifier} ${kind} ${sha256}`
      lost.push({ what: 'document', detail })
    }
  }
  for (const [row, sha256] of witnessed) {
    if (!rows.has(row)) lost.push({ what: 'receipt', detail: `${row}: ${sha256}` })
  }
  return kept
}

function settleDeliverables(
  sessions: ReadonlyMap<number, Session>,
  deliverables: ReadonlyMap<string, Deliverable>,
  receipts: readonly Receipt[],
): Deliverable[] {
  const arrived = new Map<string, Receipt[]>()
  for (const receipt of receipts) {
    const key = `${receipt.session_row} ${receipt.kind}`
    const list = arrived.get(key)
    if (list) list.push(receipt)
    else arrived.set(key, [receipt])
  }
  const settled: Deliverable[] = []
  for (const [key, row] of deliverables) {
    if (sessions.has(row.session_row)) settled.push(settleDeliverable(row, arrived.get(key) ?? []))
  }
  for (const [key, [first]] of arrived) {
    // A receipt proves that this was ordered and came, whatever became of its own row.
    if (first && !deliverables.has(key)) settled.push(settleDeliverable(unread(first), [first]))
  }
  return settled
}

function settleDeliverable(row: Deliverable, receipts: readonly Receipt[]): Deliverable {
  const own = receipts.find((one) => one.receipt_row === row.receipt_row) ?? receipts[0]
  if (own) return { ...row, state: 'saved', failure: null, receipt_row: own.receipt_row }
  if (row.state !== 'saved') return { ...row, receipt_row: null }
  const failure: Failure = { code: 'document-missing', about: row.kind }
  return { ...row, state: 'failed', failure: JSON.stringify(failure), receipt_row: null }
}

/** JSON stands first and reports behind it; in which order these were asked for is lost. */
function unread({ session_row, kind, receipt_row }: Receipt): Deliverable {
  return {
    session_row,
    kind,
    position: kind === 'json' ? 0 : receipt_row,
    state: 'saved',
    word: null,
    ready_seen_at: null,
    expires_at: null,
    failure: null,
    receipt_row,
  }
}

function settleSessions(
  sessions: ReadonlyMap<number, Session>,
  deliverables: readonly Deliverable[],
  at: string,
): Session[] {
  const states = new Map<number, Deliverable['state'][]>()
  for (const { session_row: row, state } of deliverables) {
    states.set(row, [...(states.get(row) ?? []), state])
  }
  return [...sessions.values()].map((row) =>
    settleSession(row, states.get(row.session_row) ?? [], at),
  )
}

/** An order in line or not answered may have been sent by the case this was salvaged from. */
function settleSession(row: Session, states: readonly Deliverable['state'][], at: string): Session {
  if (row.state === 'in-line' || row.state === 'creating') {
    const failure: Failure = { code: 'order-unclear' }
    return { ...row, state: 'unclear', failure: JSON.stringify(failure), ended_at: null }
  }
  const isDecided = states.length > 0 && (row.state === 'all-done' || endsByDeliverables(row.state))
  const state = (isDecided ? sessionEnd(states) : null) ?? row.state
  return { ...row, state, ended_at: isEnded(state) ? (row.ended_at ?? at) : null }
}
