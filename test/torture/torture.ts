import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { basicScope, ofacScope } from '../../electron/shared/domain/settings'
import { startArchive, type Archive } from '../../electron/worker-client'
import { ask } from '../support/ask'
import { createChance, type Chance } from './chance'
import { brokenPromises, comparedWithLedger, examine, type Evidence } from './judge'
import { hear, noPromises, type Promises } from './promises'
import { points, type Death, type Point, type RoundOrder } from './round'
import { runUntilKilled, type Killed } from './run-until-killed'
import { noTrouble, someTrouble, startService, type Service } from './service'
import { tortureBackup } from './torture-backup'
import { tortureMigration } from './torture-migration'

/** The built programs: the product's three threads, the child that is killed, the service. */
export interface Programs {
  archiveWorker: string
  practiceWorker: string
  searchWorker: string
  ownershipWorker: string
  child: string
  service: string
}

export interface TortureOptions {
  seed: number
  kills: number
  /** empty; kept by the caller when something is found */
  folder: string
  programs: Programs
  say(line: string): void
}

export interface TortureOutcome {
  faults: string[]
  kills: number
  /** point and phase, or `time` → how many died there */
  deaths: Record<string, number>
  migrations: number
  restores: number
  sessions: number
  states: Record<string, number>
  documents: number
  promised: number
  billed: number
}

interface Rack {
  options: TortureOptions
  chance: Chance
  archive: Archive
  service: Service
  promises: Promises
  caseFolder: string
  outcome: TortureOutcome
}

/**
 * Kills the working product again and again, at moments drawn from the seed, and judges what it left
 * behind each time as the next start would find it. Stops at the first fault. Moments follow the
 * machine as well as the seed, so a repetition comes close and is not the same to the millisecond.
 */
export async function torture(options: TortureOptions): Promise<TortureOutcome> {
  const rack = await setUp(options)
  try {
    for (let kill = 1; kill <= options.kills && rack.outcome.faults.length === 0; kill++) {
      await oneKill(rack, kill)
      rack.outcome.kills = kill
      if (kill % 25 === 0) options.say(`${kill} of ${options.kills} kills`)
    }
    if (rack.outcome.faults.length === 0) await lastRound(rack)
    return rack.outcome
  } catch (error) {
    // A call that the next start needs and that fails is a finding like any other.
    rack.outcome.faults.push(
      error instanceof Error ? (error.stack ?? error.message) : String(error),
    )
    return rack.outcome
  } finally {
    await rack.archive.stop()
    rack.service.stop()
  }
}

async function setUp(options: TortureOptions): Promise<Rack> {
  const { folder, programs, seed } = options
  await mkdir(path.join(folder, 'state'), { recursive: true })
  const archive = startArchive(programs.archiveWorker)
  const service = await startService(programs.service, path.join(folder, 'ledger.jsonl'), `${seed}`)
  const caseFolder = path.join(folder, 'case')
  const at = new Date().toISOString()
  const made = await ask(archive, 'case.create', {
    folder: caseFolder,
    name: 'Sak',
    actor: 'judge',
    at,
  })
  await ask(archive, 'case.close', { caseId: made.caseId })
  const outcome: TortureOutcome = {
    ...{ faults: [], kills: 0, deaths: {}, migrations: 0, restores: 0, sessions: 0, states: {} },
    ...{ documents: 0, promised: 0, billed: 0 },
  }
  const chance = createChance(seed)
  return { options, chance, archive, service, promises: noPromises(), caseFolder, outcome }
}

/** Every seventh kill hits a migration, the others the product at work. */
async function oneKill(rack: Rack, kill: number): Promise<void> {
  const { chance, options, outcome, service } = rack
  if (kill % 7 === 0) {
    await migrationKill(rack, kill)
    return
  }
  if (chance.isLuck(0.7)) await service.change(someTrouble(chance))
  const death = chance.isLuck(0.6) ? someDeath(chance) : null
  const killed = await runUntilKilled({
    program: options.programs.child,
    order: orderFor(rack, death, false),
    killAfterMs: death
      ? 2500
      : chance.isLuck(0.15)
        ? -chance.between(1, 400)
        : chance.between(1, 900),
    midway: () => service.change(someTrouble(chance)),
    midwayAfterMs: chance.isLuck(0.3) ? chance.between(50, 500) : null,
  })
  count(outcome.deaths, killed.hasReached ? `${death?.point} ${death?.phase}` : 'time')
  await judge(rack, killed, kill)
}

async function migrationKill(rack: Rack, kill: number): Promise<void> {
  const { options, archive, chance, outcome } = rack
  const { child } = options.programs
  const order = orderFor(rack, null, false)
  const faults = await tortureMigration(order, child, archive, chance, options.folder)
  outcome.faults.push(...faults.map((fault) => `kill ${kill}: ${fault}`))
  outcome.migrations += 1
}

/** What happens often is let happen some times first. */
const mostOften: Partial<Record<Point, number>> = {
  intend: 2,
  mark: 8,
  order: 8,
  note: 8,
  move: 12,
  save: 10,
}

function someDeath(chance: Chance): Death {
  const point = chance.pick(points)
  const phase = chance.pick(['asked', 'answered'] as const)
  return {
    point,
    phase,
    nth: chance.between(1, mostOften[point] ?? 1),
    afterMs: phase === 'asked' ? chance.next() * 8 : chance.pick([0, 0, chance.next() * 3]),
  }
}

function orderFor(rack: Rack, death: Death | null, isLast: boolean): RoundOrder {
  const { chance, options, service, promises, caseFolder } = rack
  const { archiveWorker, practiceWorker, searchWorker, ownershipWorker } = options.programs
  const { discoveryUrl, clientId, clientSecret } = service
  return {
    seed: chance.between(0, 2 ** 31),
    archiveWorker,
    practiceWorker,
    searchWorker,
    ownershipWorker,
    stateFolder: path.join(options.folder, 'state'),
    backupFolder: path.join(options.folder, 'backups'),
    caseFolder,
    connection: {
      kind: 'service',
      discoveryUrl,
      clientId,
      authMethod: 'client_secret_basic',
      scopes: [basicScope, ofacScope],
      amlBaseUrl: null,
      limits: { atOnce: 8, perSecond: null },
    },
    clientSecret,
    companies: service.companies.filter(
      ({ country, identifier }) => !promises.deleting.has(`${country}:${identifier}`),
    ),
    death,
    isLast,
  }
}

async function judge(rack: Rack, killed: Killed, kill: number): Promise<Evidence> {
  const { archive, promises, outcome, caseFolder, service, chance, options } = rack
  const strange = [...hear(promises, killed.lines), ...killed.complaints]
  const { evidence, faults } = await examine(archive, caseFolder)
  const found = [
    ...strange,
    ...faults,
    ...brokenPromises(promises, evidence),
    ...comparedWithLedger(promises, evidence, service.billed()),
  ]
  if (found.length === 0 && promises.backups.length > 0 && chance.isLuck(0.15)) {
    found.push(...(await tortureBackup(archive, promises, options.folder, randomUUID())))
    outcome.restores += 1
  }
  outcome.faults.push(...found.map((fault) => `after kill ${kill}: ${fault}`))
  outcome.sessions = evidence.sessions.length
  outcome.documents = evidence.documents.size
  outcome.promised = promises.saved.size
  outcome.billed = service.billed().length
  outcome.states = {}
  for (const { state } of evidence.sessions) count(outcome.states, state)
  return evidence
}

/** The faults are over: what was begun is brought to its end, and all that was delivered is here. */
async function lastRound(rack: Rack): Promise<void> {
  await rack.service.change(noTrouble)
  const killed = await runUntilKilled({
    program: rack.options.programs.child,
    order: orderFor(rack, null, true),
    killAfterMs: 120_000,
    midway: async () => undefined,
    midwayAfterMs: null,
  })
  const { outcome } = rack
  const { sessions } = await judge(rack, killed, rack.options.kills)
  if (!killed.lines.includes('finished'))
    outcome.faults.push('the last round did not come to an end')
  for (const { sessionRow, sessionId, state, deliverables } of sessions) {
    if (state === 'in-line') outcome.faults.push(`session ${sessionRow} was never sent`)
    if (sessionId === null) continue
    for (const one of deliverables) {
      if (one.state !== 'saved') {
        outcome.faults.push(`session ${sessionRow} ${state}: ${one.kind} is ${one.state}`)
      }
    }
  }
}

function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1
}
