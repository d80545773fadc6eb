import { rulesWith } from '../../electron/ownership/rules/rule-table'
import { standingsOf } from '../../electron/ownership/rules/standings'
import type { DrawnShare } from './ownership-world'
import { companyCount, drawGraph, drawShares, partyCount } from './ownership-world'

const rounds = 5

/** The median in ms, after a first round that is not counted. */
function timed(work: () => unknown): number {
  work()
  const tookMs = Array.from({ length: rounds }, () => {
    const startedMs = performance.now()
    work()
    return performance.now() - startedMs
  })
  return tookMs.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN
}

/** Exact shares of everybody, all five rules, a verdict for each of 3,000 persons. */
export function reckonWithProduct(): { ms: number; verdicts: number } {
  const graph = drawGraph(drawShares())
  const rules = rulesWith({ changes: {} })
  const { standings } = standingsOf(graph, rules)
  const verdicts = standings.flatMap(({ verdicts }) => verdicts)
  return {
    ms: timed(() => standingsOf(graph, rules)),
    verdicts: verdicts.filter(({ state }) => state !== 'excluded').length,
  }
}

/** Shares of everybody in binary numbers, round by round until nothing moves by more than 1e-14. */
export function solveSparse(): { ms: number } {
  const shares = drawShares()
  const holders = Int32Array.from(shares, ({ holder }) => holder)
  const owned = Int32Array.from(shares, ({ company }) => company)
  const parts = Float64Array.from(shares, ({ hundredths }) => hundredths / 10_000)
  return { ms: timed(() => follow(holders, owned, parts)) }
}

function follow(holders: Int32Array, owned: Int32Array, parts: Float64Array): Float64Array {
  let flow = new Float64Array(partyCount)
  for (let moved = 1; moved > 1e-14;) {
    const next = new Float64Array(partyCount)
    next[0] = 1
    for (let at = 0; at < holders.length; at++) {
      const holder = holders[at] ?? 0
      next[holder] = (next[holder] ?? 0) + (flow[owned[at] ?? 0] ?? 0) * (parts[at] ?? 0)
    }
    moved = next.reduce((most, each, at) => Math.max(most, Math.abs(each - (flow[at] ?? 0))), 0)
    flow = next
  }
  return flow
}

/** One elimination on the full matrix of the companies, in binary numbers. */
export function solveDense(): { ms: number } {
  const shares = drawShares()
  const { rows, right } = fullMatrix(shares)
  const startedMs = performance.now()
  eliminate(rows, right)
  return { ms: performance.now() - startedMs }
}

function fullMatrix(shares: readonly DrawnShare[]) {
  const rows = Array.from({ length: companyCount }, (_, at) => {
    const row = new Float64Array(companyCount)
    row[at] = 1
    return row
  })
  for (const { holder, company, hundredths } of shares) {
    const row = holder < companyCount ? rows[holder] : undefined
    if (row) row[company] = (row[company] ?? 0) - hundredths / 10_000
  }
  const right = new Float64Array(companyCount)
  right[0] = 1
  return { rows, right }
}

/** Gauss with the largest pivot of each column; what is left above the diagonal is put in afterwards. */
function eliminate(rows: Float64Array[], right: Float64Array): void {
  for (let column = 0; column < rows.length; column++) {
    let pivot = column
    for (let at = column + 1; at < rows.length; at++) {
      if (Math.abs(rows[at]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = at
    }
    const [chosen, before] = [rows[pivot] as Float64Array, rows[column] as Float64Array]
    ;[rows[pivot], rows[column]] = [before, chosen]
    ;[right[pivot], right[column]] = [right[column] ?? 0, right[pivot] ?? 0]
    for (let at = column + 1; at < rows.length; at++) {
      const row = rows[at] as Float64Array
      const factor = (row[column] ?? 0) / (chosen[column] ?? 1)
      if (factor === 0) continue
      for (let each = column; each < row.length; each++) {
        row[each] = (row[each] as number) - factor * (chosen[each] as number)
      }
      right[at] = (right[at] ?? 0) - factor * (right[column] ?? 0)
    }
  }
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at] as Float64Array
    let rest = right[at] ?? 0
    for (let each = at + 1; each < row.length; each++) rest -= (row[each] ?? 0) * (right[each] ?? 0)
    right[at] = rest / (row[at] ?? 1)
  }
}
