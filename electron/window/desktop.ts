import { dialog, shell, type BrowserWindow, type FileFilter } from 'electron'
import type { Desktop } from '../calls/application'
import { dialogWords, type DialogWords } from './dialog-words'

const filters: Record<Parameters<Desktop['chooseTarget']>[1], FileFilter[]> = {
  zip: [{ name: 'ZIP', extensions: ['zip'] }],
  pdf: [{ name: 'PDF', extensions: ['pdf'] }],
  json: [{ name: 'JSON', extensions: ['json'] }],
  csv: [{ name: 'CSV', extensions: ['csv'] }],
  xlsx: [{ name: 'Excel', extensions: ['xlsx'] }],
  svg: [{ name: 'SVG', extensions: ['svg'] }],
  png: [{ name: 'PNG', extensions: ['png'] }],
  txt: [{ name: 'TXT', extensions: ['txt'] }],
  folder: [],
}

/** The desktop's own dialogs and programs. Addresses open only over https and only after asking. */
export function createDesktop(
  getWindow: () => BrowserWindow | null,
  getLanguage: () => keyof typeof dialogWords,
): Desktop {
  const words = (): DialogWords => dialogWords[getLanguage()]
  const over = <T>(show: (window: BrowserWindow) => Promise<T>): Promise<T> => {
    const window = getWindow()
    if (!window) throw new Error('no window to show a dialog over')
    return show(window)
  }
  return {
    async chooseFolder(purpose) {
      const titles = {
        'open-case': words().openCase,
        'case-place': words().choosePlace,
        'backup-place': words().chooseBackupPlace,
      }
      const canCreate = purpose !== 'open-case'
      const chosen = await over((window) =>
        dialog.showOpenDialog(window, {
          title: titles[purpose],
          properties: canCreate ? ['openDirectory', 'createDirectory'] : ['openDirectory'],
        }),
      )
      return chosen.filePaths[0] ?? null
    },
    async choosePack() {
      const chosen = await over((window) =>
        dialog.showOpenDialog(window, {
          title: words().choosePack,
          properties: ['openFile'],
          filters: filters.zip,
        }),
      )
      return chosen.filePaths[0] ?? null
    },
    async chooseTarget(suggestedName, kind) {
      const chosen = await over((window) =>
        dialog.showSaveDialog(window, {
          defaultPath: suggestedName,
          filters: filters[kind],
          properties: ['createDirectory', 'showOverwriteConfirmation'],
        }),
      )
      return chosen.filePath ? chosen.filePath : null
    },
    reveal: (path) => shell.showItemInFolder(path),
    async openLink(url) {
      if (new URL(url).protocol !== 'https:') return false
      const asked = await over((window) =>
        dialog.showMessageBox(window, {
          type: 'question',
          message: words().openLink,
          detail: url,
          buttons: [words().cancel, words().open],
          defaultId: 0,
          cancelId: 0,
          noLink: true,
        }),
      )
      if (asked.response !== 1) return false
      await shell.openExternal(url)
      return true
    },
  }
}
