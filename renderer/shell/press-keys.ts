import { onMounted, onUnmounted } from 'vue'
import { commandsOf, isSingleKey, singleKeys, strokeOf } from '../../electron/shared/commands/keys'
import { isDialogOpen, runCommand } from './run-command'

/** How long the first of two letters waits for the second. */
const pairMs = 1200

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])'))

/** Letters look for an entry in there; arrows and Space belong to it. */
const isMenu = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="menu"]') !== null

/**
 * Gives commands by their keys, after every control had its turn. Single letters and signs count
 * outside text fields only; where they are switched off, no control hears them either (WCAG 2.1.4).
 */
export const useCommandKeys = (options: { isMac: () => boolean; hasSingleKeys: () => boolean }) => {
  let before: { stroke: string; at: number } | null = null

  const press = (event: KeyboardEvent) => {
    const stroke = strokeOf(event, options.isMac())
    if (stroke === null || event.defaultPrevented || event.isComposing) return
    const isLone = isSingleKey(stroke)
    if (isMenu(event.target) || (isLone && (isTyping(event.target) || !options.hasSingleKeys())))
      return
    const recent = before && event.timeStamp - before.at < pairMs ? before.stroke : null
    const { whole, isBegun } = commandsOf(stroke, recent, options.isMac())
    before = isBegun ? { stroke, at: event.timeStamp } : null
    if (isDialogOpen() || !whole.some(runCommand)) return
    before = null
    event.preventDefault()
  }
  const silence = (event: KeyboardEvent) => {
    if (options.hasSingleKeys() || isTyping(event.target) || isMenu(event.target)) return
    const stroke = strokeOf(event, options.isMac())
    if (stroke !== null && singleKeys.has(stroke)) event.stopPropagation()
  }
  onMounted(() => {
    window.addEventListener('keydown', silence, { capture: true })
    window.addEventListener('keydown', press)
  })
  onUnmounted(() => {
    window.removeEventListener('keydown', silence, { capture: true })
    window.removeEventListener('keydown', press)
  })
}
