import { onScopeDispose, watch, type Ref } from 'vue'
import type { PagePart } from './company-parts'

const idOf = (part: PagePart) => `part-${part}`

/**
 * Follows the wheel: the part that the index marks stays marked while it is in sight, also in a page
 * of several columns; once it has left, the first one in sight takes its place.
 */
export function usePartInSight(
  scroller: Readonly<Ref<HTMLElement | null>>,
  parts: () => readonly PagePart[],
  current: () => PagePart,
  tell: (part: PagePart) => void,
) {
  let waiting = 0
  const look = () => {
    waiting = 0
    const box = scroller.value
    if (!box) return
    const { top, bottom } = box.getBoundingClientRect()
    const isInSight = (part: PagePart) => {
      const block = box.querySelector(`#${idOf(part)}`)?.getBoundingClientRect()
      return block !== undefined && block.bottom > top + 24 && block.top < bottom - 24
    }
    if (isInSight(current())) return
    const first = parts().find(isInSight)
    if (first !== undefined) tell(first)
  }
  const scrolled = () => {
    waiting ||= requestAnimationFrame(look)
  }
  watch(scroller, (now, before) => {
    before?.removeEventListener('scroll', scrolled)
    now?.addEventListener('scroll', scrolled, { passive: true })
  })
  onScopeDispose(() => {
    cancelAnimationFrame(waiting)
    scroller.value?.removeEventListener('scroll', scrolled)
  })
}
