import type { PagePart } from './company-parts'

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

/** The next or previous value of the section that holds the focus; the first one coming from its title. */
function stepValue(from: Element, by: 1 | -1): boolean {
  const block = from.closest('[id^="part-"]')
  const values = [...(block?.querySelectorAll<HTMLElement>('[data-origin]') ?? [])]
  const at = values.findIndex((value) => value.contains(from))
  const next = values[at === -1 ? (by === 1 ? 0 : -1) : at + by]
  next?.focus()
  return next !== undefined
}

interface PageKeys {
  parts: () => readonly PagePart[]
  current: () => PagePart
  goTo: (part: PagePart) => void
  pinOrigin: (event: KeyboardEvent) => boolean
  copy: (event: KeyboardEvent, what: 'text' | 'path') => boolean
  /** off while the raw answer or the history stands in place of the sections */
  isOff: () => boolean
}

/**
 * Keys of the company page: J and K walk the sections, arrows the values inside one, O shows where
 * a value comes from, C copies it and P its path. Never while somebody types, nor where a list of its
 * own uses the arrows.
 */
export function sectionKeys({ parts, current, goTo, pinOrigin, copy, isOff }: PageKeys) {
  const stepPart = (by: 1 | -1): boolean => {
    const all = parts()
    const next = all[all.indexOf(current()) + by]
    if (next === undefined) return false
    goTo(next)
    return true
  }
  const arrow = (event: KeyboardEvent, by: 1 | -1) =>
    event.target instanceof Element &&
    event.target.matches('[data-origin], [id^="part-"]') &&
    stepValue(event.target, by)

  const acts: Record<string, (event: KeyboardEvent) => boolean> = {
    j: () => stepPart(1),
    k: () => stepPart(-1),
    o: pinOrigin,
    c: (event) => copy(event, 'text'),
    p: (event) => copy(event, 'path'),
    ArrowDown: (event) => arrow(event, 1),
    ArrowUp: (event) => arrow(event, -1),
  }
  return (event: KeyboardEvent) => {
    if (isOff() || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    if (acts[event.key]?.(event)) event.preventDefault()
  }
}
