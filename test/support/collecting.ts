import { onTestFinished } from 'vitest'
import {
  createCollector,
  type Collector,
  type Destination,
} from '../../electron/collector/collector'
import { systemClock, type Clock } from '../../electron/collector/clock'
import type { CollectorPolicy } from '../../electron/collector/context'
import { systemPolicy } from '../../electron/collector/policy'
import { startPractice, type PracticeOptions } from '../../electron/practice/start'
import { createSessionClient } from '../../electron/session/client'
import type { CompanyKey } from '../../electron/shared/domain/identifier'
import type { OrderTerms } from '../../electron/shared/domain/session'
import { basicScope, ofacScope } from '../../electron/shared/domain/settings'
import type { Result } from '../../electron/shared/result'
import { startArchive, type Archive } from '../../electron/worker-client'
import { archiveWorker } from './archive-worker'
import { temporaryFolder } from './temporary-folder'

/** The pauses of the real policy, a hundred times shorter. */
const hasty: CollectorPolicy = {
  ...systemPolicy,
  poll: { ...systemPolicy.poll, firstPollMs: 10, maxMs: 50, slowMs: 100 },
}
const hastyClock: Clock = {
  ...systemClock,
  wait: (ms, signal) => systemClock.wait(Math.min(ms, 60), signal),
}

export const everything: OrderTerms = {
  expands: ['address', 'roles', 'ownership.shareholders', 'ownership.beneficials', 'sanction'],
  reports: ['aml', 'certificateOfRegistration'],
  language: 'en',
}

export const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

export const key = (country: CompanyKey['country'], identifier: string): CompanyKey => ({
  country,
  kind: 'organization-number',
  identifier,
})

/** A practice service, an archive and a case in a temporary folder; all stopped with the test. */
export async function collecting(options: PracticeOptions = {}) {
  const service = await startPractice({ delays: 'zero', ...options })
  const archive = startArchive(await archiveWorker())
  const folder = await temporaryFolder()
  const header = must(
    await archive.call('case.create', {
      folder: `${folder}/case`,
      name: 'Havnesund-gruppen',
      actor: 'tester',
      at: systemClock.nowIso(),
    }),
  )
  const collectors: Collector[] = []
  onTestFinished(async () => {
    await Promise.all(collectors.map((one) => one.stop()))
    await archive.stop()
    await service.stop()
  })
  return {
    service,
    archive,
    caseId: header.caseId,
    folder: header.folder,
    destination: destinationAt(service, service.clientSecret),
    destinationWith: (secret: string) => destinationAt(service, secret),
    newCollector(writingTo = archive) {
      const collector = newCollector(writingTo, header.caseId)
      collectors.push(collector)
      return collector
    },
  }
}

function destinationAt(
  service: { discoveryUrl: string; clientId: string },
  secret: string,
): Destination {
  const client = createSessionClient(
    {
      kind: 'service',
      discoveryUrl: service.discoveryUrl,
      clientId: service.clientId,
      authMethod: 'client_secret_basic',
      scopes: [basicScope, ofacScope],
      amlBaseUrl: null,
    },
    secret,
    { fetch: globalThis.fetch, now: () => Date.now() },
  )
  return { environment: 'practice', isPractice: true, client }
}

function newCollector(archive: Archive, caseId: string): Collector {
  return createCollector({
    caseId,
    actor: 'tester',
    archive,
    clock: hastyClock,
    random: () => 0.5,
    policy: hasty,
    onChange: () => undefined,
    report: (error) => {
      throw error
    },
  })
}
