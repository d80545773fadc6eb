import path from 'node:path'
import { createCollector } from '../../electron/collector/collector'
import { systemClock } from '../../electron/collector/clock'
import { systemPolicy } from '../../electron/collector/policy'
import { createSessionClient } from '../../electron/session/client'
import { basicScope, ofacScope } from '../../electron/shared/domain/settings'
import type { Result } from '../../electron/shared/result'
import { startArchive } from '../../electron/worker-client'
import type { BenchOrder } from './bench-order'

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

/** The product's own way, whole: client, collector, archive worker, audit chain. Only the first pause is nil. */
export async function collectProduct(order: BenchOrder): Promise<number> {
  const archive = startArchive(order.worker)
  const client = createSessionClient(
    {
      kind: 'service',
      discoveryUrl: order.discoveryUrl,
      clientId: order.clientId,
      authMethod: 'client_secret_basic',
      scopes: [basicScope, ofacScope],
      amlBaseUrl: null,
    },
    order.clientSecret,
    { fetch: globalThis.fetch, now: () => Date.now() },
  )
  const folder = path.join(order.folder, 'case')
  const at = systemClock.nowIso()
  const header = must(
    await archive.call('case.create', { folder, name: 'Bench', actor: 'bench', at }),
  )
  const collector = createCollector({
    caseId: header.caseId,
    actor: 'bench',
    archive,
    clock: systemClock,
    random: Math.random,
    policy: { ...systemPolicy, poll: { ...systemPolicy.poll, firstPollMs: 0 } },
    onChange: () => undefined,
    report: (error) => {
      throw error
    },
  })
  must(
    await collector.place(order.companies, order.terms, {
      environment: 'bench',
      isPractice: true,
      client,
    }),
  )
  await collector.whenStill()
  const { sessions, halt } = collector.state()
  if (halt) throw new Error(JSON.stringify(halt))
  const documents = sessions.flatMap((session) => session.deliverables.map((one) => one.document))
  await collector.stop()
  await archive.call('case.close', { caseId: header.caseId })
  await archive.stop()
  return documents.reduce((sum, document) => {
    if (!document) throw new Error('a deliverable was not saved')
    return sum + document.sizeBytes
  }, 0)
}
