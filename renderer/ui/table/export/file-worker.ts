import { createFileWriter, type ToWriter } from './file-writer'

/** Writes files away from the window: a workbook of 100,000 rows takes seconds. */
const write = createFileWriter()

// One after the other: the end waits for the rows before it.
let turn: Promise<unknown> = Promise.resolve()
self.onmessage = (event: MessageEvent<ToWriter>) => {
  turn = turn
    .then(() => write(event.data))
    .then((bytes) => {
      if (bytes) self.postMessage(bytes, { transfer: [bytes.buffer] })
    })
}
