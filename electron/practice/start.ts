import { randomUUID } from 'node:crypto'
import type { Service } from './service'
import { createActiveFaults } from './faults/active-faults'
import { answerCall } from './http/routes'
import { listen } from './http/server'
import { openLedger, type LedgerEntry } from './orders/ledger'
import { createNotifier } from './orders/webhooks'
import { createDraw } from './random'
import { createReportPress } from './report/press'
import {
  changeSchema,
  defaultSettings,
  readClock,
  type Change,
  type Delays,
  type Faults,
  type Settings,
} from './settings'
import { createAccessTokens } from './sign-in/access-tokens'
import { practiceClient } from './sign-in/client-authentication'
import { discoveryPath, realmPath } from './sign-in/discovery'
import { createWorld } from './world/world'

export interface PracticeOptions {
  /** 0 or absent takes a free port; always bound to 127.0.0.1 */
  port?: number
  /** the same seed gives the same figures and session ids; absent: the usual figures, ids of this run */
  seed?: string
  /** epoch ms; tests move the clock. Cannot cross into a worker: use `settings.clock` there. */
  now?: () => number
  /** one JSON line per session created; read again at the start, so sessions survive a restart */
  ledgerFile?: string
  delays?: Delays
  faults?: Faults
  /** everything else that can be switched, as it stands at the start */
  settings?: Partial<Settings>
}

export interface PracticeService {
  origin: string
  discoveryUrl: string
  clientId: string
  clientSecret: string
  configure(change: Change): void
  ledger(): LedgerEntry[]
  stop(): Promise<void>
}

const usualSeed = 'saksmappe'

/** Serves the practice world over the session API on loopback. Throws when the port is taken. */
export async function startPractice(options: PracticeOptions = {}): Promise<PracticeService> {
  let settings = initialSettings(options)
  const now = () => readClock(settings.clock, options.now ?? Date.now)
  const faults = createActiveFaults(() => settings.faults)
  const ledger = openLedger(options.ledgerFile, now())
  const notifier = createNotifier(now)
  const configure = (change: Change) => {
    const { forgetSessions, ...changed } = changeSchema.parse(change)
    settings = { ...settings, ...changed }
    if (forgetSessions) [ledger, faults].forEach((one) => one.forget())
  }
  let service: Service | null = null
  const listening = await listen(options.port ?? 0, async (call) => {
    if (!service) throw new Error('called before it was started')
    return answerCall(service, call)
  })
  const { origin } = listening
  service = {
    origin,
    world: createWorld(),
    draw: createDraw(options.seed ?? usualSeed),
    idSeed: options.seed ?? randomUUID(),
    ledger,
    faults,
    tokens: await createAccessTokens(origin + realmPath),
    usedAssertions: new Set(),
    press: createReportPress(),
    notifier,
    settings: () => settings,
    now,
    change: configure,
  }
  return {
    origin,
    discoveryUrl: origin + discoveryPath,
    ...practiceClient,
    configure,
    ledger: () => ledger.all(),
    stop: () => {
      notifier.stop()
      return listening.close()
    },
  }
}

function initialSettings({ delays, faults, settings }: PracticeOptions): Settings {
  return {
    ...defaultSettings,
    ...settings,
    ...(delays ? { delays } : {}),
    ...(faults ? { faults } : {}),
  }
}
