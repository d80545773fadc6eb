// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import DataTable from '../../../../renderer/ui/DataTable.vue'

const rows = Array.from({ length: 5000 }, (_, index) => ({ id: index, name: `Firma ${index}` }))

const shown = async () => {
  const table = mount(DataTable<(typeof rows)[number]>, {
    props: {
      name: 'Firms',
      columns: [{ key: 'name', title: 'Name', width: '1fr', sortValue: (row) => row.name }],
      rows,
      keyOf: (row) => row.id,
    },
  })
  await nextTick()
  return { table, grid: table.get('[role=grid]') }
}

describe('a long list', () => {
  it('tells how many rows there are, though only those in sight exist', async () => {
    const { table, grid } = await shown()
    expect(grid.attributes('aria-rowcount')).toBe('5001')
    expect(table.findAll('[role=row]').length).toBeLessThan(100)
  })

  it('moves by J, K and arrows with one tab stop for rows and one for headings, and says which row is active', async () => {
    const { table, grid } = await shown()
    for (const key of ['j', 'ArrowDown', 'k', 'End']) await grid.trigger('keydown', { key })
    expect(table.emitted('update:active')?.flat()).toEqual([0, 1, 0, 4999])
    expect(grid.attributes('aria-activedescendant')).toMatch(/-4999$/)
    expect(table.findAll('[tabindex="0"]')).toHaveLength(2)
  })

  it('opens by Enter and chooses by Space, and leaves the keys of what is inside alone', async () => {
    const { table, grid } = await shown()
    for (const key of ['End', 'Enter', ' ']) await grid.trigger('keydown', { key })
    expect(table.emitted('open')).toEqual([[rows.at(-1)]])
    expect(table.emitted('choose')).toEqual([[rows.at(-1)]])
    await table.get('.head button').trigger('keydown', { key: 'Enter' })
    expect(table.emitted('open')).toHaveLength(1)
  })

  it('leaves shortcuts of the window alone', async () => {
    const { table, grid } = await shown()
    await grid.trigger('keydown', { key: 'j', ctrlKey: true })
    expect(table.emitted('update:active')).toBeUndefined()
  })

  it('sorts up, then down, and says so', async () => {
    const { table } = await shown()
    const head = table.get('[role=columnheader]')
    await head.get('button').trigger('click')
    expect(head.attributes('aria-sort')).toBe('ascending')
    await head.get('button').trigger('click')
    expect(head.attributes('aria-sort')).toBe('descending')
  })
})
