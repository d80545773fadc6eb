import { randomUUID } from 'node:crypto'
import { ExpectedFailure, type Failure } from '../../shared/result'
import { failureOf } from '../sqlite/sqlite-failure'

/**
 * What was thrown, as a failure. A bug is logged under an incident id: its class and where it
 * happened, never its message, which can quote what it choked on.
 */
export function toFailure(error: unknown, log: (line: string) => void): Failure {
  if (error instanceof ExpectedFailure) return error.failure
  const known = failureOf(error)
  if (known) return known
  const incident = randomUUID()
  log(`incident ${incident}: ${whereOf(error)}`)
  return { code: 'unexpected', incident }
}

function whereOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  return [`${error.name}${code}`, ...frames].join('\n')
}
