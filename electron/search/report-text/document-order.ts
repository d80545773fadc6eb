import type { MessagePort } from 'node:worker_threads'
import type { ReadEntries } from '../entry'
import { answerEntries } from '../read/answer-entries'
import { pageEntries } from '../read/page-entries'

/** A document to read beside the search's thread: it may be long, and somebody else made it. */
export type DocumentOrder =
  | { kind: 'answer'; bytes: Uint8Array; expands: string[] }
  | { kind: 'report'; bytes: Uint8Array; word: string }

/** Null where no words can be read. */
export type DocumentEntries = ReadEntries | null

export interface DocumentThreadData {
  task: 'documents'
  pdfjsFolder: string
}

export const isDocumentThread = (data: unknown): data is DocumentThreadData =>
  typeof data === 'object' && data !== null && 'task' in data && data.task === 'documents'

/** The thread's side: reads one document after the other, and answers each. */
export function answerDocumentOrders({ pdfjsFolder }: DocumentThreadData, port: MessagePort): void {
  port.on('message', (order: DocumentOrder) => {
    void entriesOf(order, pdfjsFolder).then((entries) => port.postMessage(entries))
  })
}

async function entriesOf(order: DocumentOrder, pdfjsFolder: string): Promise<DocumentEntries> {
  if (order.kind === 'answer') return answerEntries(order.bytes, order.expands)
  // Loaded by the first report: pdf.js is large.
  const { mostPages, readPages } = await import('./read-pages')
  const pages = await readPages(order.bytes, pdfjsFolder)
  const entries = pageEntries(pages, order.word)
  return entries && { entries, isCut: pages?.length === mostPages }
}
