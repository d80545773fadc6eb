import type { Row } from './rows/row'
import type { Step } from './tree/steps'

/** What the keys of the tree do. */
export interface KeyActs {
  step: (step: Step) => unknown
  fold: (isFolded: boolean) => unknown
  openInside: () => unknown
  find: () => unknown
  copyPath: () => unknown
  copyValue: () => unknown
  whole: () => unknown
  menu: () => unknown
}

const steps: Record<string, Step | undefined> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'page-up',
  PageDown: 'page-down',
  Home: 'first',
  End: 'last',
}

/** The act of a key, or null: arrows walk, right opens then enters, left folds then leaves, as in any tree. */
export function pressed(
  event: KeyboardEvent,
  row: Row | null,
  acts: KeyActs,
): (() => unknown) | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null
  const isOnButton = event.target !== event.currentTarget
  if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) return acts.menu
  const step = steps[event.key]
  if (step) return () => acts.step(step)
  const fold = row?.fold ?? null
  switch (event.key) {
    case 'ArrowRight':
      if (!fold) return () => undefined
      return fold.isFolded ? () => acts.fold(false) : () => acts.step('child')
    case 'ArrowLeft':
      return fold && !fold.isFolded ? () => acts.fold(true) : () => acts.step('parent')
    case 'Enter':
    case ' ':
      if (isOnButton) return null
      if (row && row.cutBytes !== null) return acts.whole
      return fold ? () => acts.fold(!fold.isFolded) : () => undefined
    case '*':
      return acts.openInside
    case '/':
      return acts.find
    case 'c':
    case 'C':
      return acts.copyValue
    case 'p':
    case 'P':
      return acts.copyPath
    default:
      return null
  }
}
