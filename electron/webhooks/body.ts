import type { IncomingMessage } from 'node:http'

/** A request's body; null where it is longer than `mostBytes`, of which no more is read. Rejects when it breaks off. */
export async function readBody(
  request: IncomingMessage,
  mostBytes: number,
): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return null
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length
    if (size > mostBytes) return null
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks)
}
