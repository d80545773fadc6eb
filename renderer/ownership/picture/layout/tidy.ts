import { hierarchy, tree } from 'd3-hierarchy'
import { columnGap } from '../scene'
import type { Unit } from './units'

/** Where a unit stands: its left edge, and its level, 0 for the subject, negative for owners. */
export interface Standing {
  left: Float64Array
  band: Int32Array
}

interface Grown {
  unit: number
  width: number
  children: Grown[] | undefined
}

/** On which level each unit of a tree is; a unit comes after the one it hangs on. */
export function bandsOf(units: readonly Unit[]): Int32Array {
  const band = new Int32Array(units.length)
  for (const [at, { parent, side }] of units.entries()) {
    if (parent !== -1) band[at] = (band[parent] ?? 0) + (side === 'up' ? -1 : 1)
  }
  return band
}

/** Two trees, owners upward and holdings downward, joined at the subject; no two units touch. */
export function tidy(units: readonly Unit[]): Standing {
  const left = new Float64Array(units.length)
  const band = new Int32Array(units.length)
  const subject = units[0]
  if (!subject) throw new Error('a picture has a subject')
  left[0] = -subject.width / 2
  const grown = units.map(({ width }, unit): Grown => ({ unit, width, children: undefined }))
  for (const side of ['up', 'down'] as const) {
    for (const { data, x, depth } of layOut(hierarchy(grow(grown, units, side)))) {
      if (data.unit === 0) continue
      left[data.unit] = x - data.width / 2
      band[data.unit] = side === 'up' ? -depth : depth
    }
  }
  return { left, band }
}

const layOut = tree<Grown>()
  .nodeSize([1, 1])
  .separation(({ data: { width } }, { data: { width: other } }) => (width + other) / 2 + columnGap)

/** Hangs the units of one side on each other; nobody but the subject has children on both. */
function grow(grown: readonly Grown[], units: readonly Unit[], side: Unit['side']): Grown {
  const subject: Grown = { unit: 0, width: units[0]?.width ?? 0, children: undefined }
  for (const [at, { parent, side: its }] of units.entries()) {
    const child = grown[at]
    const above = parent === 0 ? subject : grown[parent]
    if (its !== side || !child || !above) continue
    if (above.children) above.children.push(child)
    else above.children = [child]
  }
  return subject
}
