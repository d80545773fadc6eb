import { readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * The session API with nothing behind it: every search is over at once, and documents of a fixed
 * size are made by putting the company's number into one prepared beforehand. It costs so little
 * that what is measured is the client, and it runs in a process of its own.
 */
const jsonBytes = 20_000
const reportBytes = 200_000
const number = '310000019'

const [answerFile = ''] = process.argv.slice(2)
const answer = prepareAnswer(JSON.parse(readFileSync(answerFile, 'utf8')) as object)
const report = prepareReport()

/** A real answer, filled up with entries of a section that nobody knows. */
function prepareAnswer(known: object): string {
  const entry = {
    register: 'Øvrige opplysninger',
    date: '2026-01-15',
    text: 'Uten betydning',
    code: 17,
  }
  const unknownSection: object[] = []
  const text = () => JSON.stringify({ ...known, unknownSection })
  while (Buffer.byteLength(text()) < jsonBytes) unknownSection.push(entry)
  return text()
}

function prepareReport(): Buffer {
  const head = Buffer.from(`%PDF-1.7\n% ${number} json______________________\n`)
  const tail = Buffer.from('\nstartxref\n0\n%%EOF\n')
  const body = Buffer.alloc(reportBytes - head.length - tail.length)
  for (let at = 0; at < body.length; at++) body[at] = (at * 2_654_435_761) >>> 24
  return Buffer.concat([head, body, tail])
}

function reportFor(identifier: string, kind: string): Buffer {
  const bytes = Buffer.from(report)
  bytes.write(`${identifier} ${kind}`, '%PDF-1.7\n% '.length)
  return bytes
}

function json(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, 'application/json', Buffer.from(JSON.stringify(value)))
}

function send(response: ServerResponse, status: number, type: string, body: Buffer): void {
  response.writeHead(status, { 'content-type': type, 'content-length': body.length })
  response.end(body)
}

function answerGet(response: ServerResponse, path: string): void {
  const [, , , session = '', part, kind = ''] = path.split('/')
  const identifier = session.slice('session-'.length, 'session-'.length + number.length)
  if (part === undefined) {
    return json(response, 200, {
      jsonData: 'READY',
      'aml-report': 'READY',
      'certificateOfRegistration-report': 'READY',
    })
  }
  if (part === 'report') {
    return send(response, 200, 'application/pdf', reportFor(identifier, kind))
  }
  send(response, 200, 'application/json', Buffer.from(answer.replaceAll(number, identifier)))
}

let created = 0
const server = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    const path = request.url ?? ''
    if (path.includes('/.well-known/')) return json(response, 200, discovery())
    if (path.endsWith('/token')) {
      return json(response, 200, { access_token: 'bench', token_type: 'Bearer', expires_in: 3600 })
    }
    if (request.method !== 'POST') return answerGet(response, path)
    const { identifier } = JSON.parse(Buffer.concat(parts).toString()) as { identifier: string }
    created += 1
    json(response, 201, { sessionId: `session-${identifier}-${created}` })
  })
})
server.keepAliveTimeout = 75_000

const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const discovery = () => ({
  issuer: origin(),
  token_endpoint: `${origin()}/token`,
  'aml-baseurl': origin(),
})

server.listen(0, '127.0.0.1', () => console.log(origin()))
