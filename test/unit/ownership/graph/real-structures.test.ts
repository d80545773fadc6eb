import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { buildGraph } from '../../../../electron/ownership/graph/build-graph'
import type { OwnershipSnapshot } from '../../../../electron/ownership/snapshot'
import type { StatedGraph } from '../../../../electron/ownership/stated-graph'
import { collected, company } from './collected'

const folder = new URL('../../../fixtures/ownership/', import.meta.url)

/** The lines of a table below its header. */
const rowsOf = (name: string): string[][] =>
  readFileSync(new URL(name, folder), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))

const numberOf = (row: number): string => String(200_000_000 + row)

function built(snapshots: OwnershipSnapshot[], subject: number): StatedGraph {
  const graph = buildGraph(snapshots, [], subject)
  if (!graph) throw new Error('the company is not in the table')
  return graph
}

function federalHoldings(): OwnershipSnapshot[] {
  const rows = rowsOf('de-federal-holdings.tsv')
  return rows.map(([id, name, share, parent]) =>
    collected(numberOf(Number(id)), {
      companyRow: Number(id),
      name: name ?? '',
      shareholders: parent ? [company(numberOf(Number(parent)), share || null)] : undefined,
    }),
  )
}

it('draws what a state holds, and the longest chain up from one of its companies', () => {
  const snapshots = federalHoldings()
  const graph = built(snapshots, 1)
  expect(graph.parties.get(graph.subject)).toMatchObject({ kind: 'state', owners: null })
  expect(graph.interests.filter(({ holder }) => holder === graph.subject)).toHaveLength(108)
  expect(graph.parties.size).toBe(1 + graph.interests.length)
  const parents = new Map(rowsOf('de-federal-holdings.tsv').map(([id, , , parent]) => [id, parent]))
  const above = (id: string | undefined): number => (id ? 1 + above(parents.get(id)) : 0)
  const [deepest = ''] = [...parents.keys()].sort((one, other) => above(other) - above(one))
  const chain = built(snapshots, Number(deepest)).interests.filter(
    ({ statements }) => statements[0],
  )
  expect([...chain].map(({ company: held }) => held).length).toBe(above(deepest) - 1)
  expect(above(deepest)).toBe(9)
})

it('shows a percentage that a spreadsheet ruined as it stands there, never as a number', () => {
  const rows = rowsOf('de-federal-holdings.tsv')
  for (const word of ['995.799', '4.990.991', '10051', '31. Mai', '25. Mai', '94 6']) {
    const [, , share] = rows.find(([, , written]) => written?.trim() === word) ?? []
    const graph = built(
      [collected(numberOf(1), { shareholders: [company(numberOf(2), share)] })],
      1,
    )
    expect(graph.interests[0]).toMatchObject({ capital: null, votes: null, unreadable: word })
  }
})

it('draws a network of control with its cycles, without a number anywhere', () => {
  const rows = new Map<string, number>()
  const above = new Map<number, number[]>()
  const rowOf = (id: string): number => {
    const row = rows.get(id) ?? rows.size + 1
    rows.set(id, row)
    return row
  }
  for (const [controller = '', controlled = ''] of rowsOf('control-network.tsv')) {
    const [holder, held] = [rowOf(controller), rowOf(controlled)]
    above.set(held, [...(above.get(held) ?? []), holder])
  }
  const snapshots = [...rows.values()].map((row) =>
    collected(numberOf(row), {
      companyRow: row,
      shareholders: above.get(row)?.map((holder) => company(numberOf(holder), null)),
    }),
  )
  const wide = built(snapshots, rowOf('15117'))
  expect(wide.interests.filter(({ holder }) => holder === wide.subject)).toHaveLength(131)
  const mutual = [...above].find(([held, holders]) =>
    holders.some((holder) => holder !== held && above.get(holder)?.includes(held)),
  )
  const looped = built(snapshots, mutual?.[0] ?? 0)
  expect(looped.interests.filter(({ isInCycle }) => isInCycle).length).toBeGreaterThanOrEqual(2)
  const stated = [wide, looped].flatMap(({ interests }) =>
    interests.filter(({ statements }) => statements[0]),
  )
  expect(stated.every(({ capital, votes }) => capital === null && votes === null)).toBe(true)
})
