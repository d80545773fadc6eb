import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { protocol, type ProtocolRequest, type ProtocolResponse, type Session } from 'electron'
import { contentSecurityPolicy } from './security'
import type { Archive } from '../worker-client'

export const appOrigin = 'app://saksmappe'

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** Must run before `ready`: both schemes are secure and fetchable, neither may carry credentials. */
export function registerSchemes(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true }
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { ...privileges, codeCache: true } },
    { scheme: 'document', privileges: { ...privileges, corsEnabled: true } },
  ])
}

/**
 * `app:` serves the built window and nothing outside its folder. In the older of two ways to serve a
 * scheme: the newer, `handle`, loads Node's whole `fetch` before the first page, which waits for it.
 */
export function serveWindow(session: Session, folder: string): void {
  session.protocol.registerBufferProtocol('app', (request, answer) => {
    windowFile(request, folder).then(answer, () => answer(notServed))
  })
}

/** Rejects for what is not a name or cannot be read: not served; the window shows its own error. */
async function windowFile(
  { url, method }: ProtocolRequest,
  folder: string,
): Promise<ProtocolResponse> {
  const { host, pathname } = new URL(url)
  const file = path.resolve(folder, `.${decodeURIComponent(pathname)}`)
  const isInside = file.startsWith(path.resolve(folder) + path.sep)
  if (host !== 'saksmappe' || !isInside || method !== 'GET') return notServed
  return {
    data: await readFile(file),
    headers: {
      'Content-Type': mediaTypes[path.extname(file)] ?? 'application/octet-stream',
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
    },
  }
}

const notServed: ProtocolResponse = { statusCode: 404, data: Buffer.alloc(0) }

/** `document:` serves stored bytes by case and digest, only of cases that are open; registered before the archive stands. */
export function serveDocuments(session: Session, archive: Promise<Archive>): void {
  session.protocol.handle('document', async (request) => {
    const match = /^document:\/\/case\/([0-9a-f-]{36})\/([0-9a-f]{64})$/.exec(request.url)
    const [, caseId, sha256] = match ?? []
    if (!caseId || !sha256 || request.method !== 'GET') return refused(404)
    const read = await (await archive).call('document.read', { caseId, sha256 })
    if (!read.ok) {
      return new Response(JSON.stringify(read.failure), {
        status: read.failure.code === 'document-missing' ? 404 : 409,
        headers: { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': appOrigin },
      })
    }
    return new Response(Buffer.from(read.value.bytes), {
      headers: {
        'Content-Type': read.value.mediaType,
        'Content-Length': String(read.value.bytes.byteLength),
        'Access-Control-Allow-Origin': appOrigin,
        'Content-Security-Policy': "default-src 'none'",
        'X-Content-Type-Options': 'nosniff',
      },
    })
  })
}

const refused = (status: number) => new Response(null, { status })
