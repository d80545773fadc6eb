import { parentPort } from 'node:worker_threads'
import { OwnershipDesk } from './ownership/thread/desk'
import type { ToOwnership } from './ownership/thread/messages'

const port = parentPort
if (!port) throw new Error('ownership is reckoned in a worker thread')

const desk = new OwnershipDesk(
  (message) => port.postMessage(message),
  (line) => console.error(line),
)
port.on('message', (message: ToOwnership) => {
  if (message.kind === 'call') void desk.take(message)
  else port.close()
})
