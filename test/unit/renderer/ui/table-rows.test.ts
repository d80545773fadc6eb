// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { layItems, nextRowIndex, sortRows, type Column } from '../../../../renderer/ui/table-rows'

interface Firm {
  name: string
  share: number | null
}
const columns: Column<Firm>[] = [
  { key: 'name', title: 'Name', width: '1fr', sortValue: (firm) => firm.name },
  { key: 'share', title: 'Share', width: '80px', sortValue: (firm) => firm.share },
]
const firms: Firm[] = [
  { name: 'Firma 10', share: null },
  { name: 'Firma 9', share: 0 },
  { name: 'Firma 1', share: 40 },
]
const names = (rows: readonly Firm[]) => rows.map(({ name }) => name)

describe('sorting', () => {
  it('keeps what is not known last, up and down', () => {
    const by = (direction: 'ascending' | 'descending') =>
      names(sortRows(firms, columns, { key: 'share', direction }))
    expect(by('ascending')).toEqual(['Firma 9', 'Firma 1', 'Firma 10'])
    expect(by('descending')).toEqual(['Firma 1', 'Firma 9', 'Firma 10'])
  })

  it('counts numbers inside names as a person would', () => {
    const sorted = sortRows(firms, columns, { key: 'name', direction: 'ascending' })
    expect(names(sorted)).toEqual(['Firma 1', 'Firma 9', 'Firma 10'])
  })

  it('comes out the same from what it remembers, up, down, with fewer rows and more', () => {
    const memory = { key: '', compare: () => 0, places: new Map<Firm, number>() }
    const many = Array.from({ length: 300 }, (_, at) => ({
      name: `Firma ${(at * 7919) % 101}`,
      share: at,
    }))
    for (const part of [many, many.slice(40), many.slice(0, 90), many]) {
      for (const direction of ['ascending', 'descending', 'ascending'] as const) {
        const sorting = { key: 'name', direction }
        const fresh = sortRows(part, columns, sorting)
        expect(sortRows(part, columns, sorting, memory)).toEqual(fresh)
      }
    }
    const [first] = many
    expect(memory.places.get(first ?? { name: '', share: 0 })).toBeDefined()
  })

  it('leaves the given order where nobody chose one', () => {
    expect(sortRows(firms, columns, null)).toBe(firms)
  })
})

describe('groups', () => {
  it('hide the rows of a closed group and keep its heading', () => {
    const groups = [
      { key: 'a', title: 'A', rows: firms.slice(0, 1) },
      { key: 'b', title: 'B', rows: firms.slice(1) },
    ]
    const items = layItems(groups, true, new Set(['a']))
    expect(items.map((item) => (item.kind === 'group' ? item.group.title : item.row.name))).toEqual(
      ['A', 'B', 'Firma 9', 'Firma 1'],
    )
  })
})

describe('keys', () => {
  it('move within the rows and never past them', () => {
    expect(nextRowIndex('j', 0, 3, 10)).toBe(1)
    expect(nextRowIndex('ArrowDown', 2, 3, 10)).toBe(2)
    expect(nextRowIndex('k', 0, 3, 10)).toBe(0)
    expect(nextRowIndex('PageDown', 0, 3, 10)).toBe(2)
    expect(nextRowIndex('ArrowDown', -1, 3, 10)).toBe(0)
    expect(nextRowIndex('ArrowUp', -1, 3, 10)).toBe(2)
    expect(nextRowIndex('j', -1, 0, 10)).toBeNull()
    expect(nextRowIndex('x', 0, 3, 10)).toBeNull()
  })
})
