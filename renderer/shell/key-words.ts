import { commandPlaces, type CommandPlace } from '../../electron/shared/commands/command'
import { keysOf } from '../../electron/shared/commands/keys'
import { commandEntry, commands, type Command } from '../../electron/shared/commands/table'
import { language, t } from '../text/text'

const arrows: Record<string, string> = { Left: '←', Right: '→', Up: '↑', Down: '↓', Plus: '+' }
const macSigns: Record<string, string> = { Mod: '⌘', Alt: '⌥', Shift: '⇧', Ctrl: '⌃' }
const named = [
  'Enter',
  'Space',
  'PageDown',
  'PageUp',
  'Shift',
  'Esc',
  'Mod',
  'Alt',
  'Ctrl',
] as const

const keyWord = (key: string, isMac: boolean): string => {
  const sign = arrows[key] ?? (isMac ? macSigns[key] : undefined)
  if (sign !== undefined) return sign
  const name = named.find((each) => each === key)
  if (name !== undefined) return t(`shell.keyName.${name}`)
  return key === '-' ? '−' : key
}

/** The keys of one stroke or of two after each other, as they are drawn: `['Ctrl', 'K']`, `['G', 'O']`. */
export const drawnKeys = (strokes: string, isMac: boolean): string[] =>
  strokes.split(' ').flatMap((stroke) => stroke.split('+').map((key) => keyWord(key, isMac)))

/** Each way of giving a command by keys, as it is drawn. */
export const drawnWays = (command: Command, isMac: boolean): string[][] =>
  keysOf(command, isMac).map((keys) => drawnKeys(keys, isMac))

export const commandWords = (command: Command): string =>
  commandEntry(command).words[language.value]

export interface SheetGroup {
  place: CommandPlace
  rows: { command: Command; words: string; ways: string[][]; isGesture: boolean }[]
}

/**
 * The sheet of shortcuts: the commands that have keys, under where they can be given. With words to
 * look for it is every command whose words have them all, also those without a key.
 */
export const sheetGroups = (isMac: boolean, wanted: string): SheetGroup[] => {
  const isWanted = matcherOf(wanted)
  const isAll = wanted.trim() === ''
  return commandPlaces
    .map((place) => ({
      place,
      rows: commands
        .filter((command) => commandEntry(command).where === place)
        .map((command) => ({
          command,
          words: commandWords(command),
          ways: drawnWays(command, isMac),
          isGesture: commandEntry(command).menu === null,
        }))
        .filter(({ words, ways }) => (isAll ? ways.length > 0 : isWanted(words))),
    }))
    .filter(({ rows }) => rows.length > 0)
}

const plain = (text: string) => text.toLocaleLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')

/** Whether a command's words have every typed word, wherever they stand; accents do not matter. */
export const matcherOf = (typed: string): ((words: string) => boolean) => {
  const wanted = plain(typed).split(/\s+/).filter(Boolean)
  return (words) => wanted.every((each) => plain(words).includes(each))
}
