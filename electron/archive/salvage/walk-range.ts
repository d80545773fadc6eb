import Database from 'better-sqlite3'

/** Keys are given out from 1; where the last is not known, more than these are not in any case. */
const mostKeys = 1 << 20
/** A range that cannot be read is halved so often in all; what lies deeper is found on its page. */
const mostHalvings = 500

interface Range<Row> {
  /** the highest key; null where it cannot be read */
  upTo: number | null
  rows(from: number, to: number): Iterable<Row>
  /** takes a row and tells its key, or the one before where more rows of it may follow */
  take(row: Row): number
}

/**
 * Takes every row that SQLite can read. A range that stops in the middle is halved behind the row it
 * came to, the largest first, until single rows are left that cannot be read. Returns true where
 * nothing stopped it.
 */
export function walkRange<Row>({ upTo, rows, take }: Range<Row>): boolean {
  const ranges: [number, number][] = [[1, upTo ?? mostKeys]]
  let isWhole = upTo !== null
  for (let next = 0; next < ranges.length && next < mostHalvings; next++) {
    const [first, to] = ranges[next] ?? [1, 0]
    let from = first
    try {
      for (const row of rows(from, to)) from = take(row) + 1
    } catch (error) {
      if (!(error instanceof Database.SqliteError)) throw error
      isWhole = false
      if (from >= to) continue
      const middle = Math.floor((from + to) / 2)
      ranges.push([from, middle], [middle + 1, to])
    }
  }
  return isWhole
}
