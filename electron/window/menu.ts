import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Command } from '../shared/contract'
import { dialogWords, type DialogWords } from './dialog-words'

/** The menu as a table. Entries with a command are carried out by the window. */
export function setMenu(
  language: keyof typeof dialogWords,
  choose: (command: Command) => void,
): void {
  const words: DialogWords = dialogWords[language]
  const entry = (
    label: string,
    command: Command,
    accelerator?: string,
  ): MenuItemConstructorOptions => ({
    label,
    click: () => choose(command),
    ...(accelerator ? { accelerator } : {}),
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: words.file,
        submenu: [
          entry(words.newCase, 'new-case', 'CmdOrCtrl+N'),
          entry(words.openCaseFolder, 'open-case', 'CmdOrCtrl+O'),
          line,
          entry(words.addCompanies, 'add-companies', 'CmdOrCtrl+Shift+A'),
          entry(words.exportPack, 'show-packs', 'CmdOrCtrl+E'),
          line,
          entry(words.settings, 'show-settings', 'CmdOrCtrl+,'),
          line,
          { label: words.quit, role: 'quit' },
        ],
      },
      {
        label: words.edit,
        submenu: [
          { label: words.undo, role: 'undo' },
          { label: words.redo, role: 'redo' },
          line,
          { label: words.cut, role: 'cut' },
          { label: words.copy, role: 'copy' },
          { label: words.paste, role: 'paste' },
          { label: words.selectAll, role: 'selectAll' },
          line,
          entry(words.find, 'find', 'CmdOrCtrl+F'),
        ],
      },
      {
        label: words.go,
        submenu: [
          entry(words.back, 'go-back', 'Alt+Left'),
          entry(words.forward, 'go-forward', 'Alt+Right'),
          line,
          entry(words.cases, 'show-cases', 'CmdOrCtrl+1'),
          entry(words.companies, 'show-companies', 'CmdOrCtrl+2'),
          entry(words.ownership, 'show-ownership', 'CmdOrCtrl+3'),
          entry(words.reports, 'show-reports', 'CmdOrCtrl+4'),
        ],
      },
      {
        label: words.view,
        submenu: [
          { label: words.zoomIn, role: 'zoomIn' },
          { label: words.zoomOut, role: 'zoomOut' },
          { label: words.zoomReset, role: 'resetZoom' },
          line,
          { label: words.fullScreen, role: 'togglefullscreen' },
        ],
      },
    ]),
  )
}
