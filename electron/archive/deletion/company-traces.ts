import type { AuditEntry } from '../../shared/domain/case-file'
import { readCompanyRecord } from '../companies/companies'
import { readNoteRecords } from '../ownership/note-rows'
import { sql, type Db } from '../sqlite/connection'
import { ExpectedFailure } from '../../shared/result'

/** A name shorter than this says too little: half the case would contain it. */
const shortestName = 3

/** Everything by which a case knows a company. */
export interface CompanyTraces {
  companyRow: number
  sessionRows: ReadonlySet<number>
  /** notes made on its graph, and those on others' that speak of it */
  noteRows: ReadonlySet<number>
  /** its number and session ids, its names: what other texts would have to contain to speak of it */
  words: readonly string[]
}

/** Fails with `not-found`. */
export function tracesOf(db: Db, companyRow: number): CompanyTraces {
  const company = readCompanyRecord(db, companyRow)
  if (!company) throw new ExpectedFailure({ code: 'not-found', about: 'company' })
  const sessions = sql<{ sessionRow: number; sessionId: string | null }>(
    db,
    `SELECT session_row AS sessionRow, session_id AS sessionId FROM session
     WHERE company_row = :companyRow`,
  ).all({ companyRow })
  const sessionRows = new Set(sessions.map(({ sessionRow }) => sessionRow))
  const ids = sessions.flatMap(({ sessionId }) => sessionId ?? [])
  const words = [company.identifier, ...ids, ...namesOf(db, companyRow)].map(comparable)
  return { companyRow, sessionRows, noteRows: notesAbout(db, companyRow, words), words }
}

/**
 * Whether an audit entry tells of the company. One about a company or session of its own tells of
 * that one alone, one about a note of what was noted; one about the case (a list, its particulars) by what it says.
 */
export function isEntryAbout(traces: CompanyTraces, { subject }: AuditEntry): boolean {
  const { companyRow, sessionRow, noteRow } = subject
  if (typeof noteRow === 'number') return traces.noteRows.has(noteRow)
  if (typeof companyRow === 'number') return companyRow === traces.companyRow
  if (typeof sessionRow === 'number') return traces.sessionRows.has(sessionRow)
  return Object.values(subject).some(
    (word) => typeof word === 'string' && isTextAbout(traces, word),
  )
}

/** Whether a text contains the company's number, in whatever groups it was typed, an id or a name of it. */
export function isTextAbout({ words }: Pick<CompanyTraces, 'words'>, text: string): boolean {
  const here = comparable(text)
  return words.some((word) => here.includes(word))
}

/** Whether a kept line of a list is the company's. */
export function isLineAbout(
  traces: CompanyTraces,
  line: { sessionRow: number | null; typed: string; reference: string | null },
): boolean {
  const { sessionRow, typed, reference } = line
  if (sessionRow !== null && traces.sessionRows.has(sessionRow)) return true
  return isTextAbout(traces, typed) || (reference !== null && isTextAbout(traces, reference))
}

function notesAbout(db: Db, companyRow: number, words: readonly string[]): Set<number> {
  const about = readNoteRecords(db).filter((one) => {
    const texts = [one.party, one.partyName, one.group, one.note]
    return (
      one.companyRow === companyRow ||
      texts.some((text) => text !== null && isTextAbout({ words }, text))
    )
  })
  return new Set(about.map(({ noteRow }) => noteRow))
}

function namesOf(db: Db, companyRow: number): string[] {
  return sql<{ name: string }>(
    db,
    `SELECT DISTINCT name FROM answer_digest
     WHERE company_row = :companyRow AND name IS NOT NULL`,
  )
    .all({ companyRow })
    .map(({ name }) => name)
    .filter((name) => comparable(name).length >= shortestName)
}

/** Letters and digits alone: `NO 310 000 019 MVA` contains `310000019`. */
function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
