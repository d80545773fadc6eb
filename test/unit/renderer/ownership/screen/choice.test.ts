import { nextTick, ref, shallowRef } from 'vue'
import { describe, expect, it } from 'vitest'
import type { OwnershipGraph } from '../../../../../electron/shared/domain/ownership/graph'
import { setOpen } from '../../../../../renderer/ownership/outline/choosing'
import { useOwnershipActs } from '../../../../../renderer/ownership/use-ownership-acts'
import { useOwnershipChoice } from '../../../../../renderer/ownership/use-ownership-choice'
import { readOwnershipView } from '../../../../../renderer/ownership/use-ownership-view'
import { graphOf } from '../../../../support/ownership/graph'

const structure = 'A 60 T; B 0.5 T; C 0.4 T; P:person 90 A; T 51 S'
let company = 0

function look(text = structure) {
  company += 1
  const key = `case ${String(company)}`
  const graph = shallowRef<OwnershipGraph | null>(graphOf(text))
  const kept = ref(readOwnershipView(null))
  const model = useOwnershipChoice(graph, () => key, kept)
  const names = () => model.rows.value.map(({ place }) => place.party ?? place.kind)
  return { graph, kept, model, names, acts: useOwnershipActs(graph, model) }
}

describe('what one sees of an ownership', () => {
  it('begins at the subject, with small holders folded', () => {
    const { model, names } = look()
    expect(model.chosen.value).toBe('T')
    expect(names()).toEqual(['T', 'A', 'P', 'fold', 'S'])
  })

  it('opens the way to a party that a search found in a fold', () => {
    const { model, names } = look()
    model.show('C')
    expect(names()).toEqual(['T', 'A', 'P', 'fold', 'B', 'C', 'S'])
    expect(model.activeRow.value?.place.party).toBe('C')
  })

  it('takes back and repeats what was done to the view, but no looking around', () => {
    const { model, acts, names } = look()
    const place = model.rows.value.find(({ place: at }) => at.party === 'A')?.place.id ?? ''
    acts.move({ kind: 'close', place })
    acts.move({ kind: 'go', place })
    expect(names()).not.toContain('P')
    model.undo()
    expect(names()).toContain('P')
    expect(model.canUndo.value).toBe(false)
    model.redo()
    expect(names()).not.toContain('P')
    expect(model.chosen.value).toBe('A')
  })

  it('takes a run of the slider back at once, and keeps its limit for next time', async () => {
    const { model, acts, kept } = look()
    for (const limit of [1.5, 2, 2.5]) acts.slide(limit)
    await nextTick()
    expect(kept.value.foldBelow).toBe(2.5)
    model.undo()
    expect(model.choice.value?.foldBelow).toBe(1)
  })

  it('stays as it was when an answer makes it grow, and shows what is new', () => {
    const { graph, model, acts, names } = look()
    model.show('P')
    const place = model.rows.value.find(({ place: at }) => at.kind === 'fold')?.place.id ?? ''
    acts.move({ kind: 'open', place })
    graph.value = graphOf(`${structure}; Q:person 80 S2; S2 10 A`)
    expect(model.chosen.value).toBe('P')
    expect(names()).toEqual(expect.arrayContaining(['B', 'C', 'S2', 'Q']))
  })

  it('goes back to the subject when the chosen party is not known at another date', () => {
    const { graph, model } = look()
    model.show('P')
    graph.value = graphOf('A 60 T; T 51 S')
    expect(model.chosen.value).toBe('T')
  })

  it('speaks of the company behind which nobody is named', () => {
    const { model, acts } = look('A 60 T; A owners=not-in-case')
    const gap = model.rows.value.find(({ place }) => place.kind === 'gap')
    acts.move({ kind: 'go', place: gap?.place.id ?? '' })
    expect(model.chosen.value).toBe('A')
    expect(model.activeRow.value?.place.kind).toBe('gap')
  })

  it('stands where one went when a party stands at several places', () => {
    const { model, acts } = look('A 60 T; B 30 T; P:person 50 A; P 50 B')
    const second = model.rows.value.filter(({ place }) => place.party === 'P')[1]
    acts.move({ kind: 'go', place: second?.place.id ?? '' })
    expect(model.activeRow.value).toBe(second)
  })

  it('closes to the owners and subsidiaries of the subject, not to nothing', () => {
    const { model, acts, names } = look()
    acts.closeAll()
    expect(names()).toEqual(['T', 'A', 'fold', 'S'])
    if (model.choice.value) model.choice.value = setOpen(model.choice.value, 'up:A', true)
    expect(names()).toContain('P')
  })
})

describe('how one left it', () => {
  it('is read where it makes sense, and begun anew where it does not', () => {
    expect(readOwnershipView({ shape: 'table', foldBelow: 2.5, isPaneOpen: false })).toEqual({
      ...{ shape: 'table', foldBelow: 2.5, arrangement: 'graph', isPaneOpen: false },
    })
    expect(readOwnershipView({ shape: 'globe', foldBelow: 99, arrangement: 7 })).toEqual({
      ...{ shape: 'picture', foldBelow: 1, arrangement: 'graph', isPaneOpen: true },
    })
  })
})
