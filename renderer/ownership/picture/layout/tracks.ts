/** What lies side by side on one height: the ends of each, in any order. */
interface Taken {
  intervals: { left: number; right: number }[]
  right: number
}

/**
 * Puts intervals on as few heights as a greedy reader from left to right needs, so that none of one
 * height come nearer to each other than `apart`. Gives the number of each one's height, from 0.
 */
export class Tracks {
  readonly #tracks: Taken[] = []

  constructor(private readonly apart: number) {}

  get count() {
    return this.#tracks.length
  }

  put(left: number, right: number): number {
    for (const [track, taken] of this.#tracks.entries()) {
      if (!this.#isFree(taken, left, right)) continue
      taken.intervals.push({ left, right })
      taken.right = Math.max(taken.right, right)
      return track
    }
    return this.#tracks.push({ intervals: [{ left, right }], right }) - 1
  }

  #isFree({ intervals, right: end }: Taken, left: number, right: number): boolean {
    if (left >= end + this.apart) return true
    return intervals.every(
      (other) => left >= other.right + this.apart || other.left >= right + this.apart,
    )
  }
}
