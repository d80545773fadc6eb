const doubleClickMs = 500
const pointerEvents = ['mousedown', 'mouseup', 'click', 'dblclick'] as const

/**
 * Opens on the first click and swallows the second of a double click. Without this it would land
 * on whatever the new screen shows in the same place, and press it.
 */
export function openOnce(open: () => void): void {
  const swallow = (event: MouseEvent) => {
    if (event.detail < 2) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  for (const name of pointerEvents) window.addEventListener(name, swallow, { capture: true })
  setTimeout(() => {
    for (const name of pointerEvents) window.removeEventListener(name, swallow, { capture: true })
  }, doubleClickMs)
  open()
}
