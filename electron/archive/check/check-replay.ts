import type { CheckFinding } from '../../shared/domain/case-file'
import { readAudit } from '../audit/audit-chain'
import { readCaseHeader } from '../case/case-header'
import { listCompanyRecords } from '../companies/companies'
import { readNoteRecords } from '../ownership/note-rows'
import { noteDifference } from '../ownership/note-witness'
import { auditWord } from '../particulars/describe-case'
import { readParticulars, usualParticulars } from '../particulars/particulars'
import { sql, type Db } from '../sqlite/connection'
import { companyWords, type AuditWitness, type WitnessedSession } from './audit-witness'
import type { Checking } from './check-case'

/**
 * Compares the rows that may change with what the audit says they came to: companies, the state of
 * every session and deliverable, the case's name and particulars, notes. A state that no entry
 * explains was written past us. All in one go, and after the entries that came in while the check went
 * on. Where the chain itself is broken nothing is compared: it has told what is wrong.
 */
export function checkReplay(checking: Checking, witness: AuditWitness): void {
  const { db, findings, began } = checking
  if (findings.some(({ kind }) => kind === 'broken-chain')) return
  db.transaction(() => {
    const since = readAudit(db, Number.MAX_SAFE_INTEGER, began.auditLast)
    for (const { action, subject, isRedacted, actor, at } of since) {
      if (!isRedacted) witness.hear(action, subject, { actor, at })
    }
    findings.push(
      ...compareCompanies(db, witness),
      ...compareSessions(db, witness),
      ...compareCase(db, witness),
      ...compareNotes(db, witness),
    )
  })()
}

function compareCompanies(db: Db, { companies }: AuditWitness): CheckFinding[] {
  const findings: CheckFinding[] = []
  const left = new Map(companies)
  for (const record of listCompanyRecords(db)) {
    const told = left.get(record.companyRow)
    left.delete(record.companyRow)
    const company = `${record.country} ${record.identifier}`
    if (told === undefined) findings.push(unexplained('company', company, company))
    else if (told !== companyWords(record)) {
      findings.push(differs('company', company, `${companyWords(record)}, not ${told}`))
    }
  }
  for (const [companyRow, told] of left) {
    findings.push({ kind: 'missing', what: 'company', company: told, detail: `${companyRow}` })
  }
  return findings
}

interface SessionWords {
  sessionRow: number
  company: string
  state: string
  sessionId: string | null
}

interface DeliverableWords {
  sessionRow: number
  kind: string
  state: string
  receiptRow: number | null
}

function compareSessions(db: Db, { sessions }: AuditWitness): CheckFinding[] {
  const findings: CheckFinding[] = []
  const left = new Map(sessions)
  const deliverables = deliverablesBySession(db)
  for (const row of sessionWords(db)) {
    const told = left.get(row.sessionRow)
    left.delete(row.sessionRow)
    if (!told) findings.push(unexplained('session', row.company, `${row.sessionRow}`))
    else findings.push(...compareSession(row, deliverables.get(row.sessionRow) ?? [], told))
  }
  for (const sessionRow of left.keys()) {
    findings.push({ kind: 'missing', what: 'session', company: null, detail: `${sessionRow}` })
  }
  return findings
}

function compareSession(
  row: SessionWords,
  deliverables: readonly DeliverableWords[],
  told: WitnessedSession,
): CheckFinding[] {
  const findings: CheckFinding[] = []
  const compare = (what: string, here: unknown, there: unknown) => {
    if (here === there) return
    const detail = `${row.sessionRow} ${what}: ${String(here)}, not ${String(there)}`
    findings.push(differs('session', row.company, detail))
  }
  compare('state', row.state, told.state)
  compare('id', row.sessionId, told.sessionId)
  for (const { kind, state, receiptRow } of deliverables) {
    compare(kind, state, told.deliverables.get(kind)?.state)
    compare(`${kind} receipt`, receiptRow, told.deliverables.get(kind)?.receiptRow ?? null)
  }
  return findings
}

function compareCase(db: Db, witness: AuditWitness): CheckFinding[] {
  if (witness.isCaseUncertain) return []
  const findings: CheckFinding[] = []
  const { name } = readCaseHeader(db)
  if (witness.caseName !== null && witness.caseName !== name) {
    findings.push(differs('case name', null, `${name}, not ${witness.caseName}`))
  }
  const { particulars, legalHold } = readParticulars(db)
  for (const [field, value] of Object.entries(particulars)) {
    const usual = usualParticulars[field as keyof typeof usualParticulars]
    const told = witness.particulars.get(field)
    const expected = told === undefined ? auditWord(usual) : told
    if (auditWord(value) !== expected) findings.push(differs('particulars', null, field))
  }
  const reason = witness.particulars.get('legalHold') ?? null
  if ((legalHold?.reason ?? null) !== reason) {
    findings.push(differs('particulars', null, 'legalHold'))
  }
  return findings
}

function compareNotes(db: Db, { noted }: AuditWitness): CheckFinding[] {
  const findings: CheckFinding[] = []
  const left = new Map(noted.notes)
  for (const note of readNoteRecords(db)) {
    const told = left.get(note.noteRow)
    left.delete(note.noteRow)
    const difference = told && noteDifference(note, told)
    if (!told) {
      findings.push({ kind: 'orphaned', what: 'note', company: null, detail: `${note.noteRow}` })
    } else if (difference) findings.push(differs('note', null, `${note.noteRow} ${difference}`))
  }
  for (const noteRow of left.keys()) {
    findings.push({ kind: 'missing', what: 'note', company: null, detail: `${noteRow}` })
  }
  return findings
}

function sessionWords(db: Db): SessionWords[] {
  return sql<SessionWords>(
    db,
    `SELECT s.session_row AS sessionRow, c.country || ' ' || c.identifier AS company, s.state,
       s.session_id AS sessionId
     FROM session s JOIN company c USING (company_row) ORDER BY s.session_row`,
  ).all()
}

function deliverablesBySession(db: Db): Map<number, DeliverableWords[]> {
  const rows = sql<DeliverableWords>(
    db,
    `SELECT session_row AS sessionRow, kind, state, receipt_row AS receiptRow FROM deliverable`,
  ).all()
  const bySession = new Map<number, DeliverableWords[]>()
  for (const row of rows) {
    const list = bySession.get(row.sessionRow)
    if (list) list.push(row)
    else bySession.set(row.sessionRow, [row])
  }
  return bySession
}

function unexplained(what: string, company: string, detail: string): CheckFinding {
  return { kind: 'orphaned', what, company, detail }
}

function differs(what: string, company: string | null, detail: string): CheckFinding {
  return { kind: 'altered', what, company, detail }
}
