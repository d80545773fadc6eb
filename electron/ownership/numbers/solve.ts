import type { Fraction } from './fraction'
import { fraction } from './fraction'

/** One equation: coefficients by unknown and the right side. Unknowns that are not named count 0. */
export interface Equation {
  coefficients: ReadonlyMap<number, Fraction>
  right: Fraction
}

/** An equation in whole numbers; `scale` is the pivot up to which it has been brought along. */
interface Row {
  entries: Map<number, bigint>
  right: bigint
  scale: bigint
}

interface Pivot {
  row: Row
  unknown: number
  value: bigint
}

function toWhole({ coefficients, right }: Equation): Row {
  let scale = right.denominator
  for (const { denominator } of coefficients.values()) {
    if (scale % denominator !== 0n)
      scale = denominator % scale === 0n ? denominator : scale * denominator
  }
  const entries = new Map<number, bigint>()
  for (const [unknown, { numerator, denominator }] of coefficients) {
    if (numerator !== 0n) entries.set(unknown, numerator * (scale / denominator))
  }
  return { entries, right: right.numerator * (scale / right.denominator), scale: 1n }
}

/** The entry whose elimination touches the fewest others (Markowitz 1957); null where none is left. */
function choosePivot(rows: ReadonlySet<Row>): { row: Row; unknown: number } | null {
  const uses = new Map<number, number>()
  for (const { entries } of rows) {
    for (const unknown of entries.keys()) uses.set(unknown, (uses.get(unknown) ?? 0) + 1)
  }
  let best: { row: Row; unknown: number } | null = null
  let least = Infinity
  for (const row of rows) {
    for (const unknown of row.entries.keys()) {
      const cost = (row.entries.size - 1) * ((uses.get(unknown) ?? 1) - 1)
      if (cost < least) [best, least] = [{ row, unknown }, cost]
    }
  }
  return best
}

/** Brings a row that was not touched for some steps up to the present pivot; the division leaves no rest. */
function bringAlong(row: Row, present: bigint): void {
  if (row.scale === present) return
  for (const [unknown, value] of row.entries)
    row.entries.set(unknown, (value * present) / row.scale)
  row.right = (row.right * present) / row.scale
  row.scale = present
}

function eliminate(row: Row, { row: pivotRow, unknown, value: pivot }: Pivot): void {
  const factor = row.entries.get(unknown)
  if (factor === undefined) return
  const present = pivotRow.scale
  bringAlong(row, present)
  const own = row.entries.get(unknown) ?? 0n
  row.entries.delete(unknown)
  const added = [...pivotRow.entries].filter(([each]) => each !== unknown && !row.entries.has(each))
  for (const [each, value] of row.entries) {
    const next = (value * pivot - own * (pivotRow.entries.get(each) ?? 0n)) / present
    if (next === 0n) row.entries.delete(each)
    else row.entries.set(each, next)
  }
  for (const [each, value] of added) row.entries.set(each, (-own * value) / present)
  row.right = (row.right * pivot - own * pivotRow.right) / present
  row.scale = pivot
}

/**
 * Solves as many linear equations as unknowns (0 to n-1) exactly; null where they are singular.
 * Fraction-free elimination (Bareiss 1968): every division leaves no rest, so no common divisor is
 * sought; the rows stay sparse and are touched only where the pivot's unknown occurs in them.
 */
export function solve(equations: readonly Equation[]): Fraction[] | null {
  const rows = new Set(equations.map(toWhole))
  const pivots: Pivot[] = []
  let present = 1n
  while (rows.size > 0) {
    const chosen = choosePivot(rows)
    if (!chosen) return null
    const { row, unknown } = chosen
    bringAlong(row, present)
    rows.delete(row)
    const pivot = { row, unknown, value: row.entries.get(unknown) ?? 0n }
    for (const other of rows) eliminate(other, pivot)
    pivots.push(pivot)
    present = pivot.value
  }
  return substitute(pivots, present)
}

/** With the determinant below every value, the values above are whole numbers (Cramer). */
function substitute(pivots: readonly Pivot[], determinant: bigint): Fraction[] {
  const values = new Map<number, bigint>()
  for (const { row, unknown, value } of pivots.toReversed()) {
    let rest = row.right * determinant
    for (const [each, factor] of row.entries) rest -= factor * (values.get(each) ?? 0n)
    values.set(unknown, rest / value)
  }
  return pivots.map((_, unknown) => fraction(values.get(unknown) ?? 0n, determinant))
}
