import { BrowserWindow, nativeTheme, screen, type Rectangle } from 'electron'
import { appOrigin } from './protocols'

export interface WindowPlace extends Rectangle {
  isMaximized: boolean
}

const smallest = { width: 1024, height: 640 }
const first = { width: 1440, height: 900 }

/**
 * The one window, with the same fixed web preferences everywhere, under test too. It loads unseen
 * while the archive starts beside it; `showAt` puts it in its place.
 */
export function createWindow(options: { preload: string; icon: string }): BrowserWindow {
  const window = new BrowserWindow({
    ...fitting(null),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Saksmappe',
    icon: options.icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#111316' : '#f2f3f5',
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  })
  void window.loadURL(`${appOrigin}/index.html`)
  return window
}

/** Shows the window where it stood last, at its first paint and not before. */
export function showAt(window: BrowserWindow, place: WindowPlace | null): void {
  if (place) window.setBounds({ ...window.getBounds(), ...fitting(place) })
  const show = () => {
    // Maximizing shows the window, so it waits for the first paint as well.
    if (place?.isMaximized) window.maximize()
    window.show()
  }
  if (window.webContents.isLoadingMainFrame()) window.once('ready-to-show', show)
  else show()
}

/** The remembered place if it still lies on a screen, else the middle of the first one. */
function fitting(place: WindowPlace | null): Partial<Rectangle> {
  if (!place) return shrunk(first)
  const area = screen.getDisplayMatching(place).workArea
  const isVisible =
    place.x < area.x + area.width - 80 &&
    place.x + place.width > area.x + 80 &&
    place.y >= area.y - 10 &&
    place.y < area.y + area.height - 40
  const { x, y, width, height } = place
  return isVisible ? { x, y, width, height } : shrunk({ width, height })
}

function shrunk(size: { width: number; height: number }) {
  const area = screen.getPrimaryDisplay().workAreaSize
  return { width: Math.min(size.width, area.width), height: Math.min(size.height, area.height) }
}
