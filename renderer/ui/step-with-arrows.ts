/**
 * Arrow keys, Home and End inside a group with one tab stop: calls `choose` with the next index
 * and moves the focus to that child of the group.
 */
export const stepWithArrows = (
  event: KeyboardEvent,
  count: number,
  choose: (index: number) => void,
) => {
  const group = event.currentTarget
  if (!(group instanceof HTMLElement) || count === 0) return
  const items = [...group.querySelectorAll<HTMLElement>('[role=radio], [role=tab]')]
  const at = items.findIndex((item) => item === document.activeElement)
  const targets: Record<string, number> = {
    ArrowRight: (at + 1) % count,
    ArrowDown: (at + 1) % count,
    ArrowLeft: (at - 1 + count) % count,
    ArrowUp: (at - 1 + count) % count,
    Home: 0,
    End: count - 1,
  }
  const to = targets[event.key]
  if (to === undefined) return
  event.preventDefault()
  choose(to)
  items[to]?.focus()
}
