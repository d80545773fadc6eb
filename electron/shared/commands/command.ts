import type { interfaceLanguages } from '../domain/settings'

/** The words of a command in every language that settings offer. */
export type CommandWords = Record<(typeof interfaceLanguages)[number], string>

/** Where a command can be given; also the headings of the sheet of shortcuts. */
export const commandPlaces = [
  'everywhere',
  'case',
  'list',
  'company',
  'tree',
  'report',
  'text',
] as const
export type CommandPlace = (typeof commandPlaces)[number]

export const menuNames = ['file', 'edit', 'view', 'go', 'company', 'report', 'help'] as const
export type MenuName = (typeof menuNames)[number]

/** What the desktop itself carries out, on whatever has the focus. */
export type CommandRole =
  | 'quit'
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'zoomIn'
  | 'zoomOut'
  | 'resetZoom'
  | 'togglefullscreen'

/** One action of the application, named once: menu, palette, sheet and keys are all made from it. */
export interface CommandEntry {
  words: CommandWords
  where: CommandPlace
  /** null: it is a key of a control (an arrow in a list) and would make no sense in a menu */
  menu: MenuName | null
  /** a line above it in its menu */
  isApart?: boolean
  /** strokes as `strokeOf` writes them, several where either does; two with a blank follow each other */
  keys?: readonly string[]
  /** instead of `keys` on a Mac */
  macKeys?: readonly string[]
  role?: CommandRole
}
