import { useVirtualizer } from '@tanstack/vue-virtual'
import { computed, onMounted, onScopeDispose, ref, watch, type Ref } from 'vue'
import type { RowKey, RowSource } from '../table-rows'
import type { Lines } from './lines'

const headingPx = 32

/** The height of a row as the chosen density has it, in px. */
const useRowHeight = (grid: Ref<HTMLElement | undefined>) => {
  const height = ref(32)
  const read = () => {
    const said = grid.value ? getComputedStyle(grid.value).getPropertyValue('--row') : ''
    height.value = Number.parseInt(said, 10) || 32
  }
  const observer = new MutationObserver(read)
  onMounted(() => {
    read()
    observer.observe(document.documentElement, { attributeFilter: ['data-density'] })
  })
  onScopeDispose(() => observer.disconnect())
  return height
}

interface Drawing<Row> {
  grid: Ref<HTMLElement | undefined>
  scroller: Ref<HTMLElement | undefined>
  lines: Ref<Lines<Row>>
  /** given anew with every reading: it is asked for every line of a long list */
  keyOf: () => (row: Row) => RowKey
  source: () => RowSource<Row> | undefined
  /** rows have second lines, so each is measured as it is drawn */
  isUneven: () => boolean
}

/** The lines in sight with their places; only these exist in the page. */
export const useDrawnLines = <Row>(given: Drawing<Row>) => {
  const { lines, scroller } = given
  const rowHeight = useRowHeight(given.grid)

  // Asked for every line of the list at every change of it: nothing reactive is read in there.
  const lineKeys = computed(() => {
    const keyOf = given.keyOf()
    if (given.source()) return (at: number) => at
    const now = lines.value
    return (at: number) => {
      const item = now.lineAt(at)
      if (item?.kind === 'group') return `group ${item.group.key}`
      return item?.kind === 'row' ? `row ${keyOf(item.row)}` : at
    }
  })
  const sizes = computed(() => {
    const height = rowHeight.value
    const now = lines.value
    if (given.source()) return () => height
    return (at: number) => (now.lineAt(at)?.kind === 'group' ? headingPx : height)
  })
  const virtualizer = useVirtualizer(
    computed(() => ({
      count: lines.value.lineCount,
      getScrollElement: () => scroller.value ?? null,
      estimateSize: sizes.value,
      overscan: 8,
      getItemKey: lineKeys.value,
    })),
  )
  watch(rowHeight, () => virtualizer.value.measure())
  const drawn = computed(() =>
    virtualizer.value.getVirtualItems().flatMap((place) => {
      const item = lines.value.lineAt(place.index)
      return item ? [{ place, item }] : []
    }),
  )
  watch(
    () => [drawn.value[0]?.place.index, drawn.value.at(-1)?.place.index, lines.value.lineCount],
    ([from, to]) => {
      if (from !== undefined && to !== undefined) given.source()?.want(from, to)
    },
    { immediate: true },
  )
  const measure = (element: unknown) => {
    if (given.isUneven() && element instanceof HTMLElement) {
      virtualizer.value.measureElement(element)
    }
  }
  return {
    drawn,
    measure,
    totalPx: computed(() => virtualizer.value.getTotalSize()),
    scrollToRow: (row: number) =>
      virtualizer.value.scrollToIndex(lines.value.lineOf(row), { align: 'auto' }),
    rowsInSight: () =>
      Math.max(1, Math.floor((scroller.value?.clientHeight ?? 0) / rowHeight.value) - 1),
  }
}
