import { describe, expect, it } from 'vitest'
import { openAll, setOpen, setPinned } from '../../../../../renderer/ownership/outline/choosing'
import { firstChoice } from '../../../../../renderer/ownership/outline/first-choice'
import { outlineOf } from '../../../../../renderer/ownership/outline/outline-of'
import { rowsOf, type OutlineRow } from '../../../../../renderer/ownership/outline/rows'
import type { OwnershipGraph } from '../../../../../electron/shared/domain/ownership/graph'
import type { OwnershipChoice } from '../../../../../renderer/ownership/choice'
import { deepGraph, tangledGraph, wideGraph } from '../../../../support/ownership/generated'
import { graphOf } from '../../../../support/ownership/graph'

const all = (graph: OwnershipGraph, more: Partial<OwnershipChoice> = {}) =>
  openAll(graph, { ...firstChoice(graph), foldBelow: 0, ...more })

/** One row in words: level, who, and what is special about it. */
function wordsOf({ level, place }: OutlineRow): string {
  const { kind, reference, folded, gap } = place
  const who = place.party ?? (folded ? `${String(folded.count)} others` : `gap ${gap ?? ''}`)
  const mark = reference?.isCycle ? ' cycle' : reference ? ' repeat' : ''
  const to = reference ? `${mark} to level ${String(reference.level)}` : ''
  return `${String(level)} ${kind === 'party' ? (place.party ?? '') : who}${to}`
}

const read = (graph: OwnershipGraph, choice: OwnershipChoice) =>
  rowsOf(outlineOf(graph, choice)).map(wordsOf)

const drawing = graphOf(`
  subject Sjømat
  Marit:person 22 Sjømat; Tindholm 34 Sjømat; Kystfondet:state 8 Sjømat; Drift 28 Sjømat
  ? 3.9 Sjømat
  Ingrid:person 60 Tindholm; Arv:foundation 25 Tindholm; Sigrun:person role:leder Arv
  Sjømat 80 Drift; Ålands 20 Drift
  Sjømat 100 Eiendom; Sjømat 35 Kylhus
`)

describe('the outline', () => {
  it('shows owners and holdings, the largest first, and a cycle as a reference', () => {
    expect(read(drawing, all(drawing))).toEqual([
      '1 Sjømat',
      '2 Tindholm',
      '3 Ingrid',
      '3 Arv',
      '4 Sigrun',
      '2 Drift',
      '3 Sjømat cycle to level 1',
      '3 Ålands',
      '4 gap not-in-case',
      '2 Marit',
      '2 Kystfondet',
      '2 unknown-part:Sjømat',
      '2 Eiendom',
      '2 Drift',
      '3 Sjømat cycle to level 1',
      '2 Kylhus',
    ])
  })

  it('shows the owners of a party once, nearest to the subject, and refers to them elsewhere', () => {
    const graph = graphOf('A 60 T; B 10 T; B 90 A; P:person 51 B; P:person 2 T')
    expect(read(graph, all(graph))).toEqual([
      '1 T',
      '2 A',
      '3 B repeat to level 2',
      '2 B',
      '3 P',
      '2 P',
    ])
  })

  it('says a gap once for each company, with its reason, and none for those who have no owners', () => {
    const graph = graphOf(`
      A 40 T; B 30 T; A 20 B; S:state 5 T; F:foundation 5 T
      A owners=not-delivered; T owners=found
    `)
    expect(read(graph, all(graph))).toEqual([
      '1 T',
      '2 A',
      '3 gap not-delivered',
      '2 B',
      '3 A repeat to level 2',
      '2 F',
      '2 S',
    ])
  })

  it('orders siblings without a number after those with one, equals by name', () => {
    const graph = graphOf('Z ? T; Y 10 T; X !10051 T; B 10-20 T; A 20 T; ? 1 T')
    const owners = outlineOf(graph, all(graph)).owners.map(({ party }) => party)
    expect(owners).toEqual(['A', 'B', 'Y', 'X', 'Z', 'unknown-part:T'])
  })

  it("shows a company's shares in itself among its owners alone", () => {
    const graph = graphOf('A 80 T; T treasury:20 T; T 60 U')
    const { owners, holdings } = outlineOf(graph, all(graph))
    expect(owners.map(({ party }) => party)).toEqual(['A', 'T'])
    expect(owners[1]?.reference).toMatchObject({ place: 'subject', level: 1 })
    expect(holdings.map(({ party }) => party)).toEqual(['U'])
  })

  it('keeps ids and what is open when folding moves a party to another place', () => {
    // X holds little of T itself and most of A: its owners stand where it is not folded.
    const graph = graphOf('A 60 T; X 0.5 T; Y 0.4 T; X 80 A; V 50 X')
    const folded = all(graph, { foldBelow: 1 })
    expect(read(graph, folded).slice(0, 5)).toEqual([
      '1 T',
      '2 A',
      '3 X',
      '4 V',
      '5 gap not-in-case',
    ])
    expect(read(graph, { ...folded, foldBelow: 0 })).toContain('3 X repeat to level 2')
    expect(read(graph, { ...folded, foldBelow: 0 })).toContain('3 V')
  })
})

describe('folding', () => {
  const small = graphOf(`
    A 60 T; B 0.7 T; C 0.6-0.9 T; D 0.5 T; E 0.4 T votes:30; P:person 0.3 T
    H:person 0.1 T; P verdict=possible; ? 0.2 T
  `)

  it('takes small holdings together and adds them up, their ends apart', () => {
    const { owners } = outlineOf(small, firstChoice(small))
    expect(owners.map(({ party, folded }) => party ?? folded?.count)).toEqual([
      'A',
      'E',
      'P',
      4,
      'unknown-part:T',
    ])
    expect(owners[3]?.folded).toMatchObject({
      because: 'small',
      sum: { minimum: 1.9, maximum: 2.2 },
      integrated: { minimum: 1.9, maximum: 2.2 },
      parties: ['C', 'B', 'D', 'H'],
    })
  })

  it('never folds pinned and listed parties, nor a fold of one', () => {
    const choice = setPinned(firstChoice(small), 'B', true)
    const parties = small.parties.map((each) =>
      each.id === 'D' || each.id === 'C' ? { ...each, sanction: 'hit' as const } : each,
    )
    const owners = outlineOf({ ...small, parties }, choice).owners.map(({ party }) => party)
    expect(owners).toEqual(['A', 'C', 'B', 'D', 'E', 'P', 'H', 'unknown-part:T'])
  })

  it('opens a fold in its place, and gives it to those without a number too', () => {
    const many = graphOf(Array.from({ length: 13 }, (_, at) => `C${String(at)} ? T`).join(';'))
    const choice = firstChoice(many)
    const [fold] = outlineOf(many, choice).owners
    expect(fold?.folded).toMatchObject({ because: 'without-number', count: 13, sum: null })
    const opened = outlineOf(many, setOpen(choice, fold?.id ?? '', true)).owners[0]
    expect(opened?.children.map(({ level, party }) => [level, party])).toHaveLength(13)
    expect(opened?.children[0]).toMatchObject({ level: 3, party: 'C0' })
  })
})

describe('large graphs', () => {
  it('takes chains of thousands of levels, wide lists and tangles, in moments', () => {
    const deep = deepGraph(2000)
    expect(rowsOf(outlineOf(deep, all(deep))).at(-1)?.level).toBe(2002)
    const wide = wideGraph(10_000)
    const startedMs = performance.now()
    expect(rowsOf(outlineOf(wide, all(wide)))).toHaveLength(1 + 10_000 + 3334)
    expect(performance.now() - startedMs).toBeLessThan(2000)
    const tangled = tangledGraph(30)
    // Each of 30 · 29 + 1 interests once upward and once downward, but for the person below nobody.
    expect(rowsOf(outlineOf(tangled, all(tangled)))).toHaveLength(1 + 871 + 870)
  })
})
