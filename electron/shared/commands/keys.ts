import { commandEntry, commands, type Command } from './table'

/** What a key event says, as far as strokes go; a `KeyboardEvent` is one. */
export interface PressedKey {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

const named: Record<string, string> = {
  ' ': 'Space',
  '+': 'Plus',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  Escape: 'Esc',
}
const lone = new Set(['Control', 'Meta', 'Alt', 'AltGraph', 'Shift'])

/**
 * A pressed key as the table writes it: `Mod+Shift+A`, `Alt+Left`, `/`. `Mod` is the command key on
 * a Mac and Ctrl elsewhere. Signs are taken as they were typed, whichever keys a layout needs for
 * them. Null for a modifier alone.
 */
export function strokeOf(pressed: PressedKey, isMac: boolean): string | null {
  if (lone.has(pressed.key)) return null
  const isLetter = /^\p{L}$/u.test(pressed.key)
  const isSign = pressed.key.length === 1 && !isLetter && pressed.key !== ' '
  const isMod = isMac ? pressed.metaKey : pressed.ctrlKey
  // Where plus is typed with Shift, zooming in is done without, as in browsers.
  const plain = isMod && pressed.key === '=' ? '+' : pressed.key
  const key = named[plain] ?? (isLetter ? plain.toUpperCase() : plain)
  return [
    ...(isMac && pressed.ctrlKey ? ['Ctrl'] : []),
    ...(isMod ? ['Mod'] : []),
    ...(pressed.altKey ? ['Alt'] : []),
    ...(pressed.shiftKey && !isSign ? ['Shift'] : []),
    key,
  ].join('+')
}

/** The strokes of a command on this desktop. */
export function keysOf(command: Command, isMac: boolean): readonly string[] {
  const { keys = [], macKeys } = commandEntry(command)
  return (isMac ? macKeys : undefined) ?? keys
}

/** Whether a stroke is a letter or sign alone, which a text field takes for itself. */
export const isSingleKey = (stroke: string): boolean =>
  [...stroke].length === 1 || stroke === 'Plus' || stroke === 'Space'

/** Letters and signs that are a command somewhere: what the setting for single keys switches off. */
export const singleKeys: ReadonlySet<string> = new Set(
  commands
    .flatMap((command) => keysOf(command, false))
    .flatMap((keys) => keys.split(' '))
    .filter((stroke) => isSingleKey(stroke) && stroke !== 'Space'),
)

/**
 * The commands that a stroke gives, or begins to give (`G` of `G O`): whole ones first. `before` is
 * the stroke just pressed, null where none counts any more.
 */
export function commandsOf(
  stroke: string,
  before: string | null,
  isMac: boolean,
): { whole: Command[]; isBegun: boolean } {
  const isGiven = (keys: string) =>
    keys === stroke || (before !== null && keys === `${before} ${stroke}`)
  const given = commands.filter((command) => keysOf(command, isMac).some(isGiven))
  const isBegun = commands.some((command) =>
    keysOf(command, isMac).some((keys) => keys.startsWith(`${stroke} `)),
  )
  return { whole: given, isBegun }
}
