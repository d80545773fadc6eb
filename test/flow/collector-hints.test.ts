import { describe, expect, it, onTestFinished } from 'vitest'
import { createConnections } from '../../electron/calls/service/connections'
import { createCollector, type Collector } from '../../electron/collector/collector'
import { systemClock } from '../../electron/collector/clock'
import { systemPolicy } from '../../electron/collector/policy'
import type { Session } from '../../electron/shared/domain/session'
import { startReceiver } from '../../electron/webhooks/receiver'
import { collecting, everything, key, must } from '../support/collecting'

const havnesund = key('no', '314211685')
const eight = [
  ...['314211685', '314211073', '314212290', '314218396', '123456789'].map((one) => key('no', one)),
  ...[key('se', '9920041275'), key('fi', '9000524-2'), key('dk', '99023414')],
]
const hour = 3_600_000
const path = `/${'x'.repeat(43)}`

const states = (sessions: Session[]) => sessions.map((one) => one.state)

/** A case whose collector polls after an hour, and a service that sends notices if it is asked to. */
async function patiently(options: { isReceiving: boolean; delayMs: number }) {
  const around = await collecting({
    settings: { areWebhooksOn: true },
    delays: {
      json: options.delayMs,
      aml: options.delayMs,
      certificateOfRegistration: options.delayMs,
    },
  })
  const notices: string[] = []
  let collector: Collector | null = null
  const receiver = must(
    await startReceiver({
      port: 0,
      path,
      nowIso: () => new Date().toISOString(),
      onNotice(sessionId) {
        notices.push(sessionId)
        collector?.hint(sessionId)
      },
    }),
  )
  const connections = createConnections({
    practice: { service: async () => around.service },
    secrets: { read: async () => null },
    fetch: globalThis.fetch,
    now: () => Date.now(),
    webhookUrl: () => (options.isReceiving ? receiver.url : null),
  })
  collector = createCollector({
    caseId: around.caseId,
    actor: 'tester',
    archive: around.archive,
    clock: systemClock,
    random: () => 0.5,
    policy: {
      ...systemPolicy,
      hintPauseMs: 20,
      poll: { ...systemPolicy.poll, firstPollMs: hour, maxMs: hour },
    },
    onChange: () => undefined,
    report: (error) => {
      throw error
    },
  })
  const stop = collector.stop
  onTestFinished(async () => {
    await stop()
    await receiver.stop()
  })
  const destination = must(await connections.destination({ kind: 'practice' }))
  return { ...around, collector, destination, notices, receiver }
}

describe('a service that sends notices', () => {
  it('brings results at once, however long the pause until the next poll', async () => {
    const { collector, destination, notices, service } = await patiently({
      isReceiving: true,
      delayMs: 200,
    })
    must(await collector.place([havnesund], everything, destination))
    await collector.whenStill()
    expect(states(collector.state().sessions)).toEqual(['all-done'])
    const sessionId = collector.state().sessions[0]?.sessionId
    expect(notices.length).toBeGreaterThan(0)
    expect(new Set(notices)).toEqual(new Set([sessionId]))
    expect(service.ledger()[0]?.webhooks).toHaveLength(4)
  })

  it('is not asked for any where nobody receives them, and is polled as usual', async () => {
    const { collector, destination, notices, service } = await patiently({
      isReceiving: false,
      delayMs: 0,
    })
    must(await collector.place([havnesund], everything, destination))
    await expect.poll(() => states(collector.state().sessions)).toEqual(['open'])
    expect(service.ledger()[0]?.webhooks).toEqual([])
    expect(notices).toEqual([])
    collector.wake()
    await collector.whenStill()
    expect(states(collector.state().sessions)).toEqual(['all-done'])
  })

  it('changes nothing by notices that are forged, repeated or late', async () => {
    const { collector, destination, receiver, service } = await patiently({
      isReceiving: false,
      delayMs: 400,
    })
    const tell = (sessionId: string, status = 'AllDone') =>
      fetch(receiver.url, { method: 'POST', body: JSON.stringify({ sessionId, status }) })
    must(await collector.place([havnesund], everything, destination))
    await expect.poll(() => states(collector.state().sessions)).toEqual(['open'])
    const sessionId = collector.state().sessions[0]?.sessionId ?? ''
    for (let time = 0; time < 5; time += 1) {
      expect((await tell(sessionId)).status).toBe(200)
      expect((await tell(sessionId, 'Failed')).status).toBe(200)
      expect((await tell('somebody-elses')).status).toBe(200)
    }
    expect(states(collector.state().sessions)).toEqual(['open'])
    const lookAfterNotice = async () => {
      await tell(sessionId, 'JsonDataReady')
      return states(collector.state().sessions)
    }
    await expect.poll(lookAfterNotice, { timeout: 10_000 }).toEqual(['all-done'])
    await tell(sessionId)
    expect(states(collector.state().sessions)).toEqual(['all-done'])
    expect(service.ledger()).toHaveLength(1)
  })
})

describe('giving up what waits', () => {
  it('takes orders out of the line, each with its audit entry, and none of them is ever sent', async () => {
    const { archive, caseId, destination, newCollector, service } = await collecting()
    const collector = newCollector()
    collector.pause()
    must(await collector.place(eight, everything, destination))
    must(await collector.cancelWaiting())
    expect(states(collector.state().sessions)).toEqual(Array(8).fill('cancelled'))
    must(await collector.resume(destination))
    await collector.whenStill()
    expect(service.ledger()).toHaveLength(0)
    const check = must(await archive.call('case.check', { caseId, at: new Date().toISOString() }))
    expect(check).toMatchObject({ isSound: true, findings: [] })
  })

  it('leaves alone what is marked as sent: each order is either given up or at the service', async () => {
    const { destination, newCollector, service } = await collecting()
    const collector = newCollector()
    must(await collector.place(eight, everything, destination))
    await expect.poll(() => service.ledger().length, { interval: 1 }).toBeGreaterThan(0)
    must(await collector.cancelWaiting())
    await collector.whenStill()
    const { sessions, halt } = collector.state()
    expect(halt).toBeNull()
    const given = sessions.filter((one) => one.state === 'cancelled').length
    expect(given).toBeGreaterThan(0)
    expect(sessions.filter(({ sessionId }) => sessionId !== null)).toHaveLength(
      service.ledger().length,
    )
    expect(given + service.ledger().length).toBe(8)
  })
})
