import type { ArchiveCallName, ArchiveInput, ArchiveOutput } from '../face'
import type { CaseReading } from './case-reading'

type Note<N extends ArchiveCallName> = (
  reading: CaseReading,
  input: ArchiveInput<N>,
  output: ArchiveOutput<N>,
) => void

/** What each call changes of what the index holds of its case. Calls that are not named change nothing of it. */
const notes: { [N in ArchiveCallName]?: Note<N> } = {
  'session.intend': (reading, { list }, sessions) => {
    for (const { companyRow } of sessions) reading.touchCompany(companyRow)
    if (list) reading.touchBatches()
  },
  'session.move': (reading, _input, { companyRow }) => reading.touchCompany(companyRow),
  'session.cancelWaiting': (reading, _input, sessions) => {
    for (const { companyRow } of sessions) reading.touchCompany(companyRow)
  },
  'document.save': (reading, { sessionRow }) => reading.touchSession(sessionRow),
  'company.delete': (reading, { companyRow }) => {
    reading.touchCompany(companyRow)
    reading.touchBatches()
  },
}

/** Notes what a call that succeeded has changed; returns false where it changed nothing. */
export function noteTouched(
  reading: CaseReading,
  name: ArchiveCallName,
  input: unknown,
  output: unknown,
): boolean {
  // The table is typed per name; a name that comes at run time meets its types only here.
  const note = notes[name] as ((...all: unknown[]) => void) | undefined
  if (!note) return false
  note(reading, input, output)
  return true
}
