import { request } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createRateBound } from '../../../electron/webhooks/rate-bound'
import { startReceiver, type Receiver } from '../../../electron/webhooks/receiver'

const path = `/${'k'.repeat(43)}`
const notice = { sessionId: 's-1', status: 'ReportReady', report: 'aml' }

let receiver: Receiver
let heard: string[]

beforeEach(async () => {
  heard = []
  const started = await startReceiver({
    port: 0,
    path,
    nowIso: () => '2026-03-02T08:00:00.000Z',
    onNotice: (sessionId) => heard.push(sessionId),
  })
  if (!started.ok) throw new Error(started.failure.code)
  receiver = started.value
})
afterEach(() => receiver.stop())

const post = async (body: unknown, url = receiver.url) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return (await fetch(url, { method: 'POST', body: text })).status
}

it.each(['JsonDataReady', 'ReportReady', 'AllDone', 'Failed'])(
  'takes %s as a hint about its session',
  async (status) => {
    expect(await post({ ...notice, status, more: 'unknown' })).toBe(200)
    expect(heard).toEqual(['s-1'])
    expect(receiver.received()).toBe(1)
    expect(receiver.lastReceivedAt()).toBe('2026-03-02T08:00:00.000Z')
  },
)

describe('refuses, and passes nothing on,', () => {
  afterEach(() => {
    expect(heard).toEqual([])
    expect(receiver.received()).toBe(0)
  })

  it.each([
    ['another path', () => post(notice, receiver.url.slice(0, -1)), 404],
    ['the path with something behind it', () => post(notice, `${receiver.url}?a=1`), 404],
    ['a look at the path', async () => (await fetch(receiver.url)).status, 405],
    ['a name the service does not use', () => post({ ...notice, status: 'Ready' }), 400],
    ['a notice about no session', () => post({ status: 'AllDone' }), 400],
    ['a number for a session', () => post({ ...notice, sessionId: 7 }), 400],
    ['what is no JSON', () => post('{'), 400],
    ['nothing', () => post(''), 400],
    ['a long body', () => post({ ...notice, pad: 'x'.repeat(16_384) }), 413],
  ])('%s', async (_, act, status) => {
    expect(await act()).toBe(status)
  })

  it('a long body whose length nobody promised', async () => {
    const status = await new Promise((resolve, reject) => {
      const sending = request(receiver.url, { method: 'POST' }, (response) => {
        resolve(response.statusCode)
        response.resume()
      })
      sending.on('error', reject)
      for (let part = 0; part < 20; part += 1) sending.write('x'.repeat(1024))
      sending.end()
    })
    expect(status).toBe(413)
  })

  it('a notice that breaks off', async () => {
    const { hostname, port } = new URL(receiver.url)
    const socket = connect(Number(port), hostname)
    socket.write(`POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-length: 500\r\n\r\n{"sessionId":`)
    await new Promise((sent) => setTimeout(sent, 50))
    socket.destroy()
    await new Promise((gone) => setTimeout(gone, 50))
  })
})

it('takes so many a second and no more, and is at work again afterwards', () => {
  let nowMs = 0
  const isWithinRate = createRateBound(50, () => nowMs)
  const taken = () => Array.from({ length: 80 }, isWithinRate).filter(Boolean).length
  expect(taken()).toBe(50)
  nowMs = 999
  expect(taken()).toBe(0)
  nowMs = 1000
  expect(taken()).toBe(50)
})

it('hears no more of a flood than its rate allows', async () => {
  const startedMs = performance.now()
  const statuses = await Promise.all(Array.from({ length: 120 }, () => post(notice)))
  const seconds = (performance.now() - startedMs) / 1000
  expect(statuses.every((status) => status === 200 || status === 429)).toBe(true)
  expect(heard.length).toBeLessThanOrEqual(50 * (Math.floor(seconds) + 1))
})

it('listens on this computer alone and keeps no connection', async () => {
  expect(new URL(receiver.url).hostname).toBe('127.0.0.1')
  const response = await fetch(receiver.url, { method: 'POST', body: JSON.stringify(notice) })
  expect(response.headers.get('connection')).toBe('close')
})

it('says that a port is taken, naming it', async () => {
  const port = Number(new URL(receiver.url).port)
  const second = await startReceiver({ port, path, nowIso: () => '', onNotice: () => undefined })
  expect(second).toEqual({
    ok: false,
    failure: { code: 'webhook-port-taken', about: String(port) },
  })
})
