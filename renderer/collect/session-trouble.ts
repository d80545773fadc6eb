import type { Session } from '../../electron/shared/domain/session'
import type { Failure } from '../../electron/shared/result'
import { canFetchAgain } from '../../electron/shared/rules/still-there'
import { fitting, sessionRemedies, type Circumstances, type Remedy } from './remedies'

export interface SessionTrouble {
  /** the session's own failure; null where only parts failed */
  failure: Failure | null
  /** parts that failed alike, together */
  parts: { kinds: string[]; failure: Failure }[]
  remedies: Remedy[]
}

/** Why a session waits for a person and what helps, the best remedy first. */
export const troubleOf = (
  session: Session,
  where: Circumstances,
  nowIso: string,
): SessionTrouble => {
  const failed = failedParts(session)
  const answer = failed.find(({ kind }) => kind === 'json')
  const hasSome = session.deliverables.some(({ state }) => state === 'saved')
  // Where nothing came the order as a whole failed: its reports' own words add nothing.
  const failure = session.failure ?? (hasSome ? null : (answer?.failure ?? null))
  const nothing = failure === null && failed.length === 0
  const whole = nothing ? { code: wholeCode(session) } : failure
  const parts = failure === null ? alike(failed) : []
  const codes = [whole, ...parts.map((part) => part.failure)].flatMap((one) => one?.code ?? [])
  const remedies = remediesFor(session, codes, hasSome, nowIso)
  return { failure: whole, parts, remedies: fitting(remedies, where) }
}

/** The kinds that failed, expired or were refused, with why. */
export const failedParts = (session: Session): { kind: string; failure: Failure }[] =>
  session.deliverables.flatMap(({ kind, state, failure }) => {
    if (!['failed', 'expired', 'rejected'].includes(state)) return []
    const code = state === 'expired' ? ('result-expired' as const) : fallbackFor(kind)
    return [{ kind, failure: failure ?? { code } }]
  })

const alike = (failed: readonly { kind: string; failure: Failure }[]) => {
  const groups: SessionTrouble['parts'] = []
  for (const { kind, failure } of failed) {
    const same = groups.find(
      (group) => group.failure.code === failure.code && group.failure.detail === failure.detail,
    )
    if (same) same.kinds.push(kind)
    else groups.push({ kinds: [kind], failure })
  }
  return groups
}

const fallbackFor = (kind: string) =>
  kind === 'json' ? ('session-failed' as const) : ('report-failed' as const)

const wholeCode = ({ state }: Session): Failure['code'] => {
  if (state === 'unclear') return 'order-unclear'
  if (state === 'stalled') return 'session-stalled'
  if (state === 'expired') return 'result-expired'
  return state === 'refused' ? 'order-refused' : 'session-failed'
}

const remediesFor = (
  session: Session,
  codes: readonly Failure['code'][],
  hasSome: boolean,
  nowIso: string,
): Remedy[] => {
  switch (session.state) {
    case 'unclear':
      return ['order-now', 'let-go']
    case 'stalled':
      // It still stands at the service: asking again is free, a new order would be refused.
      return ['fetch', 'let-go']
    default: {
      const free: Remedy[] = canFetchAgain(session, nowIso) ? ['fetch'] : []
      const end: Remedy[] = session.state === 'partial' ? [] : ['let-go']
      return [...free, ...sessionRemedies(codes, hasSome), ...end]
    }
  }
}
