import type { SearchField } from '../../electron/shared/domain/search'

export interface Kind {
  field: SearchField
  count: number
}

export type HitLine =
  | { line: 'heading'; field: SearchField; count: number }
  | { line: 'hit'; field: SearchField; index: number }

/** How many lines headings and hits make together. */
export const lineCount = (kinds: readonly Kind[]): number =>
  kinds.reduce((sum, { count }) => sum + count + 1, 0)

/** What stands on a line of the list: the heading of a kind, then its hits. */
export const lineAt = (kinds: readonly Kind[], at: number): HitLine | null => {
  let rest = at
  for (const { field, count } of kinds) {
    if (rest === 0) return { line: 'heading', field, count }
    if (rest <= count) return { line: 'hit', field, index: rest - 1 }
    rest -= count + 1
  }
  return null
}

/** The line of a hit, counting headings; -1 where there is no such hit. */
export const lineOf = (kinds: readonly Kind[], field: SearchField, index: number): number => {
  let before = 0
  for (const kind of kinds) {
    if (kind.field === field) return index < kind.count ? before + 1 + index : -1
    before += kind.count + 1
  }
  return -1
}

/** The hit that stands so many before this line, headings not counted: its place among all hits. */
export const hitNumberOf = (kinds: readonly Kind[], line: number): number => {
  let hits = 0
  let rest = line
  for (const { count } of kinds) {
    if (rest <= count) return hits + Math.max(0, rest - 1)
    hits += count
    rest -= count + 1
  }
  return hits
}

/** The line of the hit with that place among all hits. */
export const lineOfHitNumber = (kinds: readonly Kind[], hit: number): number => {
  let before = 0
  let rest = hit
  for (const { count } of kinds) {
    if (rest < count) return before + 1 + rest
    rest -= count
    before += count + 1
  }
  return -1
}
