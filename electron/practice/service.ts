import type { ActiveFaults } from './faults/active-faults'
import type { Ledger } from './orders/ledger'
import type { Notifier } from './orders/webhooks'
import type { Draw } from './random'
import type { ReportPress } from './report/press'
import type { Change, Settings } from './settings'
import type { AccessTokens } from './sign-in/access-tokens'
import type { World } from './world/build'

/** What every operation of the running service shares. */
export interface Service {
  origin: string
  world: World
  draw: Draw
  /** part of every session id; from the seed, or new at each start so that ids never repeat */
  idSeed: string
  ledger: Ledger
  faults: ActiveFaults
  tokens: AccessTokens
  usedAssertions: Set<string>
  press: ReportPress
  notifier: Notifier
  settings(): Settings
  change(change: Change): void
  /** epoch ms of the service's clock, which tests and trainers move */
  now(): number
}
