import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import type { ArchiveHandlers, PackHandlers } from './archive/thread/context'
import { Desk } from './archive/thread/desk'
import { archiveHandlers } from './archive/thread/handlers'
import { transferable, type FromArchive, type ToArchive } from './archive/thread/messages'
import { answerSideOrder, isSideOrder, sideThread } from './archive/thread/side-thread'
import { answerPdfOrder, isPdfOrder } from './evidence/report/pdf-thread'

const port = parentPort
if (!port) throw new Error('the archive runs in a worker thread')

/** Packs are rare and what lays out their report is large: it is loaded by the first that asks for one. */
const packs = async () =>
  (await import('./evidence/pack-calls')).packHandlers(new URL(import.meta.url))
const packHandlers: PackHandlers = {
  'pack.build': async (input, context) => (await packs())['pack.build'](input, context),
  'pack.verify': async (input, context) => (await packs())['pack.verify'](input, context),
  'pack.import': async (input, context) => (await packs())['pack.import'](input, context),
}

const handlers: ArchiveHandlers = { ...archiveHandlers, ...packHandlers }

function answerCalls(port: MessagePort): void {
  const post = (message: FromArchive) => {
    const handed =
      message.kind === 'outcome' && message.result.ok ? transferable(message.result.value) : []
    port.postMessage(message, handed)
  }
  const runAside = sideThread(new URL(import.meta.url))
  const desk = new Desk(handlers, post, (line) => console.error(line), runAside)
  port.on('message', (message: ToArchive) => {
    if (message.kind !== 'stop') return desk.take(message)
    void desk.stop().finally(() => port.close())
  })
  process.on('exit', () => desk.close())
}

// The archive starts this file once more when a report is to be laid out, or for work on whole files.
if (isPdfOrder(workerData)) void answerPdfOrder(workerData, port)
else if (isSideOrder(workerData)) void answerSideOrder(workerData, port)
else answerCalls(port)
