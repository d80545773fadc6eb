/** Marks a part of the window that F6 steps to: `v-bind="area"`. */
export const area = { 'data-area': '' }

const canTakeFocus =
  'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]'

/** F6 and Shift+F6 step through the areas in reading order, to the first control of each. */
export const stepAreas = (event: KeyboardEvent) => {
  if (event.key !== 'F6' || event.ctrlKey || event.altKey) return
  const areas = [...document.querySelectorAll<HTMLElement>('[data-area]')].filter(
    (each) => each.offsetParent !== null && each.querySelector(canTakeFocus) !== null,
  )
  if (areas.length === 0) return
  event.preventDefault()
  const at = areas.findIndex((each) => each.contains(document.activeElement))
  const step = event.shiftKey ? -1 : 1
  const next = areas[(at + step + areas.length) % areas.length]
  next?.querySelector<HTMLElement>(canTakeFocus)?.focus()
}
