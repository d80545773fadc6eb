import type { LedgerEntry } from '../../electron/shared/domain/keeping'
import { standingSessionStates } from '../../electron/shared/domain/session'
import type { RowGroup } from '../ui/table-rows'

export const lostKey = ({ caseId, sessionRow }: LedgerEntry): string => `${caseId} ${sessionRow}`

/** What was lost, by case; the case with the newest loss first, as the entries come. */
export const groupLost = (entries: readonly LedgerEntry[]): RowGroup<LedgerEntry>[] => {
  const groups = new Map<string, { key: string; title: string; rows: LedgerEntry[] }>()
  for (const entry of entries) {
    const group = groups.get(entry.caseId)
    if (group) group.rows.push(entry)
    else groups.set(entry.caseId, { key: entry.caseId, title: entry.caseName, rows: [entry] })
  }
  return [...groups.values()]
}

/** Whether a person has to say first what became of the order: it may still bring everything. */
export const isUndecided = ({ state }: LedgerEntry): boolean =>
  standingSessionStates.includes(state)

/** Only the service that something was ordered from can bring it: practice is never mixed with real orders. */
export const canOrderAgain = (entry: LedgerEntry, isPracticeNow: boolean): boolean =>
  entry.isPractice === isPracticeNow && !isUndecided(entry)

/** The rows to order again in each case, with the folder to open it from. */
export const ordersByCase = (entries: readonly LedgerEntry[]) =>
  groupLost(entries).map(({ key, rows }) => ({
    caseId: key,
    folder: rows[0]?.folder ?? '',
    sessionRows: rows.map(({ sessionRow }) => sessionRow),
  }))
