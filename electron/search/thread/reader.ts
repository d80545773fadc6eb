import { setImmediate as nextTurn } from 'node:timers/promises'
import { toFailure } from '../../archive/thread/incident'
import type { FailureCode } from '../../shared/result'
import type { PlacedCase } from '../face'
import { CaseNotReadable } from '../../archive/case/read-case-file'
import type { KnownCase, KnownCases } from './known-cases'

/** What does the reading, one small stretch at a time; each may take a few ms of the thread. */
export interface CaseReading {
  /** looks what is new in a case and reads its own words and its companies; sets its next state */
  look(one: KnownCase): Promise<void>
  /** reads the next few of its documents; sets its next state when none is left */
  readDocuments(one: KnownCase): Promise<void>
  /** our own file broke or refuses: resolves when reading can go on; false where it was no fault of it */
  recover(error: unknown): Promise<boolean>
}

/** A case that somebody commits to is free again soon; a drive that is gone stays so for longer. */
const againMs: Partial<Record<FailureCode, number>> = { 'case-in-use': 500, 'case-read-only': 5000 }
const usualAgainMs = 60_000

/**
 * Reads the known cases behind the calls: first what changed in each, then the documents. A case that
 * cannot be read now keeps what was read of it, counts as unreachable and is tried again later.
 */
export class Reader {
  private working: Promise<void> | null = null
  private timer: NodeJS.Timeout | null = null
  private isStopped = false

  constructor(
    readonly cases: KnownCases,
    private readonly reading: CaseReading,
    private readonly onProgress: () => void,
    private readonly log: (line: string) => void,
  ) {}

  know(cases: readonly PlacedCase[]): void {
    this.cases.replace(cases)
    this.wake()
  }

  /** Reads everything again. */
  anew(cases: readonly PlacedCase[]): void {
    this.cases.anew(cases)
    this.wake()
  }

  caseChanged(place: PlacedCase): void {
    this.cases.changed(place)
    this.wake()
  }

  /** What is being read of it is not written any more. */
  forget(caseId: string): void {
    this.cases.forget(caseId)
    this.onProgress()
  }

  /** Ends with the stretch that is under way. */
  async stop(): Promise<void> {
    this.isStopped = true
    if (this.timer) clearTimeout(this.timer)
    await this.working
  }

  private wake(): void {
    this.onProgress()
    if (this.working || this.isStopped) return
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    this.working = this.work().finally(() => {
      this.working = null
      this.planAgain()
    })
  }

  private planAgain(): void {
    const inMs = this.cases.nextInMs(performance.now())
    if (inMs === null || this.isStopped) return
    this.timer = setTimeout(() => this.wake(), inMs)
    this.timer.unref()
  }

  private async work(): Promise<void> {
    // Calls that came with the one that woke this go first.
    await nextTurn()
    while (!this.isStopped) {
      const one = this.cases.next(performance.now())
      if (!one) return
      await this.readOn(one)
      this.onProgress()
      await nextTurn()
    }
  }

  private async readOn(one: KnownCase): Promise<void> {
    try {
      if (one.state === 'documents') await this.reading.readDocuments(one)
      else await this.reading.look(one)
    } catch (error) {
      const isOurs = !(error instanceof CaseNotReadable) && (await this.reading.recover(error))
      if (!isOurs) this.putOff(one, error)
      // What was begun is not written: all of it is looked at again.
      else if (this.cases.isStill(one)) this.cases.changed(one)
    }
  }

  private putOff(one: KnownCase, error: unknown): void {
    const { code } = error instanceof CaseNotReadable ? error.failure : toFailure(error, this.log)
    const state = code === 'case-in-use' ? 'busy' : 'unreachable'
    this.cases.putOff(one, state, performance.now() + (againMs[code] ?? usualAgainMs))
  }
}
