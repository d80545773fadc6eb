import { BrowserWindow, session, type Session } from 'electron'
import { failed, done, type Result } from '../shared/result'

/** The browser engine's own PDF viewer, which is an extension built into it. */
const viewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/'
const startedWithinMs = 15_000
const layoutMs = 1500

/**
 * A session of its own, so that the window's session never has to let the PDF viewer in. The viewer
 * wants one that lasts; without a cache none of the document's bytes stay in it.
 */
export const printSession = (): Session => session.fromPartition('persist:print', { cache: false })

/** True for what the viewer loads while it shows one stored document; all of it is built in. */
export const isPrintAddress = (url: string): boolean =>
  [viewer, 'chrome://resources/', 'document://case/'].some((start) => url.startsWith(start))

/**
 * Prints stored bytes through the system's print dialog. Fails with `not-a-pdf` where the viewer
 * cannot show them. A dialog that the person closed is no failure.
 */
export async function printDocument(address: string): Promise<Result<null>> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: printSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      plugins: true,
    },
  })
  try {
    await window.loadURL(address)
    if (!(await viewerIsShown(window))) return failed('not-a-pdf')
    await new Promise<void>((resolve) => window.webContents.print({}, () => resolve()))
    return done(null)
  } finally {
    window.destroy()
  }
}

/** Waits until the viewer has taken the document in: its frame holds the document's frame. */
async function viewerIsShown(window: BrowserWindow): Promise<boolean> {
  const untilMs = Date.now() + startedWithinMs
  while (Date.now() < untilMs) {
    const frames = window.webContents.mainFrame.framesInSubtree.map((frame) => frame.url)
    const isTaken = frames.some((url) => url.startsWith(viewer)) && frames.length > 2
    if (isTaken && !window.webContents.isLoading()) {
      // The viewer does not tell when the pages are laid out; printed sooner they would be blank.
      await new Promise((resolve) => setTimeout(resolve, layoutMs))
      return true
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}
