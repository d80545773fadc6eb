import { computed, nextTick, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { Ref } from 'vue'
import {
  cssPerPoint,
  flowPages,
  keepPlace,
  pageAt,
  pagesNear,
  scaleFor,
  zoomStep,
  type PageSize,
  type Zoom,
} from './page-flow'

const gap = 12
const sideRoom = 40
/** Pages this close to the window are drawn before they are seen; farther ones give their memory back. */
const margin = 900

/** What of the report is in sight: scroll, zoom and turn, and the ways to change them. */
export function usePageView(sizes: Readonly<Ref<PageSize[]>>) {
  const scroller = shallowRef<HTMLElement | null>(null)
  const zoom = ref<Zoom>({ kind: 'width' })
  const rotation = ref(0)
  const room = shallowRef({ width: 0, height: 0 })
  const scrollTop = ref(0)

  const turned = computed(() =>
    rotation.value % 180 === 0
      ? sizes.value
      : sizes.value.map(({ width, height }) => ({ width: height, height: width })),
  )
  const current = ref(0)
  const flow = computed(() => {
    const page = turned.value[0] ?? { width: 595, height: 842 }
    const inner = { width: room.value.width - sideRoom, height: room.value.height - 2 * gap }
    return flowPages(turned.value, scaleFor(zoom.value, page, inner), gap)
  })
  const near = computed(() => pagesNear(flow.value, scrollTop.value, room.value.height, margin))

  const measure = () => {
    const element = scroller.value
    if (!element) return
    room.value = { width: element.clientWidth, height: element.clientHeight }
    read()
  }
  const read = () => {
    scrollTop.value = scroller.value?.scrollTop ?? 0
    current.value = pageAt(flow.value, scrollTop.value, room.value.height)
  }
  const scrollTo = (top: number) => {
    if (scroller.value) scroller.value.scrollTop = top
    read()
  }

  const watcher = new ResizeObserver(measure)
  onScopeDispose(() => watcher.disconnect())
  watch(flow, async (after, before) => {
    if (after.scale === before.scale && after.height === before.height) return
    const top = keepPlace(before, after, scrollTop.value)
    await nextTick()
    scrollTo(top)
  })

  const goToPage = (index: number) => {
    const last = sizes.value.length - 1
    scrollTo((flow.value.tops[Math.min(Math.max(0, index), last)] ?? 0) - gap)
  }
  const factor = computed(() => flow.value.scale / cssPerPoint)

  return {
    zoom,
    rotation,
    flow,
    near,
    current,
    factor,
    read,
    /** Tells which element scrolls the pages, once it is there. */
    attach(element: HTMLElement) {
      scroller.value = element
      watcher.observe(element)
      measure()
    },
    goToPage,
    /** Brings a line at `y` CSS pixels below a page's top into the upper third. */
    goToLine(index: number, y: number) {
      scrollTo(Math.max(0, (flow.value.tops[index] ?? 0) + y - room.value.height / 3))
    },
    zoomBy(direction: 1 | -1) {
      zoom.value = { kind: 'exact', factor: zoomStep(factor.value, direction) }
    },
    turn() {
      rotation.value = (rotation.value + 90) % 360
    },
  }
}
