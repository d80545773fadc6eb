import type { Calls, CallName, FindNews, FromThread, Summary, ToThread } from './messages'

/** What the thread tells by itself. */
export interface Hearing {
  /** 0 to 1 */
  reading(part: number): void
  read(summary: Summary): void
  refused(why: 'missing' | 'altered'): void
  found(news: FindNews): void
  /** the thread ended with an error: there was not memory enough, or a bug */
  broke(): void
}

export interface RawThread {
  /** Asks about the answer; only after it was read. Never settles once the thread is stopped. */
  ask<N extends CallName>(name: N, input: Calls[N]['input']): Promise<Calls[N]['output']>
  stop(): void
}

/** Starts a thread that fetches the document at an address and reads it. */
export function startRawThread(address: string, hearing: Hearing): RawThread {
  const worker = new Worker(new URL('./raw-worker.ts', import.meta.url), { type: 'module' })
  const pending = new Map<number, (output: never) => void>()
  let lastId = 0
  worker.onerror = () => {
    worker.terminate()
    hearing.broke()
  }
  worker.onmessage = (event: MessageEvent<FromThread>) => {
    const message = event.data
    if (message.kind === 'reading') hearing.reading(message.part)
    else if (message.kind === 'read') hearing.read(message.summary)
    else if (message.kind === 'refused') hearing.refused(message.why)
    else if (message.kind === 'found') hearing.found(message.news)
    else {
      // The thread answers a name with that name's output: its handlers come from the same table.
      pending.get(message.id)?.(message.output as never)
      pending.delete(message.id)
    }
  }
  const post = (message: ToThread) => worker.postMessage(message)
  post({ kind: 'open', address })
  return {
    ask: (name, input) =>
      new Promise((resolve) => {
        lastId += 1
        pending.set(lastId, resolve)
        post({ kind: 'call', id: lastId, name, input } as ToThread)
      }),
    stop: () => worker.terminate(),
  }
}
