import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Desktop } from '../../electron/calls/application'
import { noKeychain } from '../../electron/calls/service/secrets'
import { composeApplication } from '../../electron/compose'
import type { Input, Output, CallName, QueueState } from '../../electron/shared/contract'
import type { Result } from '../../electron/shared/result'
import { startArchive } from '../../electron/worker-client'
import { archiveWorker, bundleOf, pdfjsFolder } from '../support/archive-worker'
import { everything, key, must } from '../support/collecting'
import { temporaryFolder } from '../support/temporary-folder'

const havnesund = key('no', '314211685')
const unreachable: Input<'connection.save'>['connection'] = {
  kind: 'service',
  discoveryUrl: 'http://127.0.0.1:9/.well-known/openid-configuration',
  clientId: 'somebody',
  authMethod: 'client_secret_basic',
  scopes: ['aml_organization/basic'],
}

/** No person sits here: every dialog is closed at once. */
const nobody: Desktop = new Proxy({} as Desktop, { get: () => async () => null })

/** The whole application without its window, as the window's calls reach it. */
async function running(stateFolder: string) {
  const queues: QueueState[] = []
  const composed = await composeApplication({
    version: '0',
    user: 'tester',
    locale: 'en',
    stateFolder,
    documentsFolder: stateFolder,
    archiveWorker: pathToFileURL(await archiveWorker()),
    practiceWorker: pathToFileURL(await bundleOf('electron/practice-worker.ts')),
    searchWorker: pathToFileURL(await bundleOf('electron/search-worker.ts')),
    ownershipWorker: pathToFileURL(await bundleOf('electron/ownership-worker.ts')),
    pdfjsFolder,
    fetch: globalThis.fetch,
    keychain: noKeychain,
    desktop: nobody,
    report: (error) => {
      throw error
    },
    emit: (name, detail) => {
      if (name === 'queue.changed') queues.push(detail as QueueState)
    },
  })
  let isStopped = false
  const stop = async () => {
    if (!isStopped) await composed.stop()
    isStopped = true
  }
  onTestFinished(stop)
  return {
    stop,
    queues,
    resumeOpenCases: composed.resumeOpenCases,
    call: async <N extends CallName>(name: N, input: Input<N>) =>
      (await composed.answer(name, input)) as Result<Output<N>>,
  }
}

describe('the application behind its window', () => {
  it('writes again in a case that it could only read while somebody else wrote in it', async () => {
    const folder = path.join(await temporaryFolder(), 'case')
    const other = startArchive(await archiveWorker())
    const at = new Date().toISOString()
    must(await other.call('case.create', { folder, name: 'Havnesund', actor: 'other', at }))
    const { call } = await running(await temporaryFolder())
    expect(must(await call('case.open', { folder })).isReadOnly).toBe(true)
    expect(must(await call('case.open', { folder })).isReadOnly).toBe(true)
    await other.stop()
    expect(must(await call('case.open', { folder })).isReadOnly).toBe(false)
  })

  it('leaves a pause standing when the case is opened again, and lets nobody settle an order under way', async () => {
    const folder = path.join(await temporaryFolder(), 'case')
    const { call } = await running(await temporaryFolder())
    const { caseId } = must(await call('case.create', { name: 'Havnesund', folder }))
    must(await call('queue.pause', { caseId }))
    const companies = [havnesund]
    const { sessions } = must(await call('order.place', { caseId, companies, terms: everything }))
    must(await call('case.open', { folder }))
    expect(must(await call('queue.state', { caseId }))).toMatchObject({
      isPaused: true,
      sessions: [{ state: 'in-line' }],
    })
    const sessionRow = sessions[0]?.sessionRow ?? 0
    expect(await call('session.settle', { caseId, sessionRow, as: 'cancelled' })).toMatchObject({
      ok: false,
      failure: { code: 'already-ordered' },
    })
  })

  it('orders all that is missing in one step, and gives up what waits in another', async () => {
    const folder = path.join(await temporaryFolder(), 'case')
    const { call } = await running(await temporaryFolder())
    const { caseId } = must(await call('case.create', { name: 'Havnesund', folder }))
    must(await call('practice.change', { pace: 'instant', faults: { 'report-failed': true } }))
    const companies = [havnesund]
    must(await call('order.place', { caseId, companies, terms: everything }))
    const queue = async () => must(await call('queue.state', { caseId }))
    const stateNow = async () => (await queue()).sessions.map(({ state }) => state)
    await expect.poll(stateNow, { timeout: 10_000 }).toEqual(['partial'])
    const sessionRows = (await queue()).sessions.map((one) => one.sessionRow)

    must(await call('queue.pause', { caseId }))
    const ordered = must(await call('session.reorderMissing', { caseId, sessionRows }))
    expect(ordered.sessions[1]).toMatchObject({
      state: 'in-line',
      terms: { reports: ['aml'], expands: everything.expands },
    })
    expect(await call('session.reorderMissing', { caseId, sessionRows })).toMatchObject({
      ok: false,
      failure: { code: 'already-ordered' },
    })
    const left = must(await call('queue.cancelWaiting', { caseId }))
    expect(left.sessions.map(({ state }) => state)).toEqual(['partial', 'cancelled'])

    must(await call('practice.change', { faults: { 'report-failed': false } }))
    must(await call('queue.resume', { caseId }))
    must(await call('session.reorderMissing', { caseId, sessionRows }))
    await expect.poll(async () => (await stateNow())[2], { timeout: 10_000 }).toBe('all-done')
  })

  it('receives notices only where that is switched on, at a path that stays', async () => {
    const stateFolder = await temporaryFolder()
    const first = await running(stateFolder)
    await first.resumeOpenCases()
    expect(must(await first.call('webhooks.state', {}))).toMatchObject({ isListening: false })
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as AddressInfo
    const webhooks = { isOn: true, port, relayUrl: null }
    must(await first.call('settings.save', { webhooks }))
    expect(await first.call('webhooks.state', {})).toMatchObject({
      failure: { code: 'webhook-port-taken', about: String(port) },
    })
    taken.close()
    await once(taken, 'close')
    must(await first.call('settings.save', { webhooks }))
    const { localUrl } = must(await first.call('webhooks.state', {}))
    expect(localUrl).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/[\\w-]{43}$`))
    await first.stop()

    const second = await running(stateFolder)
    await second.resumeOpenCases()
    expect(must(await second.call('webhooks.state', {})).localUrl).toBe(localUrl)
    must(await second.call('settings.save', { webhooks: { ...webhooks, isOn: false } }))
    await expect(fetch(localUrl ?? '')).rejects.toThrow()
  })

  it('lets go of a refused order and never sends it again', async () => {
    const folder = path.join(await temporaryFolder(), 'case')
    const { call } = await running(await temporaryFolder())
    const { caseId } = must(await call('case.create', { name: 'Havnesund', folder }))
    const companies = [key('no', '310000051')]
    const placed = must(await call('order.place', { caseId, companies, terms: everything }))
    const sessionRow = placed.sessions[0]?.sessionRow ?? 0
    const stateNow = async () => must(await call('queue.state', { caseId })).sessions[0]?.state
    await expect.poll(stateNow, { timeout: 10_000 }).toBe('refused')
    expect(await call('session.settle', { caseId, sessionRow, as: 'not-ordered' })).toMatchObject({
      ok: false,
    })
    must(await call('session.settle', { caseId, sessionRow, as: 'cancelled' }))
    expect(await stateNow()).toBe('cancelled')
  })

  it('follows practice orders to their end although a real service is set up by then', async () => {
    const folder = path.join(await temporaryFolder(), 'case')
    const stateFolder = await temporaryFolder()
    const first = await running(stateFolder)
    const { caseId } = must(await first.call('case.create', { name: 'Havnesund', folder }))
    must(await first.call('practice.change', { pace: 'instant' }))
    must(await first.call('queue.pause', { caseId }))
    const companies = [havnesund]
    must(await first.call('order.place', { caseId, companies, terms: everything }))
    must(await first.call('connection.save', { connection: unreachable }))
    await first.stop()

    const second = await running(stateFolder)
    must(await second.call('practice.change', { pace: 'instant' }))
    await second.resumeOpenCases()
    await expect
      .poll(() => second.queues.at(-1)?.sessions.map((one) => one.state), { timeout: 15_000 })
      .toEqual(['all-done'])
  })

  it('says at the queue that there is no secret to follow open orders with', async () => {
    const folder = path.join(await temporaryFolder(), 'case')
    const stateFolder = await temporaryFolder()
    const first = await running(stateFolder)
    const { caseId } = must(await first.call('case.create', { name: 'Havnesund', folder }))
    must(await first.call('connection.save', { connection: unreachable, secret: 'for this run' }))
    must(await first.call('queue.pause', { caseId }))
    const companies = [havnesund]
    must(await first.call('order.place', { caseId, companies, terms: everything }))
    await first.stop()

    const second = await running(stateFolder)
    await second.resumeOpenCases()
    expect(must(await second.call('queue.state', { caseId }))).toMatchObject({
      halt: { code: 'secret-missing', about: 'somebody' },
      sessions: [{ state: 'in-line' }],
    })
  })
})
