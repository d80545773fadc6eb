import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { done, failed, type Result } from '../shared/result'
import { readBody } from './body'
import { readNotice } from './notice'
import { createRateBound } from './rate-bound'

/** Takes notices that a relay on this computer hands over. */
export interface Receiver {
  /** the whole address, with the path that nobody can guess */
  url: string
  received(): number
  lastReceivedAt(): string | null
  stop(): Promise<void>
}

export interface ReceiverOptions {
  port: number
  /** `/` and at least 32 random bytes: who does not know it is answered 404 */
  path: string
  nowIso(): string
  /** a hint and no more: it may be forged, late, out of order or repeated */
  onNotice(sessionId: string): void
}

const mostBytes = 16 * 1024
const perSecond = 50
/** No relay needs longer for a few hundred bytes over loopback. */
const timeoutMs = 5000

/**
 * Listens on 127.0.0.1 alone. Fails with `webhook-port-taken` where the port is not free. Nothing of
 * a notice is kept or logged but how many came and when the last one did.
 */
export async function startReceiver(options: ReceiverOptions): Promise<Result<Receiver>> {
  let received = 0
  let lastReceivedAt: string | null = null
  const isWithinRate = createRateBound(perSecond)

  const answer = async (request: IncomingMessage): Promise<number> => {
    if (!isSame(request.url ?? '', options.path)) return 404
    if (request.method !== 'POST') return 405
    if (!isWithinRate()) return 429
    const body = await readBody(request, mostBytes)
    if (body === null) return 413
    const sessionId = readNotice(body)
    if (sessionId === null) return 400
    received += 1
    lastReceivedAt = options.nowIso()
    options.onNotice(sessionId)
    return 200
  }
  const server = createServer(
    { requestTimeout: timeoutMs, headersTimeout: timeoutMs, maxHeaderSize: 8192 },
    (request, response) => {
      answer(request).then(
        (status) => reply(response, status),
        // The other side hung up or broke off: there is nobody left to answer.
        () => response.destroy(),
      )
    },
  )
  server.maxConnections = 32
  if (!(await listens(server, options.port))) {
    return failed('webhook-port-taken', { about: String(options.port) })
  }
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : options.port
  return done({
    url: `http://127.0.0.1:${port}${options.path}`,
    received: () => received,
    lastReceivedAt: () => lastReceivedAt,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped())
        server.closeAllConnections()
      }),
  })
}

function reply(response: ServerResponse, status: number): void {
  const allow = status === 405 ? { allow: 'POST' } : {}
  response.writeHead(status, { connection: 'close', 'content-length': 0, ...allow }).end()
}

/** Takes the same time wherever they differ; the digests are equally long whatever was asked for. */
function isSame(asked: string, path: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(asked), digest(path))
}

const takenCodes = ['EADDRINUSE', 'EACCES', 'EPERM']

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      takenCodes.includes(error.code ?? '') ? resolve(false) : reject(error),
    )
    server.listen(port, '127.0.0.1', () => resolve(true))
  })
}
