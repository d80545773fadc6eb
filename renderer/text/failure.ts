import type { Failure } from '../../electron/shared/result'
import { t } from './text'

/** Codes whose `about` is a machine's name for something (a call, a field): shown to support, not in a sentence. */
const aboutIsInternal = new Set<Failure['code']>(['rejected-input', 'unexpected'])

/**
 * The two sentences of a failure: what happened, naming whom it happened to, and what to do next.
 * `about` names the company where the failure itself does not.
 */
export const failureSentences = (failure: Failure, about?: string) => {
  const whom = about ?? (aboutIsInternal.has(failure.code) ? undefined : failure.about)
  return {
    what:
      whom === undefined
        ? t(`failures.${failure.code}.what`)
        : t(`failures.${failure.code}.whatAbout`, { about: whom }),
    next: t(`failures.${failure.code}.next`),
  }
}
