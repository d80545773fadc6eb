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

/** Codes whose `detail` are words of the network or the computer, not of the service. */
const notTheService = new Set<Failure['code']>([
  'order-unclear',
  'service-unreachable',
  'certificate-refused',
  'answer-cut-short',
  'disk-full',
  'folder-unreachable',
  'unexpected',
])

/** The other side's own words, as a quotation that says whose they are. */
export const quoteOf = ({ code, detail }: Failure): string =>
  notTheService.has(code)
    ? t('common.quotation', { words: detail ?? '' })
    : t('common.service', { words: detail ?? '' })
