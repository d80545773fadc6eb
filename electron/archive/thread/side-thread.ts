import { Worker, type MessagePort } from 'node:worker_threads'
import { ExpectedFailure, type Failure } from '../../shared/result'
import { failureOf } from '../sqlite/sqlite-failure'
import type { Job } from './job'
import type { SideTasks, SideTaskName } from './side-tasks'

type SideInput<N extends SideTaskName> = Parameters<SideTasks[N]>[0]
type SideOutput<N extends SideTaskName> = Awaited<ReturnType<SideTasks[N]>>

interface SideOrder<N extends SideTaskName = SideTaskName> {
  task: 'side'
  name: N
  input: SideInput<N>
  /** one number, shared: 1 once the person has given up */
  given: SharedArrayBuffer
}

type FromSide =
  | { kind: 'progress'; done: number; total: number; what: string }
  | { kind: 'done'; value: unknown }
  | { kind: 'failed'; failure: Failure }

/** How often the person's wish to stop is passed on, and progress is told at most. */
const passOnMs = 50

/** Runs a task beside the archive's thread, which goes on answering. */
export type RunAside = <N extends SideTaskName>(
  name: N,
  input: SideInput<N>,
  job: Job,
) => Promise<SideOutput<N>>

/**
 * Work on whole files that no open case needs (proving a copy, restoring, salvaging) in a thread of
 * its own, started from the archive's built file. It fails as the task fails; a task that is
 * cancelled clears up after itself before the outcome comes.
 */
export const sideThread =
  (workerFile: URL): RunAside =>
  (name, input, job) => {
    const given = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
    const order: SideOrder = { task: 'side', name, input, given }
    const worker = new Worker(workerFile, { workerData: order })
    const passOn = setInterval(() => {
      if (job.isCancelled()) Atomics.store(new Int32Array(given), 0, 1)
    }, passOnMs)
    const outcome = new Promise<SideOutput<typeof name>>((resolve, reject) => {
      worker.on('message', (message: FromSide) => {
        if (message.kind === 'progress') job.progress(message.done, message.total, message.what)
        // The name's own task made the value: both come from one table.
        if (message.kind === 'done') resolve(message.value as SideOutput<typeof name>)
        if (message.kind === 'failed') reject(new ExpectedFailure(message.failure))
      })
      worker.once('error', reject)
      worker.once('exit', (code) => reject(new Error(`the side thread ended with ${code}`)))
    })
    return outcome.finally(async () => {
      clearInterval(passOn)
      await worker.terminate()
    })
  }

export const isSideOrder = (data: unknown): data is SideOrder =>
  typeof data === 'object' && data !== null && 'task' in data && data.task === 'side'

/** The thread's side: does the one task it was started with. */
export async function answerSideOrder(order: SideOrder, port: MessagePort): Promise<void> {
  const { sideTasks } = await import('./side-tasks')
  const given = new Int32Array(order.given)
  const tell = (message: FromSide) => port.postMessage(message)
  let toldMs = 0
  const job: Job = {
    isCancelled: () => Atomics.load(given, 0) === 1,
    progress(done, total, what) {
      if (performance.now() - toldMs < passOnMs) return
      toldMs = performance.now()
      tell({ kind: 'progress', done, total, what })
    },
  }
  try {
    const task = sideTasks[order.name] as (input: unknown, job: Job) => Promise<unknown>
    tell({ kind: 'done', value: await task(order.input, job) })
  } catch (error) {
    const failure = error instanceof ExpectedFailure ? error.failure : failureOf(error)
    if (!failure) throw error
    tell({ kind: 'failed', failure })
  }
}
