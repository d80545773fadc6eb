import type { Unit } from './units'

/** A line between two units that runs from the upper to the lower. */
export interface UnitLine {
  from: number
  to: number
}

/**
 * Where every unit hangs if each is to stand above all whom it holds, and below the subject below all
 * who hold it: on the one farthest from the subject. Its other lines then run the same way, past
 * rows. `lines` close no cycle. Linear.
 */
export function hangFarthest(units: readonly Unit[], lines: readonly UnitLine[]): Unit[] {
  const parents = units.map(({ parent }) => parent)
  const layers = new Int32Array(units.length)
  const waits = new Int32Array(units.length)
  const next = new Array<number[] | undefined>(units.length)
  for (const { from, to } of lines) {
    // Away from the subject: upward from company to holder, downward from holder to company.
    const isUp = units[from]?.side === 'up'
    const [near, far] = isUp ? [to, from] : [from, to]
    const isAcross = near !== 0 && units[near]?.side !== units[far]?.side
    if (near === far || isAcross) continue
    waits[far] = (waits[far] ?? 0) + 1
    const list = next[near]
    if (list) list.push(far)
    else next[near] = [far]
  }
  const ready = [...units.keys()].filter((unit) => waits[unit] === 0)
  for (const near of ready) {
    const layer = (layers[near] ?? 0) + 1
    for (const far of next[near] ?? []) {
      if (layer > (layers[far] ?? 0)) {
        layers[far] = layer
        parents[far] = near
      }
      const left = (waits[far] ?? 0) - 1
      waits[far] = left
      if (left === 0) ready.push(far)
    }
  }
  return units.map((unit, at) => {
    const parent = parents[at] ?? unit.parent
    return parent === unit.parent ? unit : { ...unit, parent }
  })
}
