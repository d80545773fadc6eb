import { onScopeDispose, ref, watch, type Ref } from 'vue'

/** The width of an element in CSS px, 0 until it is drawn; follows every change. */
export const useWidth = (element: Ref<HTMLElement | undefined>): Readonly<Ref<number>> => {
  const width = ref(0)
  const observer = new ResizeObserver(([entry]) => {
    if (entry) width.value = entry.contentRect.width
  })
  watch(
    element,
    (now, before) => {
      if (before) observer.unobserve(before)
      if (now) observer.observe(now)
    },
    { immediate: true },
  )
  onScopeDispose(() => observer.disconnect())
  return width
}
