import { Worker } from 'node:worker_threads'
import type { DocumentEntries, DocumentOrder, DocumentThreadData } from './document-order'

/** What a document may cost; one that asks for more has no words for us. */
export interface DocumentLimits {
  timeMs: number
  memoryMb: number
  /** a thread that had nothing to do for so long is ended: it holds pdf.js and what that keeps */
  idleMs: number
}

const usualLimits: DocumentLimits = { timeMs: 30_000, memoryMb: 512, idleMs: 20_000 }

/**
 * Reads documents in a thread of its own, one at a time. A document that makes the thread hang, break
 * or outgrow its memory takes down nothing but that thread; the next one gets a new.
 */
export class DocumentThread {
  private worker: Worker | null = null
  private idle: NodeJS.Timeout | null = null
  private line: Promise<unknown> = Promise.resolve()
  private isStopped = false

  constructor(
    private readonly workerFile: URL,
    private readonly pdfjsFolder: string,
    private readonly limits: DocumentLimits = usualLimits,
  ) {}

  /** The document's entries; null where it has no words or broke a limit. The bytes are handed over. */
  read(order: DocumentOrder): Promise<DocumentEntries> {
    const read = this.line.then(() => this.readNow(order))
    this.line = read
    return read
  }

  async stop(): Promise<void> {
    this.isStopped = true
    await this.end()
  }

  private readNow(order: DocumentOrder): Promise<DocumentEntries> {
    if (this.isStopped) return Promise.resolve(null)
    const worker = this.started()
    return new Promise<DocumentEntries>((resolve) => {
      const finish = (entries: DocumentEntries, isBroken: boolean) => {
        clearTimeout(timer)
        for (const name of ['message', 'error', 'exit']) worker.removeAllListeners(name)
        worker.on('error', () => undefined)
        if (isBroken) void this.end()
        else this.rest()
        resolve(entries)
      }
      const timer = setTimeout(() => finish(null, true), this.limits.timeMs)
      worker.once('message', (entries: DocumentEntries) => finish(entries, false))
      worker.once('error', () => finish(null, true))
      worker.once('exit', () => finish(null, true))
      worker.postMessage(order, handedOver(order.bytes))
    })
  }

  private started(): Worker {
    if (this.idle) clearTimeout(this.idle)
    this.idle = null
    const workerData: DocumentThreadData = { task: 'documents', pdfjsFolder: this.pdfjsFolder }
    const resourceLimits = { maxOldGenerationSizeMb: this.limits.memoryMb }
    return (this.worker ??= new Worker(this.workerFile, { workerData, resourceLimits }))
  }

  private rest(): void {
    this.idle = setTimeout(() => void this.end(), this.limits.idleMs)
    this.idle.unref()
  }

  private async end(): Promise<void> {
    if (this.idle) clearTimeout(this.idle)
    const { worker } = this
    this.worker = null
    await worker?.terminate()
  }
}

/** Only a buffer of its own can change hands; a small one shares its memory with others. */
function handedOver({ buffer, byteLength }: Uint8Array): ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []
}
