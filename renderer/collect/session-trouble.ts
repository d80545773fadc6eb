import type { Session } from '../../electron/shared/domain/session'
import type { Failure } from '../../electron/shared/result'

/** What a person can do about a session: each leads to one call. */
export type Remedy = 'order-now' | 'let-go' | 'again' | 'again-with-parts'

export interface SessionTrouble {
  /** the session's own failure; null where only parts failed */
  failure: Failure | null
  parts: { kind: string; failure: Failure }[]
  isAnswerSaved: boolean
  remedies: Remedy[]
}

/** Why a session waits for a person and what helps, the best remedy first. */
export const troubleOf = (session: Session): SessionTrouble => {
  const parts = session.deliverables.flatMap(({ kind, state, failure }) => {
    if (!['failed', 'expired', 'rejected'].includes(state)) return []
    const code = state === 'expired' ? ('result-expired' as const) : fallbackFor(kind)
    return [{ kind, failure: failure ?? { code } }]
  })
  const isAnswerSaved = session.deliverables.some(
    ({ kind, state }) => kind === 'json' && state === 'saved',
  )
  const failure = session.failure ?? (parts.length === 0 ? { code: wholeCode(session) } : null)
  return { failure, parts, isAnswerSaved, remedies: remediesFor(session, isAnswerSaved) }
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
      return ['again']
  }
}
