import type { IconName } from './sign-names'

/** One act in a menu. `isApart` draws a line above it. */
export interface MenuEntry {
  label: string
  icon?: IconName
  keys?: string
  isOff?: boolean
  isDanger?: boolean
  isApart?: boolean
  act: () => void
}
