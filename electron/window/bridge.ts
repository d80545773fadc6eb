import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { callChannel, eventChannel } from '../shared/bridge'
import type { EventName, Events, QueueState } from '../shared/contract'
import { createQueueTeller } from '../shared/queue-news'
import { failed, type Result } from '../shared/result'
import { appOrigin } from './protocols'

/** The one channel. Asks first who speaks: our window, its main frame, our scheme. */
export function openBridge(
  getWindow: () => BrowserWindow | null,
  answer: (name: string, input: unknown) => Promise<Result<unknown>>,
): void {
  ipcMain.handle(callChannel, async (event, name: unknown, input: unknown) => {
    const isHeard = isOurs(event, getWindow()) && typeof name === 'string'
    const outcome = isHeard
      ? await answer(name, input)
      : failed('rejected-input', { about: 'sender' })
    return JSON.stringify(outcome)
  })
}

function isOurs(event: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  const frame = event.senderFrame
  return (
    window !== null &&
    frame !== null &&
    event.sender === window.webContents &&
    frame === window.webContents.mainFrame &&
    frame.origin === appOrigin
  )
}

const tellers = new WeakMap<WebContents, ReturnType<typeof createQueueTeller>>()

/** Tells the window what happened; nothing is kept for a window that is gone. */
export function sendEvent<N extends EventName>(
  window: BrowserWindow | null,
  name: N,
  detail: Events[N],
): void {
  if (!window || window.isDestroyed()) return
  const { webContents } = window
  webContents.send(
    eventChannel,
    name,
    name === 'queue.changed' ? news(webContents, detail) : detail,
  )
}

function news(webContents: WebContents, detail: Events[EventName]) {
  const tell = tellers.get(webContents) ?? createQueueTeller()
  tellers.set(webContents, tell)
  return tell(detail as QueueState)
}
