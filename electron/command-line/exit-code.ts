import type { FailureCode } from '../shared/result'

export const exitCodes = {
  done: 0,
  needsPerson: 1,
  usage: 2,
  service: 3,
  integrity: 4,
  inUse: 5,
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

const byFailure: Partial<Record<FailureCode, ExitCode>> = {
  'rejected-input': exitCodes.usage,
  'identifier-unreadable': exitCodes.usage,
  'not-a-case': exitCodes.usage,
  'case-newer': exitCodes.usage,
  'folder-not-empty': exitCodes.usage,
  'folder-unreachable': exitCodes.usage,
  'pack-exists': exitCodes.usage,
  'not-found': exitCodes.usage,
  'secret-missing': exitCodes.usage,
  'sign-in-refused': exitCodes.service,
  'scope-refused': exitCodes.service,
  'wrong-path': exitCodes.service,
  'service-trouble': exitCodes.service,
  'service-unreachable': exitCodes.service,
  'certificate-refused': exitCodes.service,
  'too-many-requests': exitCodes.service,
  'other-origin-refused': exitCodes.service,
  'discovery-unusable': exitCodes.service,
  'case-damaged': exitCodes.integrity,
  'document-altered': exitCodes.integrity,
  'document-missing': exitCodes.integrity,
  'not-a-pack': exitCodes.integrity,
  'pack-damaged': exitCodes.integrity,
  'pack-unsafe': exitCodes.integrity,
  'backup-unsound': exitCodes.integrity,
  'nothing-to-salvage': exitCodes.integrity,
  'case-in-use': exitCodes.inUse,
  'case-read-only': exitCodes.inUse,
}

/** The exit code a failure of the whole command ends with; trouble with single items is 1. */
export const exitCodeFor = (code: FailureCode): ExitCode => byFailure[code] ?? exitCodes.needsPerson
