import type { Destination } from '../../collector/collector'
import type { Connection } from '../../shared/domain/settings'
import { openSessionStates } from '../../shared/domain/session'
import { done, ExpectedFailure, failed, type Result } from '../../shared/result'
import type { Application } from '../application'
import { environmentOf } from '../service/connections'
import type { OpenCase } from '../cases/open-cases'

/**
 * Takes up the open sessions of a case by itself, when it is opened: results are kept two hours
 * only. Never fails: what stands in the way is shown by the queue, as the case is open all the same.
 */
export async function goOn(application: Application, caseId: string): Promise<void> {
  const open = application.openCases.get(caseId)
  if (!open.ok || open.value.header.isReadOnly) return
  const { collector } = open.value
  try {
    const places = await placesOf(application, open.value)
    const outcome = places.ok ? await collector.takeUp(...places.value) : places
    if (!outcome.ok) collector.halt(outcome.failure)
  } catch (error) {
    if (error instanceof ExpectedFailure) collector.halt(error.failure)
    else collector.halt({ code: 'unexpected', incident: application.report(error) })
  }
}

/** A person goes on: pause and halt are lifted, and what stalled is asked about again. */
export async function resume(application: Application, open: OpenCase): Promise<Result<null>> {
  if (open.header.isReadOnly) return failed('case-read-only', { about: open.header.name })
  const places = await placesOf(application, open, ['stalled', 'partial', 'failed', 'expired'])
  return places.ok ? open.collector.resume(...places.value) : places
}

/**
 * Where the sessions of a case can be followed: at the present connection, and at the practice
 * service, which is always here. Those of another real service wait for its connection.
 */
async function placesOf(
  application: Application,
  { collector }: OpenCase,
  alsoIn: readonly string[] = [],
): Promise<Result<Destination[]>> {
  const loaded = await collector.load()
  if (!loaded.ok) return loaded
  const environments = new Set(
    collector
      .state()
      .sessions.filter(({ state }) => openSessionStates.includes(state) || alsoIn.includes(state))
      .map((session) => session.environment),
  )
  const { connection } = application.settings.get()
  const reachable: Connection[] =
    connection.kind === 'practice' ? [connection] : [connection, { kind: 'practice' }]
  const places: Destination[] = []
  for (const one of reachable) {
    if (!environments.has(environmentOf(one))) continue
    const place = await application.connections.destination(one)
    if (!place.ok) return place
    places.push(place.value)
  }
  return done(places)
}
