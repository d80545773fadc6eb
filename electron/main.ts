import os from 'node:os'
import path from 'node:path'
import { randomUUID } from 'node:crypto'
import { app, dialog, Menu, nativeTheme, session, type BrowserWindow } from 'electron'
import { isCommand } from './command-line/commands'
import type { Surroundings } from './compose'
import type { AppState } from './shared/contract'
import type { Settings } from './shared/domain/settings'
import { ExpectedFailure } from './shared/result'
import { sentence } from './command-line/sentences'
import { framesOf } from './frames-of'
import { openArchive } from './open-archive'
import { onAwake } from './window/awake'
import { systemKeychain } from './window/keychain'
import { openBridge, sendEvent } from './window/bridge'
import { serviceFetch } from './window/service-fetch'
import { createWindow, showAt } from './window/create'
import { createDesktop } from './window/desktop'
import { setMenu } from './window/menu'
import { registerSchemes, serveDocuments, serveWindow } from './window/protocols'
import { hardenContents, hardenSession } from './window/security'
import type { Archive } from './worker-client'

const here = import.meta.dirname
const archiveWorker = new URL('worker.js', import.meta.url)
/** The search reads what changed once the window has been put up and filled. */
const searchAfterMs = 1500
let window: BrowserWindow | null = null
/** of the menu and the desktop's dialogs */
let language: Settings['language'] = 'en'

/** A command on the command line does its work without a window and ends (README, "Without a window"). */
const words = commandWords(process.argv.slice(1))

if (isCommand(words[0])) {
  const { runCommandLine } = await import('./command-line/run')
  const code = await runCommandLine(words, { workers: new URL('.', import.meta.url) })
  // The exit cuts a pipe short: what was printed has to leave first.
  await new Promise((written) => process.stdout.write('', written))
  app.exit(code)
} else if (!app.requestSingleInstanceLock()) {
  app.quit()
} else {
  neverSendTwice()
  registerSchemes()
  hardenContents(app)
  // Or the desktop makes one of its own first; ours comes with the settings.
  Menu.setApplicationMenu(null)
  app.on('second-instance', showWindow)
  app.on('window-all-closed', () => app.quit())
  // The archive starts while the desktop is still getting ready: the window waits for both.
  const archive = openArchive(archiveWorker, app.getPath('userData'))
  // What goes wrong with it is told by `start`, which waits for it.
  archive.catch(() => undefined)
  app
    .whenReady()
    .then(() => start(archive))
    .catch(fail)
}

/**
 * On a kept connection that breaks, Chromium sends a POST again by itself, which here would be a
 * second, billed order. The client closes each HTTP/1.1 connection; these have no such way.
 */
function neverSendTwice() {
  app.commandLine.appendSwitch('disable-http2')
  app.commandLine.appendSwitch('disable-quic')
}

/** What stands behind the runtime's own switches and, while not packaged, behind the app's folder. */
function commandWords(given: string[]): string[] {
  const first = given.findIndex((word) => !word.startsWith('-'))
  if (first < 0) return []
  return given.slice(app.isPackaged ? first : first + 1)
}

function showWindow() {
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

/**
 * Start-up order: sessions are hardened and both schemes served before the page loads. The page loads
 * while the archive starts and the application is put together; its first calls wait for both.
 */
async function start(archiveOpening: Promise<Archive>) {
  hardenSession(session.defaultSession)
  const composing = compose(archiveOpening)
  serveWindow(session.defaultSession, path.join(here, 'renderer'))
  serveDocuments(
    session.defaultSession,
    composing.then(({ application }) => application.archive),
  )
  openBridge(
    () => window,
    async (name, input) => (await composing).answer(name, input),
  )
  const opened = createWindow({
    preload: path.join(here, 'preload.cjs'),
    icon: path.join(here, 'icon.png'),
  })
  window = opened
  opened.on('closed', () => (window = null))

  const composed = await composing
  const { archive, settings } = composed.application
  stopBeforeQuit(composed.stop)
  onAwake(composed.wake)
  applySettings(settings.get())
  await showWhereItStood(opened, archive)
  if (opened.isDestroyed()) return
  // The window stands; a case that cannot be taken up now is no reason to take it away.
  composed.resumeOpenCases().catch(report)
  setTimeout(() => void composed.startSearch(), searchAfterMs)
}

/** The larger part of the program: read while the page is, not before it. */
async function compose(archive: Promise<Archive>) {
  const { composeApplication } = await import('./compose')
  return composeApplication({ ...surroundings(), archive })
}

async function showWhereItStood(opened: BrowserWindow, archive: Archive) {
  const { rememberPlace, recallPlace } = await import('./window/place')
  const place = await recallPlace(archive)
  if (opened.isDestroyed()) return
  showAt(opened, place)
  rememberPlace(opened, archive)
}

/** What the application finds around it: folders, threads, the desktop, the network. */
function surroundings(): Surroundings {
  return {
    version: app.getVersion(),
    user: os.userInfo().username,
    locale: app.getLocale(),
    stateFolder: app.getPath('userData'),
    documentsFolder: app.getPath('documents'),
    archiveWorker,
    practiceWorker: new URL('practice-worker.js', import.meta.url),
    searchWorker: new URL('search-worker.js', import.meta.url),
    ownershipWorker: new URL('ownership-worker.js', import.meta.url),
    pdfjsFolder: path.join(here, 'renderer', 'pdfjs'),
    fetch: serviceFetch,
    keychain: systemKeychain,
    desktop: createDesktop(
      () => window,
      () => language,
    ),
    report,
    emit(name, detail) {
      if (name === 'settings.changed') applySettings((detail as AppState).settings)
      sendEvent(window, name, detail)
    },
  }
}

function applySettings(settings: Settings) {
  language = settings.language
  nativeTheme.themeSource = settings.theme
  setMenu(language, (command) => sendEvent(window, 'command.chosen', { command }))
}

/** Quitting waits for orders under way and closes the cases, so that nothing is left unclear. */
function stopBeforeQuit(stop: () => Promise<void>) {
  let stopping: Promise<void> | null = null
  let isStopped = false
  app.on('before-quit', (event) => {
    if (isStopped) return
    event.preventDefault()
    // Quitting can be asked for again while an order is waited for.
    stopping ??= stop()
      .catch(report)
      .then(() => {
        isStopped = true
        app.quit()
      })
  })
}

/** Where it broke, never the message: that can quote a name or number it choked on. */
function report(error: unknown): string {
  const incident = randomUUID().slice(0, 8)
  console.error(`incident ${incident}`, framesOf(error))
  return incident
}

/** Without an application there is no screen to say it on, so the desktop does. */
function fail(error: unknown) {
  const incident = report(error)
  const failure =
    error instanceof ExpectedFailure ? error.failure : { code: 'unexpected' as const, incident }
  dialog.showErrorBox('Saksmappe', sentence(failure))
  app.exit(1)
}
