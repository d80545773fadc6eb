import { describe, expect, test } from 'vitest'
import { traceAncestry } from '../../../electron/practice/world/integrated-ownership'
import { companies, createWorld } from '../../../electron/practice/world/world'

const world = createWorld()

const target = (example: number, index = 0) => {
  const found = companies.filter(
    ({ tags }) => tags?.includes(`example-${example}`) && tags.includes('target'),
  )[index]
  if (!found) throw new Error(`no example ${example}`)
  return found
}

const shareOf = (example: number, name: string, index = 0): number => {
  const { integrated, parties } = traceAncestry(world, target(example, index))
  const key = [...parties.keys()].find((one) => one.startsWith(name))
  return integrated?.get(key ?? '') ?? Number.NaN
}

describe('the worked examples of the domain primer', () => {
  test.each([
    [1, 'Petra', 25],
    [2, 'Per Ivar', 25.01],
    [3, 'Paavo', 18.15],
    [4, 'Pirkko', 22.5],
    [5, 'Pia', 22.95],
    [6, 'Poul', 30],
    [7, 'Päivi', 60],
    [8, 'Pål Erik', 29],
    [9, 'Pernille', 20.4],
    [10, 'Pelle', 24.01],
    [11, 'Pauline', 6.7626],
    [12, 'Petter', 26.4706],
    [13, 'Peder', 100],
    [14, 'Preben', 27.5],
    [15, 'Paula', 10],
  ])('example %i comes out at the share worked out there', (example, name, expected) => {
    expect(shareOf(example, name)).toBeCloseTo(expected, 4)
  })

  test('in the cycle the persons above together own everything', () => {
    const { integrated, parties } = traceAncestry(world, target(12))
    const persons = [...parties.values()].filter(({ kind }) => kind === 'person')
    const sum = persons.reduce((total, { key }) => total + (integrated?.get(key) ?? 0), 0)
    expect(sum).toBeCloseTo(100, 8)
  })

  test('mutual ownership gives the one outside owner all of both companies', () => {
    expect(shareOf(13, 'Peder', 0)).toBeCloseTo(100, 8)
    expect(shareOf(13, 'Peder', 1)).toBeCloseTo(100, 8)
  })

  test('a closed loop has no owner in the end and breaks nothing', () => {
    expect(traceAncestry(world, target(16)).integrated).toBeNull()
  })

  test('the group of the cycle gives its main owner 26.2887 percent', () => {
    const company = world.find('no', '314211685')
    const { integrated } = traceAncestry(world, company ?? target(1))
    expect(integrated?.get('Ingrid Hollås, 1968-04-12')).toBeCloseTo(26.2887, 4)
  })
})
