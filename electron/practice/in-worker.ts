import { Worker } from 'node:worker_threads'
import type { LedgerEntry } from './orders/ledger'
import type { Change } from './settings'
import type { PracticeOptions } from './start'

/** Options that can cross into a thread. A clock function cannot; `settings.clock` can. */
export type WorkerOptions = Omit<PracticeOptions, 'now'>

export interface PracticeInWorker {
  origin: string
  discoveryUrl: string
  clientId: string
  clientSecret: string
  configure(change: Change): Promise<void>
  ledger(): Promise<LedgerEntry[]>
  stop(): Promise<void>
}

export type Request =
  | { type: 'configure'; id: number; change: Change }
  | { type: 'ledger'; id: number }
  | { type: 'stop'; id: number }

export type Message =
  | ({ type: 'started' } & Pick<
      PracticeInWorker,
      'origin' | 'discoveryUrl' | 'clientId' | 'clientSecret'
    >)
  | { type: 'failed-to-start'; message: string }
  | { type: 'done'; id: number; value?: LedgerEntry[] }
  | { type: 'failed'; id: number; message: string }

type Body<T> = T extends Request ? Omit<T, 'id'> : never

/**
 * Starts the practice service in a thread of its own, so that printing reports never holds up the
 * caller. `workerFile` is the built practice-worker. Rejects when it cannot start (port taken).
 */
export async function startPracticeInWorker(
  workerFile: URL,
  options: WorkerOptions = {},
): Promise<PracticeInWorker> {
  const worker = new Worker(workerFile, { workerData: options })
  const started = await firstMessage(worker)
  if (started.type !== 'started') {
    await worker.terminate()
    throw new Error(started.type === 'failed-to-start' ? started.message : 'not started')
  }
  const ask = createAsk(worker)
  const { origin, discoveryUrl, clientId, clientSecret } = started
  return {
    origin,
    discoveryUrl,
    clientId,
    clientSecret,
    configure: async (change) => void (await ask({ type: 'configure', change })),
    ledger: async () => (await ask({ type: 'ledger' })) ?? [],
    stop: async () => {
      await ask({ type: 'stop' })
      await worker.terminate()
    },
  }
}

function firstMessage(worker: Worker): Promise<Message> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the practice worker ended with ${code}`)))
  })
}

function createAsk(worker: Worker) {
  const waiting = new Map<
    number,
    { resolve(value: LedgerEntry[] | undefined): void; reject(error: Error): void }
  >()
  let last = 0
  worker.on('message', (message: Message) => {
    if (message.type !== 'done' && message.type !== 'failed') return
    const one = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.type === 'done') one?.resolve(message.value)
    else one?.reject(new Error(message.message))
  })
  worker.on('exit', () => {
    for (const one of waiting.values()) one.reject(new Error('the practice worker has ended'))
    waiting.clear()
  })
  return (request: Body<Request>): Promise<LedgerEntry[] | undefined> =>
    new Promise((resolve, reject) => {
      const id = ++last
      waiting.set(id, { resolve, reject })
      worker.postMessage({ ...request, id })
    })
}
