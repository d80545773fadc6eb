import { parentPort } from 'node:worker_threads'
import type { ArchiveHandlers } from './archive/context'
import { Desk } from './archive/desk'
import { archiveHandlers } from './archive/handlers'
import { transferable, type FromArchive, type ToArchive } from './archive/messages'
import { packHandlers } from './evidence/pack-calls'

const port = parentPort
if (!port) throw new Error('the archive runs in a worker thread')

const handlers: Omit<ArchiveHandlers, 'ownership.tree'> = { ...archiveHandlers, ...packHandlers }

const post = (message: FromArchive) => {
  const handed =
    message.kind === 'outcome' && message.result.ok ? transferable(message.result.value) : []
  port.postMessage(message, handed)
}

const desk = new Desk(handlers, post, (line) => console.error(line))

port.on('message', (message: ToArchive) => {
  if (message.kind !== 'stop') return desk.take(message)
  void desk.stop().finally(() => port.close())
})
process.on('exit', () => desk.close())
