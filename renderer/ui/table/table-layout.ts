import type { Column } from '../table-rows'

/** What a person made of a list's columns. Widths are px; a column that is in neither is as it comes. */
export interface TableLayout {
  widths: Record<string, number>
  hidden: string[]
  added: string[]
}

export const firstLayout: TableLayout = { widths: {}, hidden: [], added: [] }

export const isFirstLayout = ({ widths, hidden, added }: TableLayout): boolean =>
  Object.keys(widths).length === 0 && hidden.length === 0 && added.length === 0

/** Narrower than this no column can be read or taken hold of. */
export const narrowest = 40
export const widest = 900

export const clampWidth = (width: number): number =>
  Math.round(Math.min(widest, Math.max(narrowest, width)))

type Laid = Pick<Column<never>, 'key' | 'width' | 'isKept' | 'isExtra' | 'leavesBelow'>

/** The px that a track cannot go below: `138px`, or the first px of `minmax(170px, 1fr)`. */
const floorOf = (track: string): number => Number(/(\d+)px/.exec(track)?.[1] ?? narrowest)

export const isChosen = (column: Laid, { hidden, added }: TableLayout): boolean => {
  if (column.isKept) return true
  return column.isExtra ? added.includes(column.key) : !hidden.includes(column.key)
}

/** A width that was set gives way where the window is too narrow for all of them. */
export const trackOf = (column: Laid, { widths }: TableLayout): string => {
  const width = widths[column.key]
  if (width === undefined) return column.width
  return `minmax(${Math.min(width, floorOf(column.width))}px, ${width}px)`
}

const leastOf = (column: Laid, { widths }: TableLayout): number => {
  const floor = floorOf(column.width)
  return Math.min(widths[column.key] ?? floor, floor)
}

/**
 * The columns that are drawn in a list `width` px wide (0: not known yet). Those made to leave do;
 * where more were chosen than fit, the last ones step aside: a list never scrolls sideways.
 */
export const columnsThatFit = <C extends Laid>(
  columns: readonly C[],
  layout: TableLayout,
  width: number,
  edges: number,
): C[] => {
  const chosen = columns.filter((column) => isChosen(column, layout))
  if (width === 0) return chosen
  const shown = chosen.filter(
    ({ key, leavesBelow = 0 }) => width >= leavesBelow || layout.added.includes(key),
  )
  const needed = () => shown.reduce((sum, column) => sum + leastOf(column, layout), edges)
  while (needed() > width) {
    const at = shown.findLastIndex(({ isKept }) => !isKept)
    if (at < 0) break
    shown.splice(at, 1)
  }
  return shown
}

export const withWidth = (layout: TableLayout, key: string, width: number): TableLayout => ({
  ...layout,
  widths: { ...layout.widths, [key]: clampWidth(width) },
})

export const withColumn = (layout: TableLayout, column: Laid, isShown: boolean): TableLayout => {
  const without = (keys: readonly string[]) => keys.filter((key) => key !== column.key)
  return column.isExtra
    ? { ...layout, added: [...without(layout.added), ...(isShown ? [column.key] : [])] }
    : { ...layout, hidden: [...without(layout.hidden), ...(isShown ? [] : [column.key])] }
}

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

/** What was kept, as far as this version understands it. */
export const readLayout = (raw: unknown): TableLayout => {
  if (typeof raw !== 'object' || raw === null) return firstLayout
  const { widths, hidden, added } = { widths: null, hidden: null, added: null, ...raw }
  const entries = Object.entries(typeof widths === 'object' && widths !== null ? widths : {})
  const numbers = entries.flatMap(([key, width]): [string, number][] =>
    typeof width === 'number' && Number.isFinite(width) ? [[key, clampWidth(width)]] : [],
  )
  return { widths: Object.fromEntries(numbers), hidden: texts(hidden), added: texts(added) }
}
