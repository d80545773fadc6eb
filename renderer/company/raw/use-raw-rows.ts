import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import type { Row } from './rows/row'
import { ScrollScale } from './scroll-scale'
import type { RawAnswerModel } from './use-raw-answer'

export const rowHeight = 20
/** rows above and below those in sight, so that a turn of the wheel shows no gap */
const overscan = 16

/** The rows in sight, asked for as the list is scrolled; those shown stay until the next are there. */
export function useRawRows(
  ask: RawAnswerModel['ask'],
  scroller: Readonly<Ref<HTMLElement | null>>,
) {
  const scale = new ScrollScale(rowHeight)
  const rows = shallowRef<Row[]>([])
  const height = ref(0)
  /** where the first of the rows is drawn */
  const offset = ref(0)
  let isAsking = false
  let isStale = false
  /** a row to be shown as soon as there is a height to show it in */
  let awaited: number | null = null

  const place = () => {
    height.value = scale.height
    const first = rows.value[0]
    offset.value = first ? scale.placeOf(first.row) : 0
  }
  const refresh = async () => {
    isStale = true
    if (isAsking) return
    isAsking = true
    while (isStale) {
      isStale = false
      const from = Math.max(0, scale.firstRow - overscan)
      const got = await ask('rows', { from, count: scale.rowsInView + 2 * overscan })
      rows.value = got.rows
      place()
    }
    isAsking = false
  }
  const isInHand = () => {
    const first = rows.value[0]?.row ?? 0
    const last = rows.value.at(-1)?.row ?? -1
    const wanted = Math.min(scale.rows - 1, scale.firstRow + scale.rowsInView)
    return first <= Math.max(0, scale.firstRow - 4) && last >= wanted
  }
  const moved = () => {
    place()
    if (scroller.value) scroller.value.scrollTop = scale.scrollTop
    if (!isInHand()) void refresh()
  }
  const scrolled = () => {
    const bar = scroller.value?.scrollTop ?? 0
    // A place that this list set itself comes back as an event, rounded.
    if (Math.abs(bar - scale.scrollTop) < 1) return
    scale.barMovedTo(bar)
    place()
    if (!isInHand()) void refresh()
  }
  const wheel = (event: WheelEvent) => {
    if (!scale.isScaled || event.ctrlKey || event.shiftKey || event.deltaY === 0) return
    event.preventDefault()
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? rowHeight : 1
    scale.moveTo(scale.top + event.deltaY * unit)
    moved()
  }

  const observer = new ResizeObserver(([entry]) => {
    scale.viewHeight = entry?.contentRect.height ?? 0
    if (awaited !== null && scale.viewHeight > 0) {
      scale.show(awaited)
      awaited = null
    } else scale.moveTo(scale.top)
    moved()
  })
  watch(
    scroller,
    (element) => {
      observer.disconnect()
      if (element) observer.observe(element)
    },
    { flush: 'post' },
  )
  onScopeDispose(() => observer.disconnect())

  return {
    rows,
    height,
    offset,
    scrolled,
    wheel,
    refresh,
    /** Rows were folded, opened or marked; with `row` that one is brought into sight. */
    async changed(count: number, row: number | null = null) {
      scale.rows = count
      height.value = scale.height
      if (scale.viewHeight === 0) awaited = row
      else if (row !== null) scale.show(row)
      else scale.moveTo(scale.top)
      await refresh()
      moved()
    },
    rowsInView: () => Math.max(1, scale.rowsInView - 2),
  }
}
