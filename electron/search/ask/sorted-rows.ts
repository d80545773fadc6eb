/** Entries by their numbers, rising, each once: a million of them are compared in a walk, without a set. */
export type SortedRows = readonly number[]

/** Puts any numbers in order, each once. */
export function sortedRows(rows: readonly number[]): number[] {
  const sorted = Float64Array.from(rows).sort()
  const once: number[] = []
  for (const row of sorted) if (row !== once.at(-1)) once.push(row)
  return once
}

/** What `rows` has and `others` has not. */
export function without(rows: SortedRows, others: SortedRows): number[] {
  return walked(rows, others, false)
}

/** What both have. */
export function common(rows: SortedRows, others: SortedRows): number[] {
  return walked(rows, others, true)
}

export function hasRow(rows: SortedRows, row: number): boolean {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rows[middle] ?? 0) < row) low = middle + 1
    else high = middle
  }
  return rows[low] === row
}

function walked(rows: SortedRows, others: SortedRows, isInBoth: boolean): number[] {
  const kept: number[] = []
  let at = 0
  for (const row of rows) {
    while ((others[at] ?? Number.POSITIVE_INFINITY) < row) at += 1
    if ((others[at] === row) === isInBoth) kept.push(row)
  }
  return kept
}
