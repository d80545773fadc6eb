import type { Outline, OutlinePlace } from './outline'

/** A row of the tree grid. Levels count from 1, the subject; positions within siblings, from 1. */
export interface OutlineRow {
  place: OutlinePlace
  group: 'subject' | 'owners' | 'holdings'
  level: number
  position: number
  setSize: number
  /** the index of the row one level nearer to the subject; null at the subject */
  parent: number | null
}

/** A heading between the groups; it is no row of the tree and takes no focus. */
export type OutlineLine =
  { kind: 'row'; row: OutlineRow; index: number } | { kind: 'group'; group: 'owners' | 'holdings' }

/** The rows in reading order: the subject, its owners, its holdings, each followed by what is beyond. */
export function rowsOf(outline: Outline): OutlineRow[] {
  const { subject, owners, holdings } = outline
  const rows: OutlineRow[] = [
    { place: subject, group: 'subject', level: 1, position: 1, setSize: 1, parent: null },
  ]
  const setSize = owners.length + holdings.length
  const left: OutlineRow[] = []
  /** the last one on the list is the next one read */
  const wait = (places: readonly OutlinePlace[], like: Omit<OutlineRow, 'place'>) => {
    for (const [index, place] of [...places.entries()].reverse()) {
      left.push({ ...like, place, position: like.position + index })
    }
  }
  const first = { level: 2, setSize, parent: 0 }
  wait(holdings, { ...first, group: 'holdings', position: owners.length + 1 })
  wait(owners, { ...first, group: 'owners', position: 1 })
  for (let row = left.pop(); row; row = left.pop()) {
    const { group, level } = row
    const { children } = row.place
    const parent = rows.push(row) - 1
    const inside = { group, level: level + 1, position: 1, setSize: children.length, parent }
    wait(children, inside)
  }
  return rows
}

/** The same rows with a heading before the owners and before the holdings. */
export function linesOf(rows: readonly OutlineRow[]): OutlineLine[] {
  const lines: OutlineLine[] = []
  for (const [index, row] of rows.entries()) {
    const { group } = row
    if (group !== 'subject' && group !== rows[index - 1]?.group)
      lines.push({ kind: 'group', group })
    lines.push({ kind: 'row', row, index })
  }
  return lines
}
