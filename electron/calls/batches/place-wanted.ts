import type { Wanted } from '../../collector/face'
import { done, failed, type Result } from '../../shared/result'
import type { Application } from '../application'
import type { OpenCase } from '../cases/open-cases'

export const writable = (open: OpenCase): Result<null> =>
  open.header.isReadOnly ? failed('case-read-only', { about: open.header.name }) : done(null)

/**
 * Orders what `choose` names for the service that orders go to now. The collector refuses a company
 * whose order still stands, so nothing is ordered twice. Fails with `case-read-only` and with what
 * keeps the service from being reached.
 */
export async function placeWanted(
  { connections, openCases, settings }: Application,
  open: OpenCase,
  choose: (isPractice: boolean) => Result<Wanted[]>,
): Promise<Result<unknown>> {
  const may = writable(open)
  if (!may.ok) return may
  const loaded = await open.collector.load()
  if (!loaded.ok) return loaded
  const to = await connections.destination(settings.get().connection)
  if (!to.ok) return to
  const wanted = choose(to.value.isPractice)
  if (!wanted.ok) return wanted
  const placed = await open.collector.order(wanted.value, to.value)
  // Should the app end right away, the list must know of open sessions: the next start follows it.
  if (placed.ok) await openCases.summary(open.header.caseId)
  return placed
}
