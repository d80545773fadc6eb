import { statSync } from 'node:fs'
import { caseFileIn } from '../case/recognise'

/**
 * Size and time of a case file: as long as both stay, nobody wrote in it. It is asked about, never
 * opened: closing a file that SQLite has open in this process would drop SQLite's locks on it.
 * Null where it cannot be reached.
 */
export function fileMarkOf(folder: string): string | null {
  const stat = statSync(caseFileIn(folder), { bigint: true, throwIfNoEntry: false })
  return stat ? `${stat.size} ${stat.mtimeNs}` : null
}
