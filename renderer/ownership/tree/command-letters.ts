import { keysOf, strokeOf } from '../../../electron/shared/commands/keys'
import { commandEntry, commands } from '../../../electron/shared/commands/table'

const letters: ReadonlySet<string> = new Set(
  commands
    .filter((command) => ['tree', 'everywhere'].includes(commandEntry(command).where))
    .flatMap((command) => keysOf(command, false).flatMap((keys) => keys.split(' ')))
    .filter((stroke) => /^\p{L}$/u.test(stroke)),
)

/** Whether a key alone is, or begins, a command of the ownership screen; with Shift it is none. */
export const isCommandLetter = (event: KeyboardEvent): boolean =>
  letters.has(strokeOf(event, false) ?? '')
