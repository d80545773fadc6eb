interface Interval {
  left: number
  right: number
}

interface Lane {
  x: number
  from: number
  to: number
}

/** Lines keep this distance from boxes and from each other. */
const apart = 6

/** Free ways for vertical lines past whole rows of boxes. */
export class Lanes {
  readonly #rows = new Map<number, Interval[]>()
  readonly #used: Lane[] = []

  addBox(band: number, left: number, width: number) {
    const row = this.#rows.get(band) ?? []
    row.push({ left, right: left + width })
    this.#rows.set(band, row)
  }

  /** After the last box. */
  sort() {
    for (const row of this.#rows.values()) row.sort((one, other) => one.left - other.left)
  }

  /** The free way nearest to a place past the rows from one to another; it is used from then on. */
  take(near: number, from: number, to: number): number {
    const right = this.#walk(near, from, to, 'right')
    const left = this.#walk(near, from, to, 'left')
    const x = right - near <= near - left ? right : left
    this.#used.push({ x, from, to })
    return x
  }

  #walk(near: number, from: number, to: number, way: keyof Interval): number {
    const past = way === 'right' ? apart : -apart
    let x = near
    // Every step goes past an obstacle, and there are only so many.
    for (let found = this.#obstacle(x, from, to); found; found = this.#obstacle(x, from, to)) {
      x = found[way] + past
    }
    return x
  }

  #obstacle(x: number, from: number, to: number): Interval | null {
    for (let band = from; band <= to; band++) {
      const row = this.#rows.get(band)
      const found = row && coveringIn(row, x)
      if (found) return found
    }
    for (const lane of this.#used) {
      const isBeside = lane.from <= to && lane.to >= from && Math.abs(lane.x - x) < apart
      if (isBeside) return { left: lane.x, right: lane.x }
    }
    return null
  }
}

/** The last one that begins left of a place, if it reaches there. */
function coveringIn(row: readonly Interval[], x: number): Interval | null {
  let low = 0
  let high = row.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((row[middle]?.left ?? Infinity) < x + apart) low = middle + 1
    else high = middle
  }
  const last = row[low - 1]
  return last && last.right > x - apart ? last : null
}
