import type { OwnershipSnapshot } from '../snapshot'
import type { AnswerPlace, CaseOutline } from './case-outline'

/** What is kept of parsed answers, measured by the JSON they were read from. */
const mostBytes = 64 << 20
/** A person looks at one case and perhaps at another beside it. */
const mostCases = 2

/** What was read of one case. In memory alone: nothing of it is ever written to a file. */
export class CaseMemory {
  outline: CaseOutline | null = null
  /** by SHA-256 */
  readonly mentions = new Map<string, Uint32Array>()
  private readonly snapshots = new Map<string, { snapshot: OwnershipSnapshot; sizeBytes: number }>()
  private sizeBytes = 0

  /** Bytes never change, but several sessions can be answered with the same ones. */
  recall(place: AnswerPlace): OwnershipSnapshot | null {
    const key = keyOf(place)
    const kept = this.snapshots.get(key)
    if (!kept) return null
    this.snapshots.delete(key)
    this.snapshots.set(key, kept)
    return kept.snapshot
  }

  /** Keeps a snapshot; those that were not asked for the longest give way. */
  keep(place: AnswerPlace, snapshot: OwnershipSnapshot, sizeBytes: number): void {
    // Two questions at the same time may both have read it.
    this.sizeBytes += sizeBytes - (this.snapshots.get(keyOf(place))?.sizeBytes ?? 0)
    this.snapshots.set(keyOf(place), { snapshot, sizeBytes })
    for (const [key, oldest] of this.snapshots) {
      if (this.sizeBytes <= mostBytes || this.snapshots.size === 1) return
      this.snapshots.delete(key)
      this.sizeBytes -= oldest.sizeBytes
    }
  }
}

const keyOf = ({ sessionRow, sha256, retrievedAt }: AnswerPlace): string =>
  `${sessionRow} ${sha256} ${retrievedAt}`

/** The cases that were asked for last. */
export class CaseMemories<M extends object> {
  private readonly cases = new Map<string, M>()

  constructor(private readonly fresh: () => M) {}

  of(caseId: string): M {
    const memory = this.cases.get(caseId) ?? this.fresh()
    this.cases.delete(caseId)
    this.cases.set(caseId, memory)
    for (const key of this.cases.keys()) {
      if (this.cases.size <= mostCases) break
      this.cases.delete(key)
    }
    return memory
  }

  /** What still reads keeps what it holds until it is done; nobody finds it any more. */
  forget(caseId: string): void {
    this.cases.delete(caseId)
  }
}
