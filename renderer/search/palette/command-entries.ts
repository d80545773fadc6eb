import { commandPlaces } from '../../../electron/shared/commands/command'
import { commandEntry, commands, type Command } from '../../../electron/shared/commands/table'
import type { SearchHit } from '../../../electron/shared/domain/search'
import { useAppStore } from '../../shell/app-store'
import { commandWords, drawnWays, matcherOf } from '../../shell/key-words'
import { runCommand } from '../../shell/run-command'
import { offered } from '../../shell/screen-commands'
import { t } from '../../text/text'
import type { IconName } from '../../ui/sign-names'
import { plainPieces, type PaletteAction, type PaletteEntry, type PaletteGroup } from './entry'
import { orderAgainAction, ownershipAction } from './hit-entries'

const icons: Partial<Record<Command, IconName>> = {
  'show-search': 'search',
  'show-cases': 'cases',
  'show-all-companies': 'company',
  'show-companies': 'company',
  'show-ownership': 'ownership',
  'show-company-ownership': 'ownership',
  'show-reports': 'document',
  'show-company-reports': 'document',
  'show-packs': 'pack',
  'show-changes': 'clock',
  'show-history': 'clock',
  'show-settings': 'settings',
  'new-case': 'plus',
  'add-companies': 'plus',
  'open-case': 'folder',
  'order-again': 'collect',
  'order-owners': 'collect',
  'show-keys': 'key',
  'show-raw': 'list',
  'copy-value': 'copy',
  'copy-path': 'copy',
  'print-report': 'print',
  'save-report': 'save',
  'choose-columns': 'columns',
  'export-csv': 'save',
  'export-workbook': 'save',
  'show-connection': 'settings',
  'show-practice': 'settings',
  'show-orders': 'settings',
  'show-backups': 'settings',
  'show-webhooks': 'settings',
  'show-appearance': 'settings',
  find: 'search',
  'go-back': 'back',
  'go-forward': 'forward',
}

/** Those lead to a screen of their own; all others need the focus where it was. */
const goes = /^(show-(?!keys|origin|thumbnails|facts)|go-)/

const whereOf = (command: Command): string => {
  const { where } = commandEntry(command)
  return where === 'everywhere' ? '' : t(`shell.commandPlace.${where}`)
}

const commandLine = (command: Command, isMac: boolean): PaletteEntry => {
  const words = commandWords(command)
  const keys = drawnWays(command, isMac)[0]
  return {
    key: `command ${command}`,
    icon: icons[command] ?? 'right',
    label: words,
    pieces: plainPieces(words),
    about: whereOf(command),
    ...(keys ? { keys } : {}),
    kind: goes.test(command) ? 'goes' : 'stays',
    act: () => void runCommand(command),
    actions: [],
  }
}

const canBeGiven = (command: Command) =>
  command !== 'open-palette' && Boolean(offered.value[command])

/** The commands that can be given now and have these words, at most so many. */
export const commandsNamed = (typed: string, isMac: boolean, atMost: number): PaletteGroup[] => {
  const isNamed = matcherOf(typed)
  const named = commands.filter((each) => canBeGiven(each) && isNamed(commandWords(each)))
  const entries = named.slice(0, atMost).map((command) => commandLine(command, isMac))
  return entries.length === 0
    ? []
    : [{ key: 'commands', title: t('search.commands'), count: null, entries }]
}

/** What one may want where nothing is typed yet. */
export const firstCommands = (isMac: boolean): PaletteGroup[] => {
  const first = ['show-search', 'add-companies', 'new-case', 'show-keys'] as const
  const entries = first.filter(canBeGiven).map((command) => commandLine(command, isMac))
  return [{ key: 'commands', title: t('search.commands'), count: null, entries }]
}

/** The same as groups by where they belong, as the sheet of shortcuts has them. */
export const commandGroups = (typed: string, isMac: boolean): PaletteGroup[] => {
  const isNamed = matcherOf(typed)
  return commandPlaces
    .map((place) => ({
      key: place,
      title: t(`shell.commandPlace.${place}`),
      count: null,
      entries: commands
        .filter((command) => commandEntry(command).where === place && canBeGiven(command))
        .filter((command) => isNamed(commandWords(command)))
        .map((command) => ({ ...commandLine(command, isMac), about: '' })),
    }))
    .filter(({ entries }) => entries.length > 0)
}

const asEntry = (action: PaletteAction, hit: SearchHit, about: string): PaletteEntry => ({
  ...action,
  key: `${action.key} ${hit.hitId}`,
  pieces: plainPieces(action.label),
  about,
  actions: [],
})

/** What one may want to do with the company that was found first, without opening it before. */
export const commandsFor = (hit: SearchHit | undefined): PaletteEntry[] => {
  if (!hit || hit.companyRow === null || hit.companyName === null) return []
  const name = hit.companyName
  const isPractice = useAppStore().state?.settings.connection.kind === 'practice'
  return [
    asEntry(
      orderAgainAction(hit, hit.companyRow, t('search.orderAgainFor', { name })),
      hit,
      isPractice ? '' : t('search.billed'),
    ),
    asEntry(ownershipAction(hit, hit.companyRow, t('search.ownershipOf', { name })), hit, ''),
  ]
}
