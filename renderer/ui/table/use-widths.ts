import type { Ref } from 'vue'
import type { Column } from '../table-rows'
import { clampWidth, narrowest, withWidth, type TableLayout } from './table-layout'

const stepPx = 16

interface Widths<Row> {
  columns: () => readonly Column<Row>[]
  layout: Ref<TableLayout | null>
  /** the heads of the columns, in their order */
  heads: () => readonly HTMLElement[]
}

const isFlexible = ({ width }: { width: string }) => width.includes('fr')

/**
 * Widths of columns. A border that is moved gives to one column what it takes from the other, so that
 * it stays under the pointer and the table as wide as it is; the flexible column takes what is left.
 */
export const useWidths = <Row>({ columns, layout, heads }: Widths<Row>) => {
  const widthOf = (at: number) => heads()[at]?.offsetWidth ?? 0

  /** All at once: the layout is somebody else's, and takes a change only with the next drawing. */
  const set = (...wanted: readonly (readonly [at: number, width: number])[]) => {
    if (layout.value === null) return
    let next = layout.value
    for (const [at, width] of wanted) {
      const column = columns()[at]
      if (column && !isFlexible(column)) next = withWidth(next, column.key, width)
    }
    layout.value = next
  }
  /** Follows a border from where it was taken hold of: `by` px from there. */
  const hold = (at: number) => {
    const [left, right] = [widthOf(at), widthOf(at + 1)]
    return (by: number) => {
      const most = right - narrowest
      const held = Math.max(narrowest - left, Math.min(by, most))
      set([at, left + held], [at + 1, right - held])
    }
  }
  /** One step wider or narrower, by key or button. */
  const step = (at: number, direction: 1 | -1) => {
    const last = columns().length - 1
    if (at < last) hold(at)(direction * stepPx)
    else hold(at - 1)(-direction * stepPx)
  }
  /** As wide as the widest of what is drawn in it, as far as the flexible column can spare it. */
  const fit = (at: number, cells: readonly HTMLElement[]) => {
    const flexible = columns().findIndex(isFlexible)
    const least = Number(/(\d+)px/.exec(columns()[flexible]?.width ?? '')?.[1] ?? narrowest)
    const spare = flexible < 0 ? 0 : Math.max(0, widthOf(flexible) - least)
    const wanted = Math.max(narrowest, ...cells.map(naturalWidth))
    set([at, clampWidth(Math.min(wanted, widthOf(at) + spare))])
  }
  return { hold, step, fit }
}

/** What a cell would take if nothing held it in; one px more, as widths are rounded. */
const naturalWidth = (cell: HTMLElement): number => {
  const before = cell.style.cssText
  cell.style.cssText = `${before};width:max-content;position:absolute;visibility:hidden`
  const width = cell.getBoundingClientRect().width
  cell.style.cssText = before
  return Math.ceil(width) + 1
}
