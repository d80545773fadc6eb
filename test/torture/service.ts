import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import type { CompanyKey, Country } from '../../electron/shared/domain/identifier'
import type { FaultName } from '../../electron/practice/faults/names'
import type { Change } from '../../electron/practice/settings'
import type { Chance } from './chance'

/** What the service wrote down for each session that it created, and would bill. */
export interface Billed {
  sessionId: string
  country: Country
  identifier: string
}

export interface Service {
  discoveryUrl: string
  clientId: string
  clientSecret: string
  companies: CompanyKey[]
  change(change: Change): Promise<void>
  billed(): Billed[]
  stop(): void
}

/** Starts the practice service in a process of its own. */
export async function startService(
  program: string,
  ledgerFile: string,
  seed: string,
): Promise<Service> {
  const child = spawn(process.execPath, [program, ledgerFile, seed], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string]
  const { origin, ...door } = JSON.parse(line) as Record<string, string>
  const headers = { 'X-Practice-Control': '1', 'Content-Type': 'application/json' }
  const ask = async (path: string, change?: Change): Promise<unknown> => {
    const method = change ? 'POST' : 'GET'
    const body = change ? { body: JSON.stringify(change) } : {}
    const answer = await fetch(`${origin}${path}`, { method, headers, ...body })
    if (!answer.ok) throw new Error(`the practice service answered ${answer.status} to ${path}`)
    return answer.json()
  }
  const world = (await ask('/practice/world')) as (Billed & { tags: string[] })[]
  return {
    discoveryUrl: door['discoveryUrl'] ?? '',
    clientId: door['clientId'] ?? '',
    clientSecret: door['clientSecret'] ?? '',
    // Those that always show a fault would never deliver everything.
    companies: world
      .filter(({ tags }) => !tags.includes('scenario'))
      .map(({ country, identifier }) => ({ country, identifier, kind: 'organization-number' })),
    change: async (change) => void (await ask('/practice/control', change)),
    billed: () => readBilled(ledgerFile),
    stop: () => void child.kill(),
  }
}

/** Read from the file, as a person would who does not believe the client. */
function readBilled(ledgerFile: string): Billed[] {
  if (!existsSync(ledgerFile)) return []
  return readFileSync(ledgerFile, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Billed)
}

/** Faults after which everything can still be delivered once they are over. */
const passingFaults: readonly FaultName[] = [
  'server-error',
  'too-many-requests',
  'reset-before-create',
  'reset-after-create',
  'error-after-create',
  'sign-in-unavailable',
  'unauthorized',
  'truncated-report',
  'report-breaks-off',
  'html-report',
  'empty-report',
  'html-answer',
  'broken-answer',
  'answer-breaks-off',
  'redirect-elsewhere',
  'unknown-status-words',
]

/** Some trouble, or none: which faults are on, how slow searches are, how short a token lives. */
export function someTrouble(chance: Chance): Change {
  const faults = chance.isLuck(0.25) ? [] : chance.some(passingFaults, chance.between(1, 3))
  return {
    faults: faults.map((fault) => ({ fault })),
    delays: chance.isLuck(0.3) ? { json: [0, 150], aml: [0, 300] } : 'zero',
    tokenLifetimeS: chance.isLuck(0.3) ? chance.between(1, 3) : 300,
    statusShape: chance.pick(['flat', 'objects', 'array', 'nested']),
    statusWords: chance.pick(['canonical', 'aliases']),
    notReadyStatus: chance.pick([202, 404, 409, 425]),
  }
}

export const noTrouble: Change = { faults: [], delays: 'zero', tokenLifetimeS: 300 }
