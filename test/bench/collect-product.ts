import { monitorEventLoopDelay } from 'node:perf_hooks'
import path from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { serialize } from 'node:v8'
import type { Desktop } from '../../electron/calls/application'
import { noKeychain } from '../../electron/calls/service/secrets'
import { systemPolicy } from '../../electron/collector/policy'
import { composeApplication } from '../../electron/compose'
import type { CallName, Input, Output, QueueState } from '../../electron/shared/contract'
import { createQueueTeller } from '../../electron/shared/queue-news'
import type { Result } from '../../electron/shared/result'
import { companies, requestsAtOnce, terms, type BenchOrder } from './order'

/** What the process held after everything that is garbage was collected. */
export interface Held {
  companies: number
  rssBytes: number
  heapBytes: number
  buffersBytes: number
}

export interface Collected {
  savedBytes: number
  /** the process's event loop while it collected: 99th percentile and longest delay */
  delayP99Ms: number
  delayMaxMs: number
  held: Held[]
}

/** No person sits here: every dialog is closed at once. */
const nobody: Desktop = new Proxy({} as Desktop, { get: () => async () => null })

/**
 * The product without its window, whole: calls, collector, client, archive thread, audit chain,
 * catalogue. This process is what main is in the app: what the window would be sent is serialised
 * as Electron does. Only the pause before the first poll is nil, and no limit per second holds.
 */
async function start({
  origin,
  folder,
  archiveWorker,
  practiceWorker,
  searchWorker,
  ownershipWorker,
}: BenchOrder) {
  systemPolicy.poll = { ...systemPolicy.poll, firstPollMs: 0 }
  const tell = createQueueTeller()
  const composed = await composeApplication({
    version: '0',
    user: 'bench',
    locale: 'en',
    stateFolder: path.join(folder, 'state'),
    documentsFolder: folder,
    archiveWorker: pathToFileURL(archiveWorker),
    practiceWorker: pathToFileURL(practiceWorker),
    searchWorker: pathToFileURL(searchWorker),
    ownershipWorker: pathToFileURL(ownershipWorker),
    // It reads without them what the service of the bench hands out.
    pdfjsFolder: folder,
    fetch: globalThis.fetch,
    keychain: noKeychain,
    desktop: nobody,
    report: (error) => {
      throw error
    },
    emit: (name, detail) => {
      void serialize(name === 'queue.changed' ? tell(detail as QueueState) : detail)
    },
  })
  const call = async <N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const result = (await composed.answer(name, input)) as Result<Output<N>>
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.failure)}`)
    return result.value
  }
  await call('connection.save', {
    connection: {
      kind: 'service',
      discoveryUrl: `${origin}/.well-known/openid-configuration`,
      clientId: 'bench',
      authMethod: 'client_secret_basic',
      scopes: ['aml_organization/basic'],
      limits: { atOnce: requestsAtOnce, perSecond: null },
    },
    secret: 'bench',
  })
  return { composed, call }
}

/** Collects the companies of each step and tells what was held after it. */
export async function collectProduct(order: BenchOrder): Promise<Collected> {
  const { composed, call } = await start(order)
  const { caseId } = await call('case.create', {
    name: 'Bench',
    folder: path.join(order.folder, 'case'),
  })
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const held: Held[] = []
  let from = 0
  for (const to of order.steps) {
    await call('order.place', { caseId, companies: companies(from, to), terms })
    from = to
    const open = composed.application.openCases.get(caseId)
    if (!open.ok) throw new Error('the case is not open')
    await open.value.collector.whenStill()
    if (order.steps.length > 1) held.push(await heldNow(to))
  }
  delay.disable()
  const { sessions, halt } = await call('queue.state', { caseId })
  if (halt) throw new Error(JSON.stringify(halt))
  await composed.stop()
  return {
    savedBytes: savedIn(sessions),
    delayP99Ms: delay.percentile(99) / 1e6,
    delayMaxMs: delay.max / 1e6,
    held,
  }
}

function savedIn(sessions: QueueState['sessions']): number {
  return sessions
    .flatMap((session) => session.deliverables.map((one) => one.document))
    .reduce((sum, document) => {
      if (!document) throw new Error('a deliverable was not saved')
      return sum + document.sizeBytes
    }, 0)
}

async function heldNow(count: number): Promise<Held> {
  for (let round = 0; round < 3; round++) {
    await after(500)
    globalThis.gc?.()
  }
  const { rss, heapUsed, external } = process.memoryUsage()
  return { companies: count, rssBytes: rss, heapBytes: heapUsed, buffersBytes: external }
}
