import type { CompanyRow } from '../../electron/shared/domain/case-file'
import { standingSessionStates } from '../../electron/shared/domain/session'

/** What ordering companies again would order, and what it leaves out, by why. */
export interface ReorderSplit {
  able: CompanyRow[]
  /** an order for it still stands */
  standing: CompanyRow[]
  /** ordered from the practice service where orders now go to a real one, or the other way round */
  otherService: CompanyRow[]
  never: CompanyRow[]
}

export function splitReorder(rows: readonly CompanyRow[], isPractice: boolean): ReorderSplit {
  const split: ReorderSplit = { able: [], standing: [], otherService: [], never: [] }
  for (const row of rows) {
    if (row.latest === null) split.never.push(row)
    else if (standingSessionStates.includes(row.latest.state)) split.standing.push(row)
    else if (row.latest.isPractice !== isPractice) split.otherService.push(row)
    else split.able.push(row)
  }
  return split
}
