import type { IncomingHttpHeaders } from 'node:http'

/** One request, read whole: bodies are small and capped before anybody looks at them. */
export interface Call {
  method: string
  path: string
  headers: IncomingHttpHeaders
  body: Buffer
  requestId: string
}

/**
 * What goes back. A reply is data, so that a fault can rewrite it before it is sent.
 * `ending`: `cut` promises the whole body and breaks the connection halfway, `reset` sends nothing
 * and breaks it, `never` sends nothing and holds it.
 */
export interface Reply {
  status: number
  headers: Record<string, string>
  body: Buffer | Iterable<Buffer>
  ending?: 'cut' | 'reset' | 'never'
}

const none = Buffer.alloc(0)

export const emptyReply = (status: number, headers: Record<string, string> = {}): Reply => ({
  status,
  headers,
  body: none,
})

/** JSON in UTF-8. */
export const jsonReply = (
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): Reply => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: Buffer.from(JSON.stringify(value)),
})

export const textReply = (status: number, text: string): Reply => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: Buffer.from(text),
})

/** Breaks the connection without a word, as a proxy or a flaky line does. */
export const brokenConnection = (): Reply => ({ ...emptyReply(0), ending: 'reset' })

/** Takes the call and leaves the caller waiting. */
export const neverAnswered = (): Reply => ({ ...emptyReply(0), ending: 'never' })
