import type { Session } from '../../electron/shared/domain/session'
import type { Failure } from '../../electron/shared/result'

/** What a person can do about a session: each leads to one call. */
export type Remedy = 'order-now' | 'let-go' | 'again' | 'again-with-parts'

export interface SessionTrouble {
  /** the session's own failure; null where only parts failed */
  failure: Failure | null
  /** parts that failed alike, together */
  parts: { kinds: string[]; failure: Failure }[]
  remedies: Remedy[]
}

/** Why a session waits for a person and what helps, the best remedy first. */
export const troubleOf = (session: Session): SessionTrouble => {
  const isAnswerSaved = session.deliverables.some(
    ({ kind, state }) => kind === 'json' && state === 'saved',
  )
  const failed = failedParts(session)
  const answer = failed.find(({ kind }) => kind === 'json')
  // Without an answer the order as a whole failed: its reports' own words add nothing.
  const failure = session.failure ?? answer?.failure ?? null
  const nothing = failure === null && failed.length === 0
  return {
    failure: nothing ? { code: wholeCode(session) } : failure,
    parts: failure === null ? alike(failed) : [],
    remedies: remediesFor(session, isAnswerSaved),
  }
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

const remediesFor = ({ state }: Session, isAnswerSaved: boolean): Remedy[] => {
  switch (state) {
    case 'unclear':
      return ['order-now', 'let-go']
    case 'stalled':
      return ['again', 'let-go']
    case 'partial':
      return [isAnswerSaved ? 'again-with-parts' : 'again']
    default:
      return ['again', 'let-go']
  }
}
