import { Menu, type MenuItemConstructorOptions } from 'electron'
import { menuNames, type MenuName } from '../shared/commands/command'
import { isSingleKey, keysOf } from '../shared/commands/keys'
import { commandEntry, commands, type Command } from '../shared/commands/table'
import { dialogWords } from './dialog-words'

const isMac = process.platform === 'darwin'

/**
 * The menu, made from the table of commands. The window carries its entries out, except what the
 * desktop does itself. Elsewhere than on a Mac the window also hears their keys: here they are only
 * shown, or a command would be given twice.
 */
export function setMenu(
  language: keyof typeof dialogWords,
  choose: (command: Command) => void,
): void {
  const entriesOf = (menu: MenuName): MenuItemConstructorOptions[] =>
    commands
      .filter((command) => commandEntry(command).menu === menu)
      .flatMap((command, at) => {
        const entry = entryOf(command, language, choose)
        return commandEntry(command).isApart && at > 0 ? [{ type: 'separator' }, entry] : [entry]
      })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [{ role: 'appMenu' } as const] : []),
      ...menuNames.map((name) => ({
        label: dialogWords[language][name],
        submenu: entriesOf(name),
      })),
    ]),
  )
}

function entryOf(
  command: Command,
  language: keyof typeof dialogWords,
  choose: (command: Command) => void,
): MenuItemConstructorOptions {
  const { words, role } = commandEntry(command)
  const stroke = keysOf(command, isMac)[0]
  // A letter alone would be taken from whoever types; the window knows where it counts.
  const isShort = stroke === undefined || stroke.includes(' ') || isSingleKey(stroke)
  // On a Mac showing a key is taking it: only those that no control knows are taken.
  const canShow = !isShort && (!isMac || stroke.includes('Mod'))
  return {
    label: words[language],
    ...(canShow ? { accelerator: stroke.replace('Mod', 'CmdOrCtrl') } : {}),
    ...(role ? { role } : { click: () => choose(command), registerAccelerator: isMac }),
  }
}
