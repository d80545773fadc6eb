import { expect, it } from 'vitest'
import type { OwnershipSnapshot } from '../../../../electron/ownership/snapshot'
import type { Holding, Party } from '../../../../electron/shared/domain/company'
import { collected, graphOf } from './collected'

const template = collected('310000019', { shareholders: [{ name: 'x' }] })

const numberAt = (at: number): string => String(200_000_000 + at)

function holding(party: Partial<Party>, exact: number, at: number): Holding {
  const nobody = { name: null, dateOfBirth: null, organizationNumber: null, country: null }
  return {
    path: `ownership.shareholders[${at}]`,
    party: { path: '', kind: 'organization', ...nobody, ...party },
    share: { exact, minimum: null, maximum: null, text: null },
    votes: null,
    extra: [],
  }
}

function snapshotAt(
  at: number,
  shareholders: Holding[],
  subsidiaries: Holding[] = [],
): OwnershipSnapshot {
  const found = { state: 'found' as const, path: '', extra: [], troubles: [] }
  return {
    ...template,
    companyRow: at,
    sha256: String(at),
    key: { country: 'no', kind: 'organization-number', identifier: numberAt(at) },
    organizationNumber: numberAt(at),
    shareholders: { ...found, value: shareholders },
    subsidiaries: { ...found, value: subsidiaries },
  }
}

const owned = (at: number, exact = 100) => holding({ organizationNumber: numberAt(at) }, exact, at)

/** Far more than linear work takes on a busy machine, far less than quadratic work would. */
const limitMs = 20_000

it(
  'reads 50,000 shareholders of one answer, half of them without birth date',
  { timeout: limitMs },
  () => {
    const list = Array.from({ length: 50_000 }, (_, at) => {
      const dateOfBirth = at % 2 ? '1970-01-02' : null
      return holding({ kind: 'person', name: `Person ${at}`, dateOfBirth }, 0.001, at)
    })
    const graph = graphOf(1, [snapshotAt(1, list)])
    expect(graph.interests).toHaveLength(50_001)
    expect(graph.interests.at(-1)?.capital?.minimum).toBe(50)
  },
)

it('follows a chain of 2,000 companies, closed into one cycle', { timeout: limitMs }, () => {
  const chain = Array.from({ length: 2000 }, (_, at) => snapshotAt(at, [owned((at + 1) % 2000)]))
  const graph = graphOf(0, chain)
  expect(graph.parties.size).toBe(2000)
  expect(graph.interests.every(({ isInCycle }) => isInCycle)).toBe(true)
})

it('counts one company that 2,000 others hold, stated on both sides', { timeout: limitMs }, () => {
  const others = Array.from({ length: 2000 }, (_, at) => at + 2)
  const graph = graphOf(1, [
    snapshotAt(
      1,
      [],
      others.map((at) => owned(at, 50)),
    ),
    snapshotAt(
      5000,
      others.map((at) => owned(at, 0.05)),
    ),
    ...others.map((at) => snapshotAt(at, [], [owned(5000, 0.05)])),
  ])
  expect(graph.interests.filter(({ statements }) => statements.length === 2)).toHaveLength(2000)
})

it('leaves a claim of 5,000 holders for which there is no room open', { timeout: limitMs }, () => {
  const others = Array.from({ length: 5000 }, (_, at) => at + 2)
  const graph = graphOf(1, [
    snapshotAt(1, [holding({ kind: 'person', name: 'P' }, 100, 0)]),
    ...others.map((at) => snapshotAt(at, [], [owned(1, 1)])),
  ])
  const claims = graph.interests.filter(({ capital }) => capital?.minimum === 0)
  expect(claims).toHaveLength(5000)
})
