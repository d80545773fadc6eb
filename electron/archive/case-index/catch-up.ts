import { knownPlaces } from '../catalogue/known-places'
import { ExpectedFailure } from '../../shared/result'
import type { Db } from '../sqlite/connection'
import { codeOf } from '../sqlite/sqlite-failure'
import { paceOf } from '../thread/job'
import type { CaseIndex } from './case-index'
import { readKnownCases } from './read-known-cases'

/** The window comes first. */
const afterMs = 1000

/**
 * Reads, unasked and behind everything else, what changed in known cases while nobody here had them
 * open: by the command line, by another computer, or because the index is new.
 */
export class CatchUp {
  private timer: NodeJS.Timeout | null = null
  private running: Promise<void> | null = null
  private isEnding = false

  constructor(
    private readonly index: CaseIndex,
    private readonly catalogue: () => Db | null,
  ) {}

  plan(): void {
    if (this.timer || this.running || !this.index.isOpen) return
    this.timer = setTimeout(() => {
      this.timer = null
      this.running = this.run().finally(() => (this.running = null))
    }, afterMs)
    this.timer.unref()
  }

  /** Leaves what is left to the next time. */
  async end(): Promise<void> {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    this.isEnding = true
    await this.running
    this.isEnding = false
  }

  private async run(): Promise<void> {
    const catalogue = this.catalogue()
    if (!catalogue) return
    const pace = paceOf({ progress: () => undefined, isCancelled: () => this.isEnding })
    const wish = { onlyChanged: true, at: new Date().toISOString() }
    try {
      const { unreachable } = await readKnownCases(this.index, knownPlaces(catalogue), pace, wish)
      if (unreachable.length > 0) this.index.log(`index: ${unreachable.length} cases out of reach`)
    } catch (error) {
      if (error instanceof ExpectedFailure && error.failure.code === 'cancelled') return
      const reason = codeOf(error) || (error instanceof Error ? error.name : 'unexpected')
      this.index.log(`index did not catch up: ${reason}`)
    }
  }
}
