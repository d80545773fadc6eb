// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import {
  columnsThatFit,
  firstLayout,
  readLayout,
  trackOf,
  withColumn,
  withWidth,
} from '../../../../../renderer/ui/table/table-layout'
import { renamed, withDefault, withSaved } from '../../../../../renderer/ui/table/saved-filters'

const columns = [
  { key: 'name', width: 'minmax(170px, 1fr)', isKept: true },
  { key: 'form', width: '140px', leavesBelow: 900 },
  { key: 'status', width: '136px' },
  { key: 'added', width: '92px', isExtra: true },
]
const keys = (layout = firstLayout, width = 1200) =>
  columnsThatFit(columns, layout, width, 24).map(({ key }) => key)

describe('the columns of a list', () => {
  it('are those it comes with, until a person adds one or takes one away', () => {
    expect(keys()).toEqual(['name', 'form', 'status'])
    const added = withColumn(firstLayout, { key: 'added', width: '92px', isExtra: true }, true)
    const without = withColumn(added, { key: 'form', width: '140px' }, false)
    expect(keys(without)).toEqual(['name', 'status', 'added'])
  })

  it('step aside from the end where the window is too narrow, but never what the row is', () => {
    expect(keys(firstLayout, 800)).toEqual(['name', 'status'])
    expect(keys(firstLayout, 200)).toEqual(['name'])
  })

  it('keep a width that was set, and give way with it where there is no room', () => {
    const layout = withWidth(firstLayout, 'status', 300)
    expect(trackOf({ key: 'status', width: '136px' }, layout)).toBe('minmax(136px, 300px)')
    expect(readLayout(JSON.parse(JSON.stringify(layout)))).toEqual(layout)
  })

  it('stand as they come where what was kept is of another kind', () => {
    expect(readLayout('old')).toEqual(firstLayout)
    expect(readLayout({ widths: { status: 'wide', name: 1 }, hidden: 3 })).toEqual({
      ...firstLayout,
      widths: { name: 40 },
    })
  })
})

describe('saved filters', () => {
  const mine = withSaved([], 'Mine', { tab: 'mine' })

  it('replace the one of the same name and keep which one the list begins with', () => {
    const all = withSaved(withDefault(mine, 'Mine'), 'Mine', { tab: 'all' })
    expect(all).toEqual([{ name: 'Mine', state: { tab: 'all' }, isDefault: true }])
  })

  it('take another name, and the place of one that had it', () => {
    const both = withSaved(mine, 'Hits', { tab: 'hits' })
    expect(renamed(both, 'Mine', 'Hits')).toEqual([
      { name: 'Hits', state: { tab: 'mine' }, isDefault: false },
    ])
  })
})
