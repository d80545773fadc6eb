import { Worker } from 'node:worker_threads'
import { framesOf } from './frames-of'
import { failed, type Result } from './shared/result'

/** Every call a thread answers: name → [input, output]. */
type Calls<C> = { [N in keyof C]: [unknown, unknown] }

/** What a thread says about a call; its news have other kinds. */
interface OutcomeMessage {
  kind: 'outcome'
  id: number
  result: Result<unknown>
}

/** A thread that answers calls, from outside. */
export interface ThreadClient<C extends Calls<C>> {
  /** Never rejects: should the thread die, the outcome is `unexpected`. */
  call<N extends keyof C & string>(name: N, input: C[N][0]): Promise<Result<C[N][1]>>
  post(message: unknown): void
  isGone(): boolean
  /** asks the thread to end; resolves when it is gone */
  stop(): Promise<void>
}

export interface ThreadOptions<News> {
  /** of the thread, in the log and in failures */
  name: string
  onNews?: (message: News) => void
  /** buffers of an input that are handed over rather than copied */
  handedOver?: (input: unknown) => ArrayBuffer[]
  /** how long a thread that was asked to end is waited for; for ever where nothing is given */
  patienceMs?: number
}

type Pending = (result: Result<unknown>) => void

/** Starts a thread from its built file. */
export function startThread<C extends Calls<C>, News extends { kind: string } = never>(
  workerFile: URL | string,
  { name: threadName, onNews, handedOver, patienceMs }: ThreadOptions<News>,
): ThreadClient<C> {
  const worker = new Worker(workerFile)
  const pending = new Map<number, Pending>()
  const threadGone = () => failed('unexpected', { detail: threadName })
  let lastId = 0
  let isGone = false

  const gone = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      isGone = true
      for (const answer of pending.values()) answer(threadGone())
      pending.clear()
      resolve()
    })
  })
  // The exit that follows answers every call; the stack says where the thread broke.
  worker.on('error', (error) => console.error(`${threadName} thread: ${framesOf(error)}`))
  worker.on('message', (message: OutcomeMessage | News) => {
    if (!isOutcome(message)) return onNews?.(message)
    pending.get(message.id)?.(message.result)
    pending.delete(message.id)
  })

  return {
    call<N extends keyof C & string>(name: N, input: C[N][0]) {
      if (isGone) return Promise.resolve(threadGone())
      const id = ++lastId
      return new Promise<Result<C[N][1]>>((resolve) => {
        // The thread answers a name with that name's output: its handlers come from the same table.
        pending.set(id, resolve as Pending)
        worker.postMessage({ kind: 'call', id, name, input }, handedOver?.(input) ?? [])
      })
    },
    post: (message) => worker.postMessage(message),
    isGone: () => isGone,
    async stop() {
      if (!isGone) worker.postMessage({ kind: 'stop' })
      const late =
        patienceMs === undefined ? null : setTimeout(() => void worker.terminate(), patienceMs)
      await gone
      if (late) clearTimeout(late)
    },
  }
}

function isOutcome(message: { kind: string }): message is OutcomeMessage {
  return message.kind === 'outcome'
}
