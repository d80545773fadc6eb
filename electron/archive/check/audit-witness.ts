import type { AuditSubject, By } from '../audit/audit-chain'
import { inRuns } from '../audit/number-runs'
import { NoteWitness } from '../ownership/note-witness'

/** A session as the audit tells it: its words change with every entry about it. */
export interface WitnessedSession {
  state: string | null
  sessionId: string | null
  /** kind → state, and the receipt of what was saved first */
  deliverables: Map<string, { state: string; receiptRow: number | null }>
}

type Word = AuditSubject[string]

/** What the audit says the case holds, heard entry by entry; the rows are compared with it. */
export class AuditWitness {
  /** receipt row → digest, of everything that arrived */
  readonly saved = new Map<number, string>()
  readonly companies = new Map<number, string>()
  readonly sessions = new Map<number, WitnessedSession>()
  /** the particulars that were ever set, and the reason of a legal hold */
  readonly particulars = new Map<string, Word>()
  /** what was noted about the parties behind companies */
  readonly noted = new NoteWitness()
  caseName: string | null = null
  /** an entry about the case itself was redacted: what it changed is not known */
  isCaseUncertain = false

  hear(action: string, subject: AuditSubject, by: By): void {
    this.noted.hear(action, subject, by)
    switch (action) {
      case 'case.created':
        return this.nameCase(subject['name'])
      case 'case.renamed':
        return this.nameCase(subject['to'])
      case 'case.salvaged':
        this.nameCase(subject['name'])
        return this.lose(String(subject['lostReceipts'] ?? ''))
      case 'company.added':
      case 'company.salvaged':
        this.companies.set(Number(subject['companyRow']), companyWords(subject))
        return
      case 'case.described':
        for (const [name, word] of Object.entries(subject)) this.particulars.set(name, word)
        return
      case 'case.held':
        this.particulars.set('legalHold', subject['reason'] ?? null)
        return
      case 'case.holdReleased':
        this.particulars.set('legalHold', null)
        return
      default:
        if (typeof subject['sessionRow'] === 'number') this.hearOfSession(action, subject)
    }
  }

  missRedacted(action: string): void {
    if (action.startsWith('case.')) this.isCaseUncertain = true
  }

  private nameCase(name: Word | undefined): void {
    if (typeof name === 'string') this.caseName = name
  }

  /** What a salvage says it could not bring over is not missed. */
  private lose(receipts: string): void {
    const isLost = inRuns(receipts)
    for (const row of [...this.saved.keys()]) if (isLost(row)) this.saved.delete(row)
  }

  private hearOfSession(action: string, subject: AuditSubject): void {
    const session = this.sessionOf(Number(subject['sessionRow']))
    if (action === 'session.intended') intend(session, String(subject['reports'] ?? ''))
    if (action === 'document.saved' || action === 'document.salvaged') this.arrive(session, subject)
    for (const [name, word] of Object.entries(subject)) {
      if (typeof word !== 'string') continue
      if (name === 'state') session.state = word
      else if (name === 'sessionId') session.sessionId = word
      else if (name.endsWith('.state')) move(session, name.slice(0, -'.state'.length), word)
    }
  }

  private arrive(session: WitnessedSession, subject: AuditSubject): void {
    const receiptRow = Number(subject['receiptRow'])
    this.saved.set(receiptRow, String(subject['sha256']))
    const kind = String(subject['kind'])
    // What comes again is kept beside the first, which stays the one that was saved.
    if (session.deliverables.get(kind)?.state === 'saved') return
    session.deliverables.set(kind, { state: 'saved', receiptRow })
  }

  private sessionOf(sessionRow: number): WitnessedSession {
    const known = this.sessions.get(sessionRow)
    if (known) return known
    const fresh = { state: null, sessionId: null, deliverables: new Map() }
    this.sessions.set(sessionRow, fresh)
    return fresh
  }
}

/** `no organization-number 923609016` */
export function companyWords(company: { country?: Word; kind?: Word; identifier?: Word }): string {
  return [company.country, company.kind, company.identifier].join(' ')
}

function intend(session: WitnessedSession, reports: string): void {
  session.state = 'in-line'
  for (const kind of ['json', ...reports.split(' ').filter((word) => word !== '')]) {
    move(session, kind, 'waiting')
  }
}

function move(session: WitnessedSession, kind: string, state: string): void {
  session.deliverables.set(kind, { state, receiptRow: null })
}
