import { expect, it } from 'vitest'
import { pathsBetween } from '../../../../../renderer/ownership/outline/chains'
import { findParties } from '../../../../../renderer/ownership/outline/find-parties'
import { graphOf } from '../../../../support/ownership/graph'

it('finds the shortest chain between two parties, whichever holds the other', () => {
  const graph = graphOf(`
    P:person 60 A; A 50 B; B 40 T; A 5 T; Q:person 10 B; T 30 A; Q:person 20 Z; W 9 Z; V 3 W
  `)
  const between = (one: string, other: string) =>
    pathsBetween(graph, one, other).map(({ kind, parties, meeting }) => [
      kind,
      parties.join(' '),
      meeting,
    ])
  expect(between('P', 'T')).toEqual([['holds', 'P A T', null]])
  expect(between('T', 'Q')).toEqual([['held', 'T B Q', null]])
  expect(between('A', 'T')).toEqual([
    ['holds', 'A T', null],
    ['held', 'A T', null],
  ])
  expect(between('T', 'Z')).toEqual([['common-owner', 'T B Q Z', 'Q']])
  expect(between('P', 'Q')).toEqual([['common-company', 'P A B Q', 'B']])
  expect(between('P', 'V')).toEqual([])
  expect(pathsBetween(graph, 'P', 'Q')[0]?.interests).toEqual(['P>A', 'A>B', 'Q>B'])
})

it('finds parties by names in any spelling and numbers in any grouping', () => {
  const graph = graphOf(`
    Søren_Ødegård:person 60 Sjømat_AS; Øre_Søn_AS 30 Sjømat_AS; Soren:person 5 Sjømat_AS
    Øre_Søn_AS identifier=314211685; Sjømat_AS identifier=5590012345
  `)
  expect(findParties(graph, 'soeren')).toEqual(['Soren', 'Søren_Ødegård'])
  expect(findParties(graph, 'sön ore')).toEqual(['Øre_Søn_AS'])
  for (const number of ['NO 314 211 685 MVA', '314211685', '314.211', 'no-314 211 685']) {
    expect(findParties(graph, number)).toEqual(['Øre_Søn_AS'])
  }
  expect(findParties(graph, 'SE559001234501')).toEqual(['Sjømat_AS'])
  expect(findParties(graph, ' – ')).toEqual([])
})
