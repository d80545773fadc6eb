import { onScopeDispose } from 'vue'
import type { Bridge } from '../electron/shared/bridge'
import type {
  CallName,
  EventName,
  Events,
  Input,
  Output,
  QueueState,
} from '../electron/shared/contract'
import { createQueueHearer, type QueueNews } from '../electron/shared/queue-news'
import { failed, type Result } from '../electron/shared/result'

declare global {
  interface Window {
    bridge: Bridge
  }
}

/**
 * Asks main. Never throws: an unreachable main process is the failure `unexpected`. The output is
 * ours, built and typed on the other side of the same contract.
 */
export const call = async <N extends CallName>(
  name: N,
  input: Input<N>,
): Promise<Result<Output<N>>> => {
  try {
    return JSON.parse(await window.bridge.call(name, plain(input))) as Result<Output<N>>
  } catch (error) {
    return failed('unexpected', { detail: error instanceof Error ? error.message : String(error) })
  }
}

/** Listens to one event of main; returns the way to stop. */
export const listen = <N extends EventName>(name: N, hear: (detail: Events[N]) => void) =>
  window.bridge.on((heard, detail) => {
    if (heard !== name) return
    if (heard === 'queue.changed') void hearQueue(detail as QueueNews, hear as HearQueue)
    else hear(detail as Events[N])
  })

type HearQueue = (queue: QueueState) => void

const queues = createQueueHearer()

/** Main tells what changed; what came before this page was there is asked for. */
const hearQueue = async (news: QueueNews, hear: HearQueue): Promise<void> => {
  const queue = queues.hear(news)
  if (queue) return hear(queue)
  const asked = await call('queue.state', { caseId: news.caseId })
  if (!asked.ok) return
  queues.know(asked.value)
  hear(asked.value)
}

/** As `listen`, stopping by itself with the component or effect scope that called it. */
export const useEvent = <N extends EventName>(name: N, hear: (detail: Events[N]) => void) => {
  onScopeDispose(listen(name, hear))
}

// Vue's reactive proxies cannot be cloned across the bridge; contract inputs are plain JSON, but for
// the bytes of a file, which go over as they are.
const plain = (input: unknown): unknown => {
  const files = Object.entries(input ?? {}).filter(([, value]) => value instanceof Uint8Array)
  if (files.length === 0) return JSON.parse(JSON.stringify(input))
  const rest = Object.entries(input ?? {}).filter(([, value]) => !(value instanceof Uint8Array))
  return { ...JSON.parse(JSON.stringify(Object.fromEntries(rest))), ...Object.fromEntries(files) }
}
