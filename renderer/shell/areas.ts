/** Marks a part of the window that F6 steps to: `v-bind="area"`. */
export const area = { 'data-area': '' }

const canTakeFocus =
  'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]'

/** Steps through the areas in reading order and around, to the first control of each. */
export const stepAreas = (by: 1 | -1): void => {
  const areas = [...document.querySelectorAll<HTMLElement>('[data-area]')].filter(
    (each) => each.offsetParent !== null && each.querySelector(canTakeFocus) !== null,
  )
  if (areas.length === 0) return
  const at = areas.findIndex((each) => each.contains(document.activeElement))
  const next =
    areas[at === -1 && by === -1 ? areas.length - 1 : (at + by + areas.length) % areas.length]
  next?.querySelector<HTMLElement>(canTakeFocus)?.focus()
}
