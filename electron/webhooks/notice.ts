import * as z from 'zod'

/** The names of the service's notices (contract §7). */
const names = ['JsonDataReady', 'ReportReady', 'AllDone', 'Failed'] as const

/** The payload is assumed, and never trusted: all that is taken from it is which session to ask about. */
const notice = z.object({ sessionId: z.string().min(1).max(200), status: z.enum(names) })

/** The session that a notice speaks of; null where it is no notice of the service's. */
export function readNotice(body: Buffer): string | null {
  try {
    const read = notice.safeParse(JSON.parse(body.toString('utf8')))
    return read.success ? read.data.sessionId : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
