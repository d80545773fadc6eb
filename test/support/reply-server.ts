import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export interface Seen {
  method: string
  path: string
  headers: IncomingMessage['headers']
  body: string
  /** the client's end of the connection it came on */
  fromPort: number
}

/** What the server does with one request; `reply` gives a body at once, anything else is free. */
export type Answer = (seen: Seen, response: ServerResponse) => void

export interface ReplyServer {
  origin: string
  seen: Seen[]
  /** the requests to one path, in order */
  to(path: string): Seen[]
  stop(): Promise<void>
}

/** A real HTTP server on loopback that answers as the test says. */
export async function startReplyServer(answer: Answer): Promise<ReplyServer> {
  const seen: Seen[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const one: Seen = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
        fromPort: request.socket.remotePort ?? 0,
      }
      seen.push(one)
      answer(one, response)
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    seen,
    to: (path) => seen.filter((one) => one.path === path),
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped())
        server.closeAllConnections()
      }),
  }
}

export function reply(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  const isRaw = typeof body === 'string' || body instanceof Uint8Array
  const type = isRaw ? {} : { 'content-type': 'application/json' }
  response.writeHead(status, { ...type, ...headers })
  response.end(isRaw ? body : JSON.stringify(body))
}
