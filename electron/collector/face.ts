import type { QueueState } from '../shared/contract'
import type { CompanyKey } from '../shared/domain/identifier'
import type { OrderTerms, Session } from '../shared/domain/session'
import type { Failure, Result } from '../shared/result'
import type { KeptList } from '../archive/face'
import type { SessionClient } from '../session/face'
import type { Archive } from '../worker-client'
import type { Clock } from './clock'
import type { CollectorPolicy } from './context'

/** Where orders go now. `environment` is kept with each session: it can only be followed there. */
export interface Destination {
  environment: string
  isPractice: boolean
  client: SessionClient
}

export interface CollectorOptions {
  caseId: string
  actor: string
  archive: Archive
  clock: Clock
  random: () => number
  policy: CollectorPolicy
  /** something about the queue changed; called often, so the listener coalesces */
  onChange(): void
  /** logs an unforeseen error and returns the incident it can be found under */
  report(error: unknown): string
}

/** One order that is to be placed: whose, and what is asked for. */
export interface Wanted {
  company: CompanyKey
  terms: OrderTerms
}

/** Orders, follows and saves the sessions of one case. One case has one collector. */
export interface Collector {
  /** puts intents on disk in one transaction, then starts on them */
  place(
    companies: CompanyKey[],
    terms: OrderTerms,
    destination: Destination,
  ): Promise<Result<Session[]>>
  /** the same for orders that differ in what they ask for, with the list that they come from */
  order(wanted: Wanted[], destination: Destination, list?: KeptList): Promise<Result<Session[]>>
  /** reads the case's sessions once, so that the state shows all of them */
  load(): Promise<Result<null>>
  /** goes on with the sessions open at these destinations; a pause or halt stays */
  takeUp(...destinations: Destination[]): Promise<Result<null>>
  /**
   * A person goes on: lifts pause and halt, and takes up what is open at these destinations, what
   * stalled there, and what came broken and can still be fetched.
   */
  resume(...destinations: Destination[]): Promise<Result<null>>
  /** gives up every order that is still in line; none that was marked as sent is touched */
  cancelWaiting(): Promise<Result<null>>
  /**
   * Somebody says that there is news of this session: it is asked about now. Only a hint, so it
   * may come from anybody, twice, late or never; unknown ids are ignored.
   */
  hint(sessionId: string): void
  /** The computer woke up or the network is back: looks at once, results that end first before others. */
  wake(): void
  /** takes a session as it now stands in the case, e.g. after a person settled it */
  refresh(session: Session): void
  pause(): void
  /** stands still for a reason found outside, e.g. no secret to sign in with */
  halt(failure: Failure): void
  state(): QueueState
  /** resolves when nothing is left to do by itself: all ended, or the gate was shut */
  whenStill(): Promise<void>
  stop(): Promise<void>
}
