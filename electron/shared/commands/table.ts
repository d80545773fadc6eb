import type { CommandEntry } from './command'
import { desktopCommands } from './desktop-commands'
import { companyCommands, reportCommands, treeCommands } from './page-commands'

const frameCommands = {
  'open-palette': {
    words: { en: 'Search or run a command', nb: 'Søk eller utfør en kommando' },
    where: 'everywhere',
    menu: 'edit',
    keys: ['Mod+K'],
  },
  'show-search': {
    words: { en: 'Search with all results', nb: 'Søk med alle treff' },
    where: 'everywhere',
    menu: 'edit',
    keys: ['Mod+Shift+F'],
  },
  'show-keys': {
    words: { en: 'Keyboard shortcuts', nb: 'Hurtigtaster' },
    where: 'everywhere',
    menu: 'help',
    keys: ['F1'],
  },
  'next-area': {
    words: { en: 'Next area', nb: 'Neste område' },
    where: 'everywhere',
    menu: 'view',
    keys: ['F6'],
  },
  'previous-area': {
    words: { en: 'Previous area', nb: 'Forrige område' },
    where: 'everywhere',
    menu: 'view',
    keys: ['Shift+F6'],
  },
  'go-back': {
    words: { en: 'Back', nb: 'Tilbake' },
    where: 'everywhere',
    menu: 'go',
    keys: ['Alt+Left'],
    macKeys: ['Mod+Left'],
  },
  'go-forward': {
    words: { en: 'Forward', nb: 'Fram' },
    where: 'everywhere',
    menu: 'go',
    keys: ['Alt+Right'],
    macKeys: ['Mod+Right'],
  },
  'show-cases': {
    words: { en: 'Cases', nb: 'Saker' },
    where: 'everywhere',
    menu: 'go',
    isApart: true,
    keys: ['Mod+1'],
  },
  'show-all-companies': {
    words: { en: 'All companies', nb: 'Alle selskaper' },
    where: 'everywhere',
    menu: 'go',
    keys: ['Mod+6'],
  },
  'new-case': {
    words: { en: 'New case', nb: 'Ny sak' },
    where: 'everywhere',
    menu: 'file',
    keys: ['Mod+N'],
  },
  'open-case': {
    words: { en: 'Open case folder…', nb: 'Åpne saksmappe…' },
    where: 'everywhere',
    menu: 'file',
    keys: ['Mod+O'],
  },
  'add-companies': {
    words: { en: 'Add companies', nb: 'Legg til selskaper' },
    where: 'everywhere',
    menu: 'file',
    isApart: true,
    keys: ['Mod+Shift+A'],
  },
  'show-settings': {
    words: { en: 'Settings', nb: 'Innstillinger' },
    where: 'everywhere',
    menu: 'file',
    isApart: true,
    keys: ['Mod+,'],
  },
  'show-connection': {
    words: { en: 'Settings: connection', nb: 'Innstillinger: forbindelse' },
    where: 'everywhere',
    menu: 'file',
  },
  'show-practice': {
    words: { en: 'Settings: practice', nb: 'Innstillinger: øving' },
    where: 'everywhere',
    menu: 'file',
  },
  'show-orders': {
    words: { en: 'Settings: orders', nb: 'Innstillinger: bestillinger' },
    where: 'everywhere',
    menu: 'file',
  },
  'show-backups': {
    words: { en: 'Settings: backups', nb: 'Innstillinger: sikkerhetskopier' },
    where: 'everywhere',
    menu: 'file',
  },
  'show-webhooks': {
    words: { en: 'Settings: webhooks', nb: 'Innstillinger: webhooks' },
    where: 'everywhere',
    menu: 'file',
  },
  'show-appearance': {
    words: { en: 'Settings: appearance and language', nb: 'Innstillinger: utseende og språk' },
    where: 'everywhere',
    menu: 'file',
  },
  'use-light': {
    words: { en: 'Light colours', nb: 'Lyse farger' },
    where: 'everywhere',
    menu: 'view',
    isApart: true,
  },
  'use-dark': {
    words: { en: 'Dark colours', nb: 'Mørke farger' },
    where: 'everywhere',
    menu: 'view',
  },
  'use-system-theme': {
    words: { en: 'Colours as the system', nb: 'Farger som systemet' },
    where: 'everywhere',
    menu: 'view',
  },
  escape: {
    words: { en: 'Close without acting', nb: 'Lukk uten å gjøre noe' },
    where: 'everywhere',
    menu: null,
    keys: ['Esc'],
  },
} as const satisfies Record<string, CommandEntry>

const caseCommands = {
  'show-companies': {
    words: { en: 'Companies', nb: 'Selskaper' },
    where: 'case',
    menu: 'go',
    isApart: true,
    keys: ['Mod+2'],
  },
  'show-ownership': {
    words: { en: 'Ownership', nb: 'Eierskap' },
    where: 'case',
    menu: 'go',
    keys: ['Mod+3'],
  },
  'show-reports': {
    words: { en: 'Reports', nb: 'Rapporter' },
    where: 'case',
    menu: 'go',
    keys: ['Mod+4'],
  },
  'show-changes': {
    words: { en: 'Changes', nb: 'Endringer' },
    where: 'case',
    menu: 'go',
    keys: ['Mod+5'],
  },
  'show-packs': {
    words: { en: 'Evidence packs', nb: 'Bevispakker' },
    where: 'case',
    menu: 'go',
    keys: ['Mod+E'],
  },
} as const satisfies Record<string, CommandEntry>

const listCommands = {
  find: {
    words: { en: 'Find or filter here', nb: 'Finn eller filtrer her' },
    where: 'list',
    menu: 'edit',
    isApart: true,
    keys: ['Mod+F', '/'],
  },
  'move-in-list': {
    words: { en: 'Next and previous row', nb: 'Neste og forrige rad' },
    where: 'list',
    menu: null,
    keys: ['J', 'K', 'Down', 'Up'],
  },
  'page-in-list': {
    words: { en: 'A page on, a page back', nb: 'En side fram, en side tilbake' },
    where: 'list',
    menu: null,
    keys: ['PageDown', 'PageUp'],
  },
  'open-row': {
    words: { en: 'Open', nb: 'Åpne' },
    where: 'list',
    menu: null,
    keys: ['Enter'],
  },
  'choose-row': {
    words: { en: 'Choose a row', nb: 'Velg en rad' },
    where: 'list',
    menu: null,
    keys: ['Space'],
  },
  'choose-columns': {
    words: { en: 'Columns', nb: 'Kolonner' },
    where: 'list',
    menu: 'view',
    isApart: true,
    keys: ['Mod+Shift+L'],
  },
  'export-csv': {
    words: { en: 'Export the list as CSV…', nb: 'Eksporter listen som CSV…' },
    where: 'list',
    menu: 'file',
    isApart: true,
  },
  'export-workbook': {
    words: { en: 'Export the list as a workbook…', nb: 'Eksporter listen som regneark…' },
    where: 'list',
    menu: 'file',
  },
} as const satisfies Record<string, CommandEntry>

/** Every action of the application, in the order of the menus and of the sheet of shortcuts. */
export const commandTable = {
  ...frameCommands,
  ...caseCommands,
  ...listCommands,
  ...companyCommands,
  ...treeCommands,
  ...reportCommands,
  ...desktopCommands,
} as const satisfies Record<string, CommandEntry>

export type Command = keyof typeof commandTable

/** Their names, in that order. */
export const commands = Object.keys(commandTable) as Command[]

export const commandEntry = (command: Command): CommandEntry => commandTable[command]
