import { setTimeout as after } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { ArchiveCallName, ArchiveInput, ArchiveOutput } from '../../electron/archive/face'
import type { Desktop } from '../../electron/calls/application'
import { noKeychain } from '../../electron/calls/service/secrets'
import { systemClock } from '../../electron/collector/clock'
import { composeApplication } from '../../electron/compose'
import { framesOf } from '../../electron/frames-of'
import type { CallName, Input, Output, QueueState } from '../../electron/shared/contract'
import type { CompanyKey } from '../../electron/shared/domain/identifier'
import type { Session } from '../../electron/shared/domain/session'
import type { Failure, Result } from '../../electron/shared/result'
import { createChance } from './chance'
import type { Phase, Point, RoundOrder } from './round'

/**
 * The product without its window, doing what a busy analyst does until it is killed. It prints what
 * it asked of archive and service and what was acknowledged; a pipe is written at once, so that is
 * known even when the process ends within the same line.
 */
const order = JSON.parse(process.argv[2] ?? '') as RoundOrder
const chance = createChance(order.seed)

/** Twenty times as fast as the wall's, so that pauses between polls and after trouble are short. */
const speed = 20
const [startedMs, wait] = [Date.now(), systemClock.wait]
systemClock.nowMs = () => startedMs + (Date.now() - startedMs) * speed
systemClock.nowIso = () => new Date(systemClock.nowMs()).toISOString()
systemClock.wait = (ms, signal) => wait(ms / speed, signal)

const say = (...words: unknown[]) => void process.stdout.write(`${words.join(' ')}\n`)

let seen = 0
function reach(point: Point, phase: Phase, ...words: unknown[]): void {
  say(point, phase, ...words)
  const { death } = order
  if (death?.point !== point || death.phase !== phase) return
  seen += 1
  if (seen !== death.nth) return
  // This thread waits while the archive's works on: that is how the inside of a commit is hit.
  const until = performance.now() + death.afterMs
  while (performance.now() < until);
  process.kill(process.pid, 'SIGKILL')
}

/** The company now being deleted: one at a time. */
let deleting = '-'

const watchedCalls: Partial<Record<ArchiveCallName, Point>> = {
  'case.open': 'open',
  'session.intend': 'intend',
  'document.save': 'save',
  'backup.make': 'backup',
  'company.delete': 'delete',
}

function pointOf(name: ArchiveCallName, input: object): Point | undefined {
  if (name !== 'session.move') return watchedCalls[name]
  const move = input as ArchiveInput<'session.move'>
  if (move.state === 'creating') return 'mark'
  if (move.sessionId) return 'note'
  return move.state === 'in-line' && move.failure === null ? 'settle' : 'move'
}

const nameOf = ({ country, identifier }: CompanyKey) => `${country}:${identifier}`
/** The company of each session, as the archive last told. */
const names = new Map<number, string>()

/** What an acknowledgement promised, a line each, in words that the judge reads. */
function promisesOf(name: ArchiveCallName, input: object, value: unknown): unknown[][] {
  if (name === 'session.intend') {
    return (value as Session[]).map(({ company, sessionRow }) => [nameOf(company), sessionRow])
  }
  if (name === 'document.save') {
    const { sessionRow, kind } = input as ArchiveInput<'document.save'>
    const { sha256 } = value as ArchiveOutput<'document.save'>
    return [[names.get(sessionRow), sessionRow, kind, sha256]]
  }
  if (name === 'session.move') {
    const { company, sessionRow, sessionId } = value as Session
    return [[nameOf(company), sessionRow, sessionId ?? '-']]
  }
  if (name === 'company.delete') return [[deleting]]
  if (name === 'backup.make') return [[(value as ArchiveOutput<'backup.make'>).file]]
  return [[]]
}

const watchedFetch: typeof fetch = async (input, init) => {
  const isOrder = init?.method === 'POST' && String(input).includes('/organization/session/')
  if (!isOrder) return fetch(input, init)
  const asked = fetch(input, init)
  reach('order', 'asked')
  const answer = await asked
  reach('order', 'answered', answer.headers.get('location')?.split('/').at(-1) ?? '-')
  return answer
}

/** No person sits here: every dialog is closed at once. */
const nobody: Desktop = new Proxy({} as Desktop, { get: () => async () => null })

const composed = await composeApplication({
  version: '0',
  user: 'tester',
  locale: 'en',
  stateFolder: order.stateFolder,
  documentsFolder: order.stateFolder,
  archiveWorker: pathToFileURL(order.archiveWorker),
  practiceWorker: pathToFileURL(order.practiceWorker),
  searchWorker: pathToFileURL(order.searchWorker),
  ownershipWorker: pathToFileURL(order.ownershipWorker),
  // It reads without them what the practice service prints.
  pdfjsFolder: order.stateFolder,
  fetch: watchedFetch,
  keychain: noKeychain,
  desktop: nobody,
  report: (error) => {
    say('bug', framesOf(error).replaceAll('\n', ' | '))
    return 'incident'
  },
  emit: () => undefined,
})

const { archive } = composed.application
const callArchive = archive.call.bind(archive)
archive.call = async (name, input) => {
  const point = pointOf(name, input)
  const asked = callArchive(name, input)
  if (point) reach(point, 'asked', ...(name === 'company.delete' ? [deleting] : []))
  const result = await asked
  if (result.ok) noteNames(result.value)
  if (!point || !result.ok) return result
  const promises = promisesOf(name, input, result.value)
  for (const promise of promises.slice(1)) say(point, 'answered', ...promise)
  reach(point, 'answered', ...(promises[0] ?? []))
  return result
}

function noteNames(value: unknown): void {
  for (const one of [value].flat()) {
    if (typeof one !== 'object' || one === null || !('sessionRow' in one)) continue
    const { sessionRow, company } = one as Session
    names.set(sessionRow, nameOf(company))
  }
}

/** A call as the window makes it. Trouble of the service is expected here, trouble of the case is not. */
async function call<N extends CallName>(name: N, input: Input<N>): Promise<Output<N> | null> {
  const result = (await composed.answer(name, input)) as Result<Output<N>>
  if (result.ok) return result.value
  noteFailure(name, result.failure)
  return null
}

function noteFailure(name: string, failure: Failure): void {
  say('failure', name, failure.code, JSON.stringify(failure))
}

async function must<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
  const value = await call(name, input)
  if (value === null) throw new Error(`${name} failed`)
  return value
}

await must('settings.save', {
  backup: { isOn: false, everyHours: 24, keep: 3, folder: order.backupFolder },
})
await must('connection.save', { connection: order.connection, secret: order.clientSecret })
const { caseId } = await must('case.open', { folder: order.caseFolder })

let companiesLeft = order.companies
let jobs = 0
const jobId = () => `torture-${(jobs += 1)}`
const terms = () => ({
  expands: ['address', 'roles', 'ownership.shareholders', 'sanction'],
  reports: chance.isLuck(0.4) ? ['certificateOfRegistration'] : [],
  language: 'nb' as const,
})

const deeds: [weight: number, deed: () => Promise<unknown>][] = [
  [
    5,
    () =>
      call('order.place', {
        caseId,
        companies: chance.some(companiesLeft, chance.between(1, 6)),
        terms: terms(),
      }),
  ],
  [4, () => call('queue.resume', { caseId })],
  [1, backUp],
  [1, settleOne],
  [1, checkNow],
  [1, () => call('case.rename', { caseId, name: `Sak ${chance.between(1, 99)}` })],
  [1, () => call('company.list', { caseId })],
  [1, () => call('queue.pause', { caseId })],
  [0.5, deleteOne],
]

async function backUp(): Promise<void> {
  const signed = { actor: 'tester', at: systemClock.nowIso() }
  const made = await archive.call('backup.make', {
    ...{ caseId, root: order.backupFolder, keep: 3, jobId: jobId() },
    ...signed,
  })
  if (!made.ok) noteFailure('backup.make', made.failure)
}

async function settleOne(): Promise<void> {
  const queue = await call('queue.state', { caseId })
  const unclear = queue?.sessions.filter(({ state }) => state === 'unclear') ?? []
  if (unclear.length === 0) return
  const { sessionRow } = chance.pick(unclear)
  await call('session.settle', {
    caseId,
    sessionRow,
    as: chance.pick(['not-ordered', 'cancelled']),
  })
}

async function checkNow(): Promise<void> {
  const report = await call('case.check', { caseId })
  if (report && !report.isSound) say('bug', 'findings', JSON.stringify(report.findings))
}

async function deleteOne(): Promise<void> {
  const companies = await call('company.list', { caseId })
  if (!companies || companies.length < 5) return
  const { companyRow, company } = chance.pick(companies)
  deleting = nameOf(company)
  companiesLeft = companiesLeft.filter((one) => nameOf(one) !== deleting)
  await call('company.delete', { caseId, companyRow, jobId: jobId() })
}

function draw(): () => Promise<unknown> {
  let left = chance.next() * deeds.reduce((sum, [weight]) => sum + weight, 0)
  for (const [weight, deed] of deeds) if ((left -= weight) < 0) return deed
  return checkNow
}

async function finish(): Promise<void> {
  const isUnderWay = ({ sessions }: QueueState) =>
    sessions.some(({ state }) =>
      ['in-line', 'creating', 'open', 'partial', 'failed', 'stalled'].includes(state),
    )
  for (let rounds = 0; rounds < 400; rounds++) {
    const queue = await must(rounds % 20 === 0 ? 'queue.resume' : 'queue.state', { caseId })
    if (!isUnderWay(queue)) break
    await after(50)
  }
  await composed.stop()
  say('finished')
}

/** A rare deed is done at once by a process that is to die of it. */
const deadlyDeeds: Partial<Record<Point, () => Promise<unknown>>> = {
  settle: settleOne,
  backup: backUp,
  delete: deleteOne,
}

say('ready')
if (order.death) await deadlyDeeds[order.death.point]?.()
if (order.isLast) await finish()
else
  for (;;) {
    await draw()()
    await after(chance.between(0, 60))
  }
