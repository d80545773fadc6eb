import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import {
  answerPictureOrder,
  createPictureThread,
  isPictureOrder,
} from './ownership/files/picture-thread'
import { OwnershipDesk } from './ownership/thread/desk'
import type { ToOwnership } from './ownership/thread/messages'

const port = parentPort
if (!port) throw new Error('ownership is reckoned in a worker thread')

function answerCalls(port: MessagePort): void {
  const desk = new OwnershipDesk(
    (message) => port.postMessage(message),
    (line) => console.error(line),
    createPictureThread(new URL(import.meta.url)),
  )
  port.on('message', (message: ToOwnership) => {
    if (message.kind === 'call') void desk.take(message)
    else port.close()
  })
}

// This file is started once more where a picture is to be laid out.
if (isPictureOrder(workerData)) void answerPictureOrder(workerData, port)
else answerCalls(port)
