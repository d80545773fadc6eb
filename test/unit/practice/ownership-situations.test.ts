import { expect, test } from 'vitest'
import { assess } from '../../../electron/ownership/assess'
import { buildGraph } from '../../../electron/ownership/graph/build-graph'
import { snapshotOf } from '../../../electron/ownership/graph/snapshot-of'
import { composeContent } from '../../../electron/practice/answer/compose'
import { createDraw } from '../../../electron/practice/random'
import { createWorld } from '../../../electron/practice/world/world'
import { allExpands } from '../../../electron/shared/domain/answer'
import type { OwnershipGraph } from '../../../electron/shared/domain/ownership/graph'
import type { PartyNote } from '../../../electron/shared/domain/ownership/party'
import { read } from '../answers/reading'

const world = createWorld()
const retrievedAt = '2026-11-22T12:58:07.000Z'

/** What the service answers of these companies, assessed for the first of them as the case would. */
function assessed(identifiers: string[], notes: PartyNote[] = []): OwnershipGraph {
  const snapshots = identifiers.map((identifier, at) => {
    const company = world.find('no', identifier)
    if (!company) throw new Error(`nobody is ${identifier}`)
    const content = composeContent([...allExpands], {
      ...{ world, company, draw: createDraw('a'), now: Date.parse(retrievedAt) },
      ...{ language: 'en', hasOfac: true },
    })
    return snapshotOf(read(content), {
      ...{ companyRow: at + 1, sessionRow: at + 1, sha256: identifier, retrievedAt },
      key: { country: 'no', kind: 'organization-number', identifier },
    })
  })
  const stated = buildGraph(snapshots, notes, 1)
  if (!stated) throw new Error('the company has no answer')
  return assess(stated, { at: null, settings: { rule: 'product', changes: {} } }).graph
}

const caughtIn = (graph: OwnershipGraph) => {
  const { byRegime } = graph.listed.find(({ company }) => company === graph.subject) ?? {}
  return byRegime?.ofac
}

test('a newcomer sees shares that cannot be read, and no number in their place', () => {
  const { interests } = assessed(['314400070'])
  const stated = interests.filter(({ statements }) => statements.length > 0)
  expect(stated.map(({ unreadable }) => unreadable)).toEqual(
    expect.arrayContaining(['31. Mai', '995.799', null]),
  )
  const ruined = stated.filter(({ unreadable }) => unreadable !== null)
  expect(ruined.every(({ capital, votes }) => capital === null && votes === null)).toBe(true)
})

test('a newcomer sees a listed company catch another two steps below, and two add up', () => {
  const below = assessed(['314400445', '314401182', '314401557'])
  expect(caughtIn(below)).toMatchObject({ sum: { minimum: 50 }, isCaught: 'certain' })
  const together = assessed(['314401921', '314401557', '314402294'])
  expect(caughtIn(together)).toMatchObject({ sum: { minimum: 55 }, isCaught: 'certain' })
})

test('a newcomer makes owners of three siblings by noting them as relatives', () => {
  const ownersOf = ({ standings }: OwnershipGraph) =>
    standings.filter(({ verdicts }) =>
      verdicts.some(({ rule, state }) => rule === 'product' && state === 'certain'),
    )
  const alone = assessed(['314402669'])
  expect(ownersOf(alone)).toEqual([])
  const siblings = alone.parties.filter(({ name }) => name?.includes('Bruheim'))
  const notes = siblings.map(({ id, name }, at): PartyNote => ({
    ...{ noteRow: at + 1, party: id, partyName: name, kind: 'relatives', group: 'Bruheim' },
    ...{ note: 'Siblings', actor: 'kari', at: retrievedAt },
  }))
  expect(ownersOf(assessed(['314402669'], notes))).toHaveLength(3)
})

test('a newcomer sees a complex structure, and which signs make it one', () => {
  const { complex } = assessed(['314403037', '314403401', '314403770'])
  expect(complex).toMatchObject({ isComplex: true, layers: 3 })
  expect(complex.signs.map(({ kind }) => kind)).toEqual(['trust-or-foundation', 'outside-area'])
})

test('a newcomer sees two answers disagree, with both shares kept', () => {
  const { interests } = assessed(['314404149', '314404513'])
  const [disputed] = interests.filter(({ isConflict }) => isConflict)
  expect(disputed?.statements).toHaveLength(2)
})
