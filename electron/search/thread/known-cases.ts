import type { PlacedCase } from '../face'

/** A case that the search was told of, and how far it is with it. */
export interface KnownCase extends PlacedCase {
  /** `look`: it may have changed; `documents`: some of it is left to read; `busy`: somebody commits to it */
  state: 'look' | 'documents' | 'read' | 'busy' | 'unreachable'
  /** when one that is busy or unreachable is looked at again (ms of `performance.now()`) */
  againAtMs: number
  /** somebody told of a change: size and time of the file alone do not prove that there was none */
  isTold: boolean
  /** the file as it lay there, and its last receipt, when it was looked at */
  seen: { fileMark: string | null; lastReceiptRow: number }
  documentsWaiting: number
}

/** The cases that are known, by id, in the order in which they are to be read. */
export class KnownCases {
  private readonly all = new Map<string, KnownCase>()
  /** what may be next: to be looked at, put off, with documents left */
  private readonly changing = new Set<KnownCase>()
  private readonly delayed = new Set<KnownCase>()
  private readonly started = new Set<KnownCase>()

  /** Puts these in the place of all; what lies where it lay keeps its state, but is looked at again. */
  replace(cases: readonly PlacedCase[]): void {
    const before = new Map(this.all)
    this.all.clear()
    for (const place of cases) {
      const known = before.get(place.caseId)
      const one = known ?? fresh(place)
      this.all.set(place.caseId, Object.assign(one, { folder: place.folder, state: 'look' }))
      this.changing.add(one)
    }
  }

  /** Takes all up as if they had never been told: what is being read of them is let go. */
  anew(cases: readonly PlacedCase[]): void {
    this.all.clear()
    this.replace(cases)
  }

  /** Something was stored in, or changed of, this case. */
  changed({ caseId, folder }: PlacedCase): void {
    const known = this.all.get(caseId) ?? fresh({ caseId, folder })
    this.all.set(caseId, Object.assign(known, { folder, state: 'look', isTold: true }))
    this.changing.add(known)
  }

  forget(caseId: string): void {
    this.all.delete(caseId)
  }

  /** Whether this is still the case that was taken up: it may be gone, and come anew, meanwhile. */
  isStill(one: KnownCase): boolean {
    return this.all.get(one.caseId) === one
  }

  has(caseId: string): boolean {
    return this.all.has(caseId)
  }

  /** One that cannot be read now comes up again when its time has come. */
  putOff(one: KnownCase, state: 'busy' | 'unreachable', againAtMs: number): void {
    // A change that was told meanwhile is looked at without waiting.
    if (one.state !== 'look') Object.assign(one, { state, againAtMs })
    if (this.isStill(one)) this.delayed.add(one)
  }

  /** The next to look at, else the next with documents left; null when all is read or out of reach. */
  next(nowMs: number): KnownCase | null {
    const due = (one: KnownCase) => isPutOff(one) && one.againAtMs <= nowMs
    const found =
      this.firstOf(this.changing, (one) => one.state === 'look', true) ??
      this.firstOf(this.delayed, due, true) ??
      this.firstOf(this.started, ({ state }) => state === 'documents', false)
    if (found) this.started.add(found)
    return found
  }

  /** How long until a case that was put off is due again; null where none is. */
  nextInMs(nowMs: number): number | null {
    let nextMs: number | null = null
    for (const one of this.delayed) {
      if (isPutOff(one)) nextMs = Math.min(nextMs ?? Infinity, one.againAtMs)
    }
    return nextMs === null ? null : Math.max(0, nextMs - nowMs)
  }

  /** Thousands of cases are read and done with: they are not walked through for each step. */
  private firstOf(
    some: Set<KnownCase>,
    isNext: (one: KnownCase) => boolean,
    isTaken: boolean,
  ): KnownCase | null {
    for (const one of some) {
      if (!this.isStill(one) || one.state === 'read') some.delete(one)
      else if (isNext(one)) {
        if (isTaken) some.delete(one)
        return one
      }
    }
    return null
  }

  figures() {
    const all = [...this.all.values()]
    const count = (...states: KnownCase['state'][]) =>
      all.filter(({ state }) => states.includes(state)).length
    return {
      cases: all.length,
      casesWaiting: count('look', 'documents', 'busy'),
      casesUnreachable: count('unreachable'),
      documentsWaiting: all.reduce((sum, one) => sum + one.documentsWaiting, 0),
    }
  }

  places(): PlacedCase[] {
    return [...this.all.values()].map(({ caseId, folder }) => ({ caseId, folder }))
  }
}

const isPutOff = ({ state }: KnownCase) => state === 'busy' || state === 'unreachable'

const fresh = (place: PlacedCase): KnownCase => ({
  ...place,
  state: 'look',
  isTold: false,
  againAtMs: 0,
  seen: { fileMark: null, lastReceiptRow: 0 },
  documentsWaiting: 0,
})
