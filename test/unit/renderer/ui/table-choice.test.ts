// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import DataTable from '../../../../renderer/ui/DataTable.vue'
import type { RowKey, Sorting } from '../../../../renderer/ui/table-rows'

const rows = Array.from({ length: 200 }, (_, id) => ({ id, name: `Firma ${id}` }))
type Firm = (typeof rows)[number]

const shown = async () => {
  const table = mount(DataTable<Firm>, {
    props: {
      name: 'Firms',
      columns: [
        {
          key: 'name',
          title: 'Name',
          width: 'minmax(100px, 1fr)',
          sortValue: (row) => row.name,
          parts: [{ title: 'Name', value: (row) => row.name }],
        },
      ],
      rows,
      keyOf: (row) => row.id,
      chosen: new Set<RowKey>(),
      sorting: null as Sorting | null,
      'onUpdate:chosen': (chosen: ReadonlySet<RowKey> | null) => void table.setProps({ chosen }),
      'onUpdate:sorting': (sorting: Sorting | null) => void table.setProps({ sorting }),
    },
  })
  await nextTick()
  const grid = table.get('[role=grid]')
  const press = (key: string, more: KeyboardEventInit = {}) =>
    grid.trigger('keydown', { key, ...more })
  const chosen = () => [...(table.props('chosen') ?? [])].map(Number).sort((a, b) => a - b)
  return { table, grid, press, chosen }
}

describe('many rows', () => {
  it('are chosen by Shift with arrows from where one stands, and fewer again on the way back', async () => {
    const { grid, press, chosen } = await shown()
    expect(grid.attributes('aria-multiselectable')).toBe('true')
    await press('j')
    for (let step = 0; step < 3; step += 1) await press('ArrowDown', { shiftKey: true })
    expect(chosen()).toEqual([0, 1, 2, 3])
    await press('ArrowUp', { shiftKey: true })
    expect(chosen()).toEqual([0, 1, 2])
  })

  it('are chosen by Space one by one, by Ctrl+A all, and by Esc none', async () => {
    const { press, chosen } = await shown()
    for (const key of ['j', ' ', 'j', 'j', ' ']) await press(key)
    expect(chosen()).toEqual([0, 2])
    await press('a', { ctrlKey: true })
    expect(chosen()).toHaveLength(200)
    await press('Escape')
    expect(chosen()).toEqual([])
  })

  it('stay chosen when the list is sorted, and are left out when they leave it', async () => {
    const { table, press, chosen } = await shown()
    for (const key of ['j', ' ', 'j', ' ']) await press(key)
    await table.get('.head button').trigger('click')
    await table.get('.head button').trigger('click')
    expect(chosen()).toEqual([0, 1])
    await table.setProps({ rows: rows.slice(1) })
    expect(chosen()).toEqual([1])
  })
})
