import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import { answerDocumentOrders, isDocumentThread } from './search/report-text/document-order'
import { SearchDesk } from './search/thread/desk'
import type { ToSearch } from './search/thread/messages'

const port = parentPort
if (!port) throw new Error('the search runs in a worker thread')

function answerCalls(port: MessagePort): void {
  const desk = new SearchDesk(
    new URL(import.meta.url),
    (message) => port.postMessage(message),
    (line) => console.error(line),
  )
  port.on('message', (message: ToSearch) => {
    if (message.kind === 'call') return desk.take(message)
    void desk.stop().finally(() => port.close())
  })
  process.on('exit', () => desk.close())
}

// The search starts this file once more for documents that are long or somebody else's work.
if (isDocumentThread(workerData)) answerDocumentOrders(workerData, port)
else answerCalls(port)
