import type { FailureCode } from '../../electron/shared/result'

/** What happened, the same naming whom or what it happened to, and what to do next. */
export interface FailureSentences {
  what: string
  whatAbout: string
  next: string
}

/** One entry per code: a new code does not compile until every language speaks of it. */
export type FailureText = Record<FailureCode, FailureSentences>
