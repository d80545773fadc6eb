import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { emptyReply, type Call, type Reply } from './exchange'

const bodyLimitBytes = 256 * 1024

/** Longer than any pause between two polls: an idle connection closed under a client's next create would look like an unclear order. */
const keepAliveMs = 75_000

export interface Listening {
  origin: string
  close(): Promise<void>
}

/**
 * Serves `answer` on 127.0.0.1. Only loopback: the practice service has public credentials.
 * @param port 0 takes a free one.
 */
export async function listen(
  port: number,
  answer: (call: Call) => Promise<Reply>,
): Promise<Listening> {
  const server = createServer((request, response) => {
    handle(request, response, answer).catch((error: unknown) => {
      if (!isHangUp(error)) console.error('practice service:', error)
      response.destroy()
    })
  })
  server.keepAliveTimeout = keepAliveMs
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no TCP address')
  return { origin: `http://127.0.0.1:${address.port}`, close: () => close(server) }
}

/** A client that goes away in the middle of its request; that is its right. */
const isHangUp = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ECONNRESET'

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
    server.closeAllConnections()
  })
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (call: Call) => Promise<Reply>,
): Promise<void> {
  const body = await readBody(request)
  const call: Call = {
    method: request.method ?? 'GET',
    path: (request.url ?? '/').split('?')[0] ?? '/',
    headers: request.headers,
    body: body ?? Buffer.alloc(0),
    requestId: randomUUID(),
  }
  send(call, response, body ? await answer(call) : emptyReply(413, { connection: 'close' }))
}

/** Null when the body is over the limit. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > bodyLimitBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function send(call: Call, response: ServerResponse, reply: Reply): void {
  if (reply.ending === 'reset') {
    response.socket?.resetAndDestroy()
    return
  }
  if (reply.ending === 'never') return
  const { body } = reply
  const headers: Record<string, string> = { 'x-request-id': call.requestId, ...reply.headers }
  if (!Buffer.isBuffer(body)) {
    response.writeHead(reply.status, headers)
    // the reader hangs up on an oversized body; that is its right, not an error here
    Readable.from(body)
      .pipe(response)
      .on('error', () => response.destroy())
    return
  }
  response.writeHead(reply.status, { ...headers, 'content-length': String(body.length) })
  if (reply.ending === 'cut') {
    response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy())
    return
  }
  response.end(call.method === 'HEAD' ? undefined : body)
}
