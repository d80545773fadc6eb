import { keyOf, type World } from './build'
import type { CompanySpec, Holding, Party } from './model'

/** What every direct or indirect holder has of a company in the end, and the longest way to them. */
export interface Ancestry {
  /** percent per party key; null where the system has no solution (a closed loop) */
  integrated: Map<string, number> | null
  parties: Map<string, Party>
  distance: Map<string, number>
}

/**
 * Integrated ownership over all chains, cycles included: w = e + w·A over the companies above the
 * target, then every holder's direct shares weighted by w. Holdings without a number count as 0.
 */
export function traceAncestry(world: World, target: CompanySpec): Ancestry {
  const { companies, distance, parties } = climb(world, target)
  const weights = solve(companies, world)
  if (!weights) return { integrated: null, parties, distance }
  const integrated = new Map<string, number>()
  companies.forEach((company, index) => {
    for (const { holder, percentage } of world.owners(company)) {
      const part = (weights[index] ?? 0) * (percentage ?? 0)
      integrated.set(holder.key, (integrated.get(holder.key) ?? 0) + part)
    }
  })
  return { integrated, parties, distance }
}

function climb(world: World, target: CompanySpec) {
  const companies = [target]
  const distance = new Map<string, number>()
  const parties = new Map<string, Party>()
  for (const [index, company] of growing(companies)) {
    const depth = index === 0 ? 0 : (distance.get(keyOf(company)) ?? 0)
    for (const { holder } of world.owners(company)) {
      if (parties.has(holder.key)) continue
      parties.set(holder.key, holder)
      distance.set(holder.key, depth + 1)
      if (holder.kind === 'company' && holder.company !== target) companies.push(holder.company)
    }
  }
  return { companies, distance, parties }
}

/** Walks a list that grows while it is walked. */
function* growing<T>(list: T[]): Generator<[number, T]> {
  for (let index = 0; index < list.length; index++) yield [index, list[index] as T]
}

/** Row of the target in (I − A)⁻¹ by elimination; null where it does not exist. */
function solve(companies: CompanySpec[], world: World): number[] | null {
  const size = companies.length
  const position = new Map(companies.map((company, index) => [keyOf(company), index]))
  // rows of (I − Aᵗ | e): the unknowns are the weights
  const rows = companies.map((_, row) => {
    const cells = new Array<number>(size + 1).fill(0)
    cells[row] = 1
    cells[size] = row === 0 ? 1 : 0
    return cells
  })
  companies.forEach((company, column) => {
    for (const { holder, percentage } of world.owners(company) as Holding[]) {
      const cells = rows[position.get(holder.key) ?? -1]
      if (cells) cells[column] = (cells[column] ?? 0) - (percentage ?? 0) / 100
    }
  })
  return eliminate(rows)
}

function eliminate(rows: number[][]): number[] | null {
  const size = rows.length
  const cell = (row: number, column: number) => rows[row]?.[column] ?? 0
  for (let pivot = 0; pivot < size; pivot++) {
    let best = pivot
    for (let row = pivot; row < size; row++) {
      if (Math.abs(cell(row, pivot)) > Math.abs(cell(best, pivot))) best = row
    }
    if (Math.abs(cell(best, pivot)) < 1e-9) return null
    ;[rows[pivot], rows[best]] = [rows[best] ?? [], rows[pivot] ?? []]
    for (let row = 0; row < size; row++) {
      const factor = cell(row, pivot) / cell(pivot, pivot)
      if (row === pivot || factor === 0) continue
      rows[row] = (rows[row] ?? []).map((value, column) => value - factor * cell(pivot, column))
    }
  }
  return rows.map((_, row) => cell(row, size) / cell(row, row))
}
