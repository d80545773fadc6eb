import { expect, onTestFinished } from 'vitest'
import { systemClock, type Clock } from '../../electron/collector/clock'
import { createCollector, type Collector } from '../../electron/collector/collector'
import { systemPolicy } from '../../electron/collector/policy'
import { defaultSettings, type Change } from '../../electron/practice/settings'
import type { PracticeService } from '../../electron/practice/start'
import { createSessionClient } from '../../electron/session/client'
import { assumedContract, type ServiceContract } from '../../electron/session/contract-table'
import type { CompanyKey } from '../../electron/shared/domain/identifier'
import type { OrderTerms, Session, SessionState } from '../../electron/shared/domain/session'
import { basicScope, ofacScope } from '../../electron/shared/domain/settings'
import type { Failure, FailureCode } from '../../electron/shared/result'
import type { Archive } from '../../electron/worker-client'
import { haltRemedies, type Remedy } from '../../renderer/collect/remedies'
import { troubleOf } from '../../renderer/collect/session-trouble'
import { key, must } from './collecting'
import { temporaryFolder } from './temporary-folder'

/** One line of the matrix: what the service does, and what the person then has. */
export interface FaultRow {
  name: string
  /** how the service is set; absent: nothing beyond what the company itself does */
  service?: Change
  /** a number of the practice world; absent: one that never misbehaves */
  identifier?: string
  country?: CompanyKey['country']
  terms?: Partial<OrderTerms>
  connection?: { secret?: string; scopes?: string[]; wrongBase?: boolean }
  contract?: Partial<ServiceContract>
  /** what the person, the service or the time does once the queue stands still */
  then?: (stage: Stage) => Promise<void>
  got: Outcome
}

/** What the person has in the end, and what the service would bill. */
export interface Outcome {
  session: SessionState
  billed: 0 | 1
  /** deliverables in the case; their bytes are compared with what the service keeps */
  saved: string[]
  /** the sentence beside the session or the halted queue, by its code */
  says?: FailureCode
  isHalted?: boolean
  /** words of the service that are quoted */
  quoted?: string
  offered?: Remedy[]
  /** bytes that came and can be read no further, stored as they came */
  bytes?: string
  /** the longest pause that was kept, at least, in ms */
  waitedMs?: number
}

export interface Stage {
  service: PracticeService
  collector: Collector
  /** the person goes on, with another connection if one is given */
  resume(connection?: FaultRow['connection']): Promise<void>
}

export const allOfIt: OrderTerms = { expands: ['address'], reports: ['aml'], language: 'en' }
const wellBehaved = '310000019'

const hasty = {
  ...systemPolicy,
  poll: { ...systemPolicy.poll, firstPollMs: 10, maxMs: 50, slowMs: 50, stallAfterMs: 700 },
}

/** The real clock, but nobody waits longer than this for it. */
const longestWaitMs = 15

interface HastyClock extends Clock {
  /** the longest pause that anybody wanted */
  longestMs(): number
}

/** Long pauses pass at once: the time that passes is moved by what was not waited. */
function createHastyClock(): HastyClock {
  let longestMs = 0
  let skippedMs = 0
  return {
    ...systemClock,
    longestMs: () => longestMs,
    monotonicMs: () => systemClock.monotonicMs() + skippedMs,
    wait: async (ms, signal) => {
      longestMs = Math.max(longestMs, ms)
      await systemClock.wait(Math.min(ms, longestWaitMs), signal)
      skippedMs += Math.max(0, ms - longestWaitMs)
    },
  }
}

/** What the client assumes, without its pauses and with a cap that is soon reached. */
const swift: Partial<ServiceContract> = {
  backoffMs: [0, 0, 0, 0, 0],
  capsBytes: { ...assumedContract.capsBytes, content: 2 * 1024 * 1024 },
}

function clientFor(
  service: PracticeService,
  row: FaultRow,
  connection: FaultRow['connection'],
  clock: Clock,
) {
  const { secret, scopes, wrongBase } = { ...row.connection, ...connection }
  return createSessionClient(
    {
      kind: 'service',
      discoveryUrl: service.discoveryUrl,
      clientId: service.clientId,
      authMethod: 'client_secret_basic',
      scopes: scopes ?? [basicScope, ofacScope],
      amlBaseUrl: wrongBase ? `${service.origin}/feil` : null,
    },
    secret ?? service.clientSecret,
    {
      fetch,
      now: clock.nowMs,
      monotonicMs: clock.monotonicMs,
      delay: async () => undefined,
      contract: { ...swift, ...row.contract },
    },
  )
}

export interface Played {
  session: Session
  halt: Failure | null
  billed: number
  billedAfterGoingOn: number
  documents: number
  stored: { kind: string; bytes: Uint8Array; served: Uint8Array | null }[]
  longestWaitMs: number
}

/**
 * Orders one company through the real client, collector and archive, and goes on once more as a
 * person would the next morning: neither may ever order a second time.
 */
export async function play(
  row: FaultRow,
  service: PracticeService,
  archive: Archive,
): Promise<Played> {
  service.configure({ ...defaultSettings, delays: 'zero', ...row.service, forgetSessions: true })
  const folder = await temporaryFolder()
  const at = systemClock.nowIso()
  const { caseId } = must(
    await archive.call('case.create', {
      folder: `${folder}/case`,
      name: 'Feil',
      actor: 'tester',
      at,
    }),
  )
  const clock = createHastyClock()
  const collector = createCollector({
    caseId,
    actor: 'tester',
    archive,
    clock,
    random: () => 0.5,
    policy: hasty,
    onChange: () => undefined,
    report: (error) => {
      throw error
    },
  })
  onTestFinished(() => collector.stop())
  const destinationFor = (connection?: FaultRow['connection']) => ({
    environment: 'practice',
    isPractice: true,
    client: clientFor(service, row, connection, clock),
  })
  const resume = async (connection?: FaultRow['connection']) => {
    must(await collector.resume(destinationFor(connection)))
    await collector.whenStill()
  }
  const company = key(row.country ?? 'no', row.identifier ?? wellBehaved)
  must(await collector.place([company], { ...allOfIt, ...row.terms }, destinationFor()))
  if (row.then) await row.then({ service, collector, resume })
  await collector.whenStill()
  const state = collector.state()
  const [session] = state.sessions
  if (!session) throw new Error('no session')
  const billed = service.ledger().length
  const stored = await storedOf(archive, caseId, session, service, row)
  const { documents, isSound } = must(await archive.call('case.check', { caseId, at }))
  expect(isSound).toBe(true)
  await resume()
  return {
    session,
    halt: state.halt,
    billed,
    billedAfterGoingOn: service.ledger().length,
    documents,
    stored,
    longestWaitMs: clock.longestMs(),
  }
}

/** What lies in the case, beside what the service hands out when nothing is wrong. */
async function storedOf(
  archive: Archive,
  caseId: string,
  session: Session,
  service: PracticeService,
  row: FaultRow,
): Promise<Played['stored']> {
  const saved = session.deliverables.flatMap(({ kind, document }) =>
    document ? [{ kind, sha256: document.sha256 }] : [],
  )
  const struck = { ...defaultSettings, delays: 'zero' as const, ...row.service }
  service.configure({ faults: [], paths: 'both', clock: {}, isOfacAllowed: true })
  const client = clientFor(service, row, {}, systemClock)
  const read = saved.map(async ({ kind, sha256 }) => {
    const { bytes } = must(await archive.call('document.read', { caseId, sha256 }))
    const { sessionId, company } = session
    const reference = { sessionId: sessionId ?? '', country: company.country, location: null }
    const served = await client.content(reference, kind)
    return { kind, bytes, served: served.ok ? served.value.bytes : null }
  })
  const all = await Promise.all(read)
  service.configure(struck)
  return all
}

/** What is offered beside the trouble, as the window does it for a real service. */
export function offeredFor({ session, halt }: Pick<Played, 'session' | 'halt'>): Remedy[] {
  const where = { isPractice: false, hasOfac: true }
  if (halt) return haltRemedies(halt.code, where)
  return troubleOf(session, where, systemClock.nowIso()).remedies
}

/** The failure whose sentence the person reads: of the halted queue, the session, or its part. */
export function saidFailure({ session, halt }: Pick<Played, 'session' | 'halt'>): Failure | null {
  if (halt) return halt
  const trouble = troubleOf(session, { isPractice: false, hasOfac: true }, systemClock.nowIso())
  return trouble.failure ?? trouble.parts[0]?.failure ?? null
}
