import { describe, expect, it } from 'vitest'
import {
  choiceAfter,
  closeAll,
  focusOn,
  openAll,
  openLevel,
  reveal,
  setOpen,
} from '../../../../../renderer/ownership/outline/choosing'
import { firstChoice } from '../../../../../renderer/ownership/outline/first-choice'
import {
  beginHistory,
  chosen,
  redone,
  undone,
} from '../../../../../renderer/ownership/outline/history'
import { outlineOf } from '../../../../../renderer/ownership/outline/outline-of'
import { rowsOf } from '../../../../../renderer/ownership/outline/rows'
import type { OwnershipGraph } from '../../../../../electron/shared/domain/ownership/graph'
import type { OwnershipChoice } from '../../../../../renderer/ownership/choice'
import { generatedGraph } from '../../../../support/ownership/generated'
import { graphOf } from '../../../../support/ownership/graph'

const chain = graphOf(
  'A 60 T; B 30 T; C 70 A; D 70 C; P:person 90 D; Q:person 80 B; T 50 U; U 60 V',
)

const shown = (graph: OwnershipGraph, choice: OwnershipChoice) =>
  rowsOf(outlineOf(graph, choice)).map(({ place }) => place.party ?? place.kind)

describe('the first picture', () => {
  it('shows all of a small company, and about 40 boxes of a large one', () => {
    expect(shown(chain, firstChoice(chain))).toEqual(
      shown(chain, openAll(chain, firstChoice(chain))),
    )
    const large = generatedGraph({ parties: 3000, levels: 10, cycles: 9, crossings: 30, seed: 4 })
    const { subject, owners, holdings } = outlineOf(large, firstChoice(large))
    expect(subject.isOpen).toBe(true)
    const count = shown(large, firstChoice(large)).length
    expect(count).toBeGreaterThanOrEqual(Math.min(30, 1 + owners.length + holdings.length))
    expect(count).toBeLessThanOrEqual(Math.max(40, 1 + owners.length + holdings.length))
  })
})

describe('opening and closing', () => {
  it('goes by level, all at once, or one place', () => {
    const first = firstChoice(chain)
    expect(shown(chain, closeAll(first))).toEqual(['T'])
    expect(shown(chain, openLevel(chain, first, 2))).toEqual(['T', 'A', 'B', 'U'])
    expect(shown(chain, openLevel(chain, first, 3))).toEqual(['T', 'A', 'C', 'B', 'Q', 'U', 'V'])
    expect(shown(chain, setOpen(first, 'up:A', false))).toEqual(['T', 'A', 'B', 'Q', 'U', 'V'])
  })

  it('brings a party into sight out of closed branches, folds and another focus', () => {
    const graph = graphOf('A 60 T; B 0.5 T; C 0.4 T; P:person 20 C; Q:person 90 A')
    const closed = focusOn(graph, closeAll(firstChoice(graph)), 'Q')
    const found = reveal(graph, closed, 'P')
    expect(found?.place).toBe('up:P')
    expect(found && shown(graph, found.choice)).toContain('P')
    expect(reveal(graph, closed, 'nobody')).toBeNull()
  })

  it('focuses on the chains between a party and the subject, above or below it', () => {
    const graph = graphOf(`
      A 60 T; B 0.4 T; C 0.3 T; X 50 A; X 50 B; P:person 90 X; Q:person 10 X; T 80 U; U 5 W; T 7 V
    `)
    const first = firstChoice(graph)
    expect(shown(graph, focusOn(graph, first, 'P'))).toEqual(['T', 'A', 'X', 'P', 'B', 'X'])
    expect(shown(graph, focusOn(graph, first, 'W'))).toEqual(['T', 'U', 'W'])
    expect(focusOn(graph, first, 'T').focus).toBeNull()
  })

  it('opens what an answer brought, and leaves closed what somebody closed', () => {
    const before = graphOf('A 60 T; B 40 T; P:person 90 A; T row=1')
    const after = graphOf('A 60 T; B 40 T; P:person 90 A; C 30 B; Q:person 9 C; T row=1')
    const closed = setOpen(firstChoice(before), 'up:A', false)
    const grown = choiceAfter(before, after, closed, firstChoice(after))
    expect(shown(after, grown)).toEqual(['T', 'A', 'B', 'C', 'Q'])
  })
})

it('undoes and redoes choices; sliding is undone as a whole', () => {
  const first = firstChoice(chain)
  const slide = (foldBelow: number) => ({ ...first, foldBelow })
  let history = chosen(beginHistory(first), slide(2))
  history = chosen(history, slide(3), { isSliding: true })
  history = chosen(history, closeAll(slide(3)))
  expect(undone(history).present.foldBelow).toBe(3)
  expect(undone(undone(history)).present).toBe(first)
  expect(undone(undone(undone(history))).present).toBe(first)
  expect(redone(redone(undone(undone(history)))).present).toBe(history.present)
})
