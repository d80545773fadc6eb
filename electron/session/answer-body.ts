import type { FailureCode } from '../shared/result'
import type { Deadline } from './deadline'

export interface Body {
  bytes: Uint8Array
  /** why it is not the whole body; null where it is */
  flaw: FailureCode | null
}

/** Reads a body while it streams, up to `capBytes`, whatever length was promised. */
export async function readBody(
  response: Response,
  capBytes: number,
  deadline: Deadline,
): Promise<Body> {
  const promised = promisedLength(response)
  if (promised !== null && promised > capBytes) {
    if (response.body) abandon(response.body)
    return { bytes: new Uint8Array(), flaw: 'answer-too-large' }
  }
  if (!response.body) return { bytes: new Uint8Array(), flaw: null }
  const reader = response.body.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const next = await deadline.guard(reader.read())
      if (next.done) break
      size += next.value.byteLength
      if (size > capBytes) {
        abandon(reader)
        return { bytes: new Uint8Array(), flaw: 'answer-too-large' }
      }
      chunks.push(next.value)
    }
  } catch {
    // The cause is one of three, told apart by the signals; the error itself adds nothing.
    abandon(reader)
    return { bytes: joined(chunks, size), flaw: brokenBody(deadline) }
  }
  const isShort = promised !== null && size < promised
  return { bytes: joined(chunks, size), flaw: isShort ? 'answer-cut-short' : null }
}

function brokenBody(deadline: Deadline): FailureCode {
  if (deadline.hasTimedOut()) return 'service-unreachable'
  return deadline.signal.aborted ? 'cancelled' : 'answer-cut-short'
}

/** Hangs up; that this may fail on a stream already broken is of no interest to anybody. */
function abandon(reader: { cancel(): Promise<void> }): void {
  reader.cancel().catch(() => undefined)
}

function promisedLength(response: Response): number | null {
  const text = response.headers.get('content-length')
  if (!text || !/^\d+$/.test(text) || response.headers.has('content-encoding')) return null
  return response.body ? Number(text) : null
}

function joined(chunks: Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}
