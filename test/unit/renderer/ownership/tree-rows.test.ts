import { describe, expect, it } from 'vitest'
import type { OwnershipNode, OwnershipTree } from '../../../../electron/shared/domain/ownership'
import { allOrderable } from '../../../../renderer/ownership/to-order'
import {
  branches,
  firstOpen,
  moveFor,
  openGrown,
  pathTo,
  rowsOf,
  treeLines,
} from '../../../../renderer/ownership/tree-rows'

const node = (
  name: string,
  children: OwnershipNode[] = [],
  more: Partial<OwnershipNode> = {},
): OwnershipNode => ({
  id: name,
  kind: 'organization',
  name,
  dateOfBirth: null,
  country: null,
  identifier: null,
  share: null,
  votes: null,
  integrated: null,
  count: null,
  answer: null,
  companyRow: null,
  status: null,
  sanction: null,
  retrievedAt: null,
  reference: null,
  children,
  ...more,
})
const tree: OwnershipTree = {
  subject: node('Havnesund'),
  owners: [
    node('Tindholm', [
      node('Ingrid', [], { kind: 'person' }),
      node('Stiftelsen', [node('Sigrun', [node('Far')])]),
    ]),
    node('37 others', [node('Small')], { kind: 'folded' }),
  ],
  subsidiaries: [node('Eiendom')],
  asOfDate: '2025-12-31',
  sumOfShares: 100,
  retrievedAt: '2026-11-22T12:58:07Z',
  warnings: [],
}
const names = (open: Set<string>) =>
  treeLines(tree, open).map((line) =>
    line.kind === 'row' ? line.row.node.name : `[${line.group}]`,
  )
const rows = (open: Set<string>) => rowsOf(treeLines(tree, open))

describe('the ownership tree', () => {
  it('opens its upper levels and leaves folded holders folded', () => {
    expect(names(firstOpen(tree))).toEqual([
      'Havnesund',
      '[owners]',
      'Tindholm',
      'Ingrid',
      'Stiftelsen',
      'Sigrun',
      '37 others',
      '[subsidiaries]',
      'Eiendom',
    ])
  })

  it('says level, place and number of siblings, headings not counted', () => {
    const told = rows(firstOpen(tree)).map(
      ({ node, level, position, setSize }) => `${node.name} ${level} ${position}/${setSize}`,
    )
    expect(told).toEqual([
      'Havnesund 1 1/1',
      'Tindholm 2 1/3',
      'Ingrid 3 1/2',
      'Stiftelsen 3 2/2',
      'Sigrun 4 1/1',
      '37 others 2 2/3',
      'Eiendom 2 3/3',
    ])
  })

  it('shows everything once all is opened, and only the subject once it is closed', () => {
    expect(rows(branches(tree)).length).toBe(9)
    expect(names(new Set())).toEqual(['Havnesund'])
  })

  it('opens what an answer brought, and leaves closed what somebody closed', () => {
    const grown = { ...tree, subsidiaries: [node('Eiendom', [node('Polarkai')])] }
    const open = openGrown(tree, grown, new Set(['Havnesund']))
    expect(open).toEqual(new Set(['Havnesund', 'Eiendom']))
  })

  it('walks by keys as a tree grid does', () => {
    const shown = rows(firstOpen(tree))
    const move = (key: string, id: string) => moveFor(key, shown, id, 10)
    expect(move('ArrowRight', 'Tindholm')).toEqual({ kind: 'go', id: 'Ingrid' })
    expect(move('ArrowRight', '37 others')).toEqual({ kind: 'open', id: '37 others' })
    expect(move('ArrowRight', 'Ingrid')).toBeNull()
    expect(move('ArrowLeft', 'Ingrid')).toEqual({ kind: 'go', id: 'Tindholm' })
    expect(move('ArrowLeft', 'Tindholm')).toEqual({ kind: 'close', id: 'Tindholm' })
    expect(move('End', 'Ingrid')).toEqual({ kind: 'go', id: 'Eiendom' })
    expect(move('s', 'Stiftelsen')).toEqual({ kind: 'go', id: 'Sigrun' })
    expect(move('*', 'Ingrid')).toEqual({ kind: 'open-all' })
    expect(move('Tab', 'Ingrid')).toBeNull()
  })

  it('finds the way to a party deep down, so that a reference can lead there', () => {
    expect(pathTo(tree, 'Far')).toEqual(['Havnesund', 'Tindholm', 'Stiftelsen', 'Sigrun'])
  })

  it('offers each company whose owners are not collected once, by the number above the gap', () => {
    const gap = (id: string) => node(id, [], { kind: 'not-collected', name: null })
    const holder = (id: string, identifier: string, country: string | null) =>
      node(id, [gap(`${id}?`)], { identifier, country })
    const owners = [
      holder('A', '314 211 073', 'NO'),
      holder('B', '314211073', null),
      holder('C', 'unreadable', 'NO'),
      holder('D', '99010320', 'DK'),
    ]
    expect(
      allOrderable({ ...tree, owners }, 'no').map(({ name, company }) => [
        name,
        company.country,
        company.identifier,
      ]),
    ).toEqual([
      ['A', 'no', '314211073'],
      ['D', 'dk', '99010320'],
    ])
  })
})
