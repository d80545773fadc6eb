import type { DeliverableState, SessionState } from '../../shared/domain/session'
import { isEnded } from '../sessions/session-moves'
import type { ProvedEntry } from './audit-prefix'
import { caseTables, type TableName, type TableRow } from './tables'

type Words = Record<string, unknown>
interface ReplayedSession {
  session: Words
  deliverables: Map<string, Words>
}

/** What the proved entries say the case came to, as rows: for those that can no longer be read. */
export interface Replayed {
  companies: TableRow<'company'>[]
  sessions: TableRow<'session'>[]
  deliverables: TableRow<'deliverable'>[]
}

/** Reads companies, sessions and deliverables from the audit alone; what it does not tell stays out. */
export function replay(entries: readonly ProvedEntry[]): Replayed {
  const companies: Words[] = []
  const sessions = new Map<unknown, ReplayedSession>()
  for (const { row, subject } of entries) {
    if (row.is_redacted === 1) continue
    if (row.action === 'company.added') companies.push(companyOf(subject, row.at))
    if (row.action === 'session.intended') {
      sessions.set(subject['sessionRow'], intended(subject, row.at))
    }
    const known = sessions.get(subject['sessionRow'])
    if (known && row.action !== 'session.intended') hear(known, row.action, subject, row.at)
  }
  const all = [...sessions.values()]
  return {
    companies: fitting('company', companies),
    sessions: fitting(
      'session',
      all.map(({ session }) => session),
    ),
    deliverables: fitting(
      'deliverable',
      all.flatMap((one) => [...one.deliverables.values()]),
    ),
  }
}

function companyOf({ companyRow, country, kind, identifier }: Words, at: string): Words {
  return { company_row: companyRow, country, kind, identifier, added_at: at }
}

function intended(subject: Words, at: string): ReplayedSession {
  const { sessionRow, companyRow, environment, isPractice, language } = subject
  const reports = wordsIn(subject['reports'])
  const session = {
    session_row: sessionRow,
    company_row: companyRow,
    environment,
    is_practice: isPractice === true ? 1 : 0,
    session_id: null,
    location: null,
    state: 'in-line' satisfies SessionState,
    ordered_at: at,
    created_at: null,
    ended_at: null,
    expands: JSON.stringify(wordsIn(subject['expands'])),
    language,
    failure: null,
  }
  const kinds = ['json', ...reports]
  return {
    session,
    deliverables: new Map(
      kinds.map((kind, position) => [kind, waiting(position, kind, sessionRow)]),
    ),
  }
}

function waiting(position: number, kind: string, sessionRow: unknown): Words {
  return {
    session_row: sessionRow,
    kind,
    position,
    state: 'waiting' satisfies DeliverableState,
    word: null,
    ready_seen_at: null,
    expires_at: null,
    failure: null,
    receipt_row: null,
  }
}

const sessionColumns: Record<string, string> = {
  state: 'state',
  sessionId: 'session_id',
  location: 'location',
  createdAt: 'created_at',
  failure: 'failure',
}
const deliverableColumns: Record<string, string> = {
  state: 'state',
  word: 'word',
  readySeenAt: 'ready_seen_at',
  expiresAt: 'expires_at',
  failure: 'failure',
}

function hear(
  { session, deliverables }: ReplayedSession,
  action: string,
  subject: Words,
  at: string,
): void {
  const arrived =
    action === 'document.saved' ? deliverables.get(String(subject['kind'])) : undefined
  if (arrived && arrived['state'] !== 'saved') {
    Object.assign(arrived, { state: 'saved', failure: null, receipt_row: subject['receiptRow'] })
  }
  for (const [name, word] of Object.entries(subject)) {
    const dot = name.lastIndexOf('.')
    const deliverable = dot < 0 ? undefined : deliverables.get(name.slice(0, dot))
    const column = dot < 0 ? sessionColumns[name] : deliverableColumns[name.slice(dot + 1)]
    if (column && dot < 0) session[column] = word
    else if (column && deliverable) deliverable[column] = word
  }
  if (typeof subject['state'] !== 'string') return
  session['ended_at'] = isEnded(subject['state'] as SessionState) ? at : null
}

function wordsIn(text: unknown): string[] {
  return String(text ?? '')
    .split(' ')
    .filter((word) => word !== '')
}

/** Only rows of our shape: whoever wrote the chain may have written anything in it. */
function fitting<N extends TableName>(table: N, rows: readonly Words[]): TableRow<N>[] {
  return rows.flatMap((row) => {
    const parsed = caseTables[table].safeParse(row)
    return parsed.success ? [parsed.data as TableRow<N>] : []
  })
}
