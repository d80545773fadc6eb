/**
 * Words of the desktop's own dialogs and the names of the menus; the window's sentences live in
 * renderer/text, the menus' entries in the table of commands.
 */
export const dialogWords = {
  en: {
    openCase: 'Open case folder',
    choosePlace: 'Choose where the case folder goes',
    chooseBackupPlace: 'Choose where backups go',
    choosePack: 'Choose an evidence pack',
    openLink: 'Open this address in the browser?',
    open: 'Open',
    cancel: 'Cancel',
    file: 'File',
    edit: 'Edit',
    view: 'View',
    go: 'Go',
    company: 'Company',
    report: 'Report',
    help: 'Help',
  },
  nb: {
    openCase: 'Åpne saksmappe',
    choosePlace: 'Velg hvor saksmappen skal ligge',
    chooseBackupPlace: 'Velg hvor sikkerhetskopiene skal ligge',
    choosePack: 'Velg en bevispakke',
    openLink: 'Åpne denne adressen i nettleseren?',
    open: 'Åpne',
    cancel: 'Avbryt',
    file: 'Fil',
    edit: 'Rediger',
    view: 'Vis',
    go: 'Gå',
    company: 'Selskap',
    report: 'Rapport',
    help: 'Hjelp',
  },
} as const

export type DialogWords = { [K in keyof (typeof dialogWords)['en']]: string }
