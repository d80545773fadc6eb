import type { OwnershipGraph } from '../../../electron/shared/domain/ownership/graph'
import type { OwnershipParty } from '../../../electron/shared/domain/ownership/party'
import { graphFrom, interestOf, partyOf } from './graph'

/** Whole numbers from 0 up to a bound, the same for the same seed. */
export function chance(seed: number): (bound: number) => number {
  let state = seed >>> 0
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound
  }
}

/** `[holder, company, share]`, as in the text form. */
export type Held = readonly [string, string, string]

const isCompanyWord = (id: string) => !/^[PSFU]\d/.test(id)
const kinds: Record<string, OwnershipParty['kind']> = { P: 'person', S: 'state', F: 'foundation' }

/** A graph of many parties: `P…` persons, `S…` states, `F…` foundations, the others companies. */
export function graphOfHeld(subject: string, held: readonly Held[]): OwnershipGraph {
  const ids = new Set([subject, ...held.flatMap(([holder, company]) => [holder, company])])
  const isHeld = new Set(held.map(([, company]) => company))
  const parties = [...ids].map((id, index) => {
    const kind = isCompanyWord(id) ? 'company' : (kinds[id[0] ?? ''] ?? 'unknown')
    return partyOf(id, { kind }, index, isHeld.has(id))
  })
  return graphFrom(
    subject,
    parties,
    held.map(([holder, company, share]) => interestOf(holder, company, share)),
  )
}

export interface GeneratedSize {
  /** parties in all, half of them above the subject */
  parties: number
  levels: number
  /** interests that close a cycle */
  cycles: number
  /** interests that give a party a second company */
  crossings: number
  seed: number
}

/** Owners above and companies below a subject `T`, level by level, with cycles and second parents. */
export function generatedGraph(size: GeneratedSize): OwnershipGraph {
  const pick = chance(size.seed)
  const levels: string[][] = [['T']]
  const held: Held[] = []
  const below: string[] = ['T']
  const above = Math.floor((size.parties - 1) / 2)
  for (let index = 0; index < above; index++) {
    const level = 1 + Math.floor((index * size.levels) / above)
    const under = (levels[level - 1] ?? ['T']).filter(isCompanyWord)
    const company = under[pick(under.length)] ?? 'T'
    // The first of a level is a company, so that there is a next one.
    const isFirst = levels[level] === undefined
    const holder = isFirst || pick(3) > 0 ? `C${String(index)}` : `P${String(index)}`
    ;(levels[level] ??= []).push(holder)
    held.push([holder, company, String((1 + pick(800)) / 100)])
  }
  for (let index = above; index < size.parties - 1; index++) {
    const holder = below[pick(Math.min(below.length, 120))] ?? 'T'
    below.push(`D${String(index)}`)
    held.push([holder, `D${String(index)}`, String(1 + pick(100))])
  }
  return graphOfHeld('T', [...held, ...extraInterests(size, levels, held, pick)])
}

function extraInterests(
  size: GeneratedSize,
  levels: readonly string[][],
  held: readonly Held[],
  pick: (bound: number) => number,
): Held[] {
  const companyOf = new Map(held.map(([holder, company]) => [holder, company]))
  const from = (level: number) => {
    const list = (levels[level] ?? ['T']).filter(isCompanyWord)
    return list[pick(list.length)] ?? 'T'
  }
  const seen = new Set(held.map(([holder, company]) => `${holder}>${company}`))
  const extra: Held[] = []
  const add = (holder: string, company: string) => {
    const key = `${holder}>${company}`
    if (holder !== company && !seen.has(key)) extra.push([holder, company, '1'])
    seen.add(key)
  }
  for (let index = 0; index < size.cycles; index++) {
    const company = from(1 + pick(levels.length - 1))
    let holder = company
    // Who is held by a company holds a part of it: one to three links round.
    for (let links = pick(3) + 1; links > 0; links--) holder = companyOf.get(holder) ?? holder
    add(holder, company)
  }
  for (let index = 0; index < size.crossings; index++) {
    const low = pick(levels.length - 1)
    add(from(low + 1 + pick(levels.length - 1 - low)), from(low))
  }
  return extra
}

/** One company with this many owners, the shares falling: as a listed company's list of holders. */
export const wideGraph = (owners: number): OwnershipGraph =>
  graphOfHeld(
    'T',
    Array.from({ length: owners }, (_, index): Held => {
      const share = (100 / owners) * (1.5 - index / owners)
      return [index % 3 === 0 ? `C${String(index)}` : `P${String(index)}`, 'T', share.toFixed(4)]
    }),
  )

/** A chain of companies, each held whole by the next. */
export const deepGraph = (levels: number): OwnershipGraph =>
  graphOfHeld(
    'T',
    Array.from({ length: levels }, (_, index): Held => {
      const company = index === 0 ? 'T' : `C${String(index - 1)}`
      return [`C${String(index)}`, company, '90']
    }),
  )

/** Companies that all hold each other, and somebody who holds the first. */
export const tangledGraph = (companies: number): OwnershipGraph => {
  const names = Array.from({ length: companies }, (_, index) => (index ? `C${String(index)}` : 'T'))
  const share = String(80 / companies)
  const mutual = names.flatMap((holder) =>
    names.filter((other) => other !== holder).map((company): Held => [holder, company, share]),
  )
  return graphOfHeld('T', [...mutual, ['P1', 'T', '20']])
}
