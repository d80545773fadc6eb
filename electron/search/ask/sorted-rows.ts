/** Entries by their numbers, rising, each once: a million of them are compared in a walk, without a set. */
export type SortedRows = readonly number[]

/** Puts any numbers in order, each once. */
export function sortedRows(rows: readonly number[]): number[] {
  const once: number[] = []
  let last = Number.NaN
  for (const row of Float64Array.from(rows).sort()) {
    if (row !== last) once.push(row)
    last = row
  }
  return once
}

/** What `rows` has and `others` has not. */
export function without(rows: SortedRows, others: SortedRows): SortedRows {
  return others.length === 0 ? rows : walked(rows, others, false)
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
