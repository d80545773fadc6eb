import { watch } from 'vue'
import { commandEntry, type Command } from '../../electron/shared/commands/table'
import { language, t } from '../text/text'
import { sayDone } from '../ui/toasts'
import { offered } from './screen-commands'

/** While a dialog asks something, nothing behind it is carried out. */
export const isDialogOpen = (): boolean =>
  document.querySelector('[role="dialog"][data-state="open"], [role="alertdialog"]') !== null

/** Carries a command out; false where the open screen has no such thing. */
export const runCommand = (command: Command): boolean => {
  const act = offered.value[command]
  act?.()
  return act !== undefined && act !== null
}

/** The same for one that was asked for by name: where it cannot be given now, that is said. */
export const chooseCommand = (command: Command): void => {
  if (isDialogOpen() || runCommand(command)) return
  const { words, where } = commandEntry(command)
  const values = { command: words[language.value], place: t(`shell.commandPlace.${where}`) }
  sayDone(t('shell.notHere', values), { glyph: 'warning', tone: 'care' })
}

const waitMs = 5000

/** Carries a command out as soon as the screen that was just gone to offers it. */
export const runSoon = (command: Command): void => {
  if (runCommand(command)) return
  const stop = watch(
    () => offered.value[command],
    (act) => {
      if (!act) return
      end()
      act()
    },
    { flush: 'post' },
  )
  const timer = setTimeout(stop, waitMs)
  const end = () => {
    clearTimeout(timer)
    stop()
  }
}
