import { calls, type CallName, type Handlers } from '../shared/contract'
import { ExpectedFailure, failed, type Result } from '../shared/result'

const isCallName = (name: string): name is CallName => Object.hasOwn(calls, name)

/** Logs an unforeseen error and returns the incident id under which it can be found. */
export type Report = (error: unknown) => string

/**
 * The one door from the window: looks the call up, parses its input, runs the handler, wraps the
 * outcome. Nothing gets past the check, because there is no other way in. Never throws.
 */
export function createAnswer(handlers: Handlers, report: Report) {
  return async (name: string, input: unknown): Promise<Result<unknown>> => {
    if (!isCallName(name)) return failed('rejected-input', { about: 'call' })
    const parsed = calls[name].input.safeParse(input)
    if (!parsed.success) {
      const where = parsed.error.issues[0]?.path.join('.') ?? ''
      return failed('rejected-input', { about: `${name} ${where}`.trim() })
    }
    try {
      // The table ties each input to its handler; TypeScript cannot follow that through a union.
      const handler = handlers[name] as (input: unknown) => Promise<Result<unknown>>
      return await handler(parsed.data)
    } catch (error) {
      if (error instanceof ExpectedFailure) return { ok: false, failure: error.failure }
      return failed('unexpected', { incident: report(error) })
    }
  }
}
