import { setTimeout } from 'node:timers/promises'
import { Worker, type MessagePort } from 'node:worker_threads'
import type { Block } from '../../pdf/blocks'
import type { PdfInfo } from '../../pdf/blocks-to-pdf'

/** Lays blocks out as a PDF. `breathe` is awaited again and again meanwhile and throws to stop the work. */
export type LayOut = (order: PdfOrder, breathe: () => Promise<void>) => Promise<Uint8Array>

export interface PdfOrder {
  task: 'report-pdf'
  blocks: readonly Block[]
  info: PdfInfo
  language: 'nb' | 'en'
}

/** How often the person is asked whether to go on. */
const breathMs = 100

/**
 * Lays out in a thread of its own, started from the same built file: a report of a hundred pages
 * takes seconds, in which the archive has to go on answering.
 */
export const layOutInThread =
  (workerFile: URL): LayOut =>
  async (order, breathe) => {
    const worker = new Worker(workerFile, { workerData: order })
    const laidOut = new Promise<Uint8Array>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', (code) => reject(new Error(`the report thread ended with ${code}`)))
    })
    const ended = new AbortController()
    laidOut.finally(() => ended.abort()).catch(() => undefined)
    try {
      while (!ended.signal.aborted) {
        // Woken early when the layout has ended, well or not: `laidOut` tells which.
        await setTimeout(breathMs, null, { signal: ended.signal }).catch(() => undefined)
        await breathe()
      }
      return await laidOut
    } finally {
      await worker.terminate()
    }
  }

export const isPdfOrder = (data: unknown): data is PdfOrder =>
  typeof data === 'object' && data !== null && 'task' in data && data.task === 'report-pdf'

/** The thread's side: answers the one order it was started with. */
export async function answerPdfOrder(order: PdfOrder, port: MessagePort): Promise<void> {
  const pdf = await layOutHere(order)
  port.postMessage(pdf, pdf.byteLength === pdf.buffer.byteLength ? [pdf.buffer as ArrayBuffer] : [])
}

/** Lays out in this thread. */
export async function layOutHere({ blocks, info, language }: PdfOrder): Promise<Uint8Array> {
  const { blocksToPdf } = await import('../../pdf/blocks-to-pdf')
  const { reportWords } = await import('./words')
  return blocksToPdf(blocks, info, reportWords[language].originals.more)
}
