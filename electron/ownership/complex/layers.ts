import type { Interest } from '../../shared/domain/ownership/interest'
import { componentsOf } from '../numbers/components'

/** Who is above whom, holdings and roles alike. */
export interface Above {
  ids: readonly string[]
  indexOf: ReadonlyMap<string, number>
  /** by company: its holders */
  next: readonly (readonly number[])[]
}

/** Everybody above a subject; the subject is the first. */
export function aboveSubject(subject: string, interests: readonly Interest[]): Above {
  const holders = new Map<string, string[]>()
  for (const { holder, company } of interests) {
    const known = holders.get(company)
    if (known) known.push(holder)
    else holders.set(company, [holder])
  }
  const ids = [...new Set([subject])]
  const indexOf = new Map([[subject, 0]])
  const next: number[][] = []
  for (let at = 0; at < ids.length; at++) {
    const here = (holders.get(ids[at] ?? '') ?? []).map((holder) => {
      const known = indexOf.get(holder) ?? ids.push(holder) - 1
      indexOf.set(holder, known)
      return known
    })
    next.push(here)
  }
  return { ids, indexOf, next }
}

/** Links from an entry to the other members of its block, by the shortest way. */
function withinBlock(entry: number, block: ReadonlySet<number>, next: Above['next']) {
  const distances = new Map([[entry, 0]])
  for (const [member, distance] of distances) {
    for (const holder of next[member] ?? []) {
      if (block.has(holder) && !distances.has(holder)) distances.set(holder, distance + 1)
    }
  }
  return distances
}

/**
 * By party the links of the longest way down to the subject. Where companies hold each other the
 * shortest way through them counts, as going round adds no layer.
 */
export function distancesOf({ next }: Above): number[] {
  const entered = next.map((_, at): number => (at === 0 ? 0 : -1))
  const distances = [...entered]
  for (const block of componentsOf(next)) {
    const members = new Set(block)
    for (const entry of block.filter((member) => (entered[member] ?? -1) >= 0)) {
      const ways = block.length === 1 ? [[entry, 0] as const] : withinBlock(entry, members, next)
      for (const [member, links] of ways) {
        distances[member] = Math.max(distances[member] ?? -1, (entered[entry] ?? 0) + links)
      }
    }
    for (const member of block) {
      for (const holder of next[member] ?? []) {
        if (members.has(holder)) continue
        entered[holder] = Math.max(entered[holder] ?? -1, (distances[member] ?? 0) + 1)
      }
    }
  }
  return distances
}

/** Everybody on a way from some owners down to the subject, the owners and the subject left out. */
export function layersBelow({ next }: Above, owners: ReadonlySet<number>): Set<number> {
  const below: number[][] = next.map(() => [])
  next.forEach((holders, company) => holders.forEach((holder) => below[holder]?.push(company)))
  const reached = new Set(owners)
  for (const party of reached) for (const company of below[party] ?? []) reached.add(company)
  reached.delete(0)
  for (const owner of owners) reached.delete(owner)
  return reached
}
