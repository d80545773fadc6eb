import { call, useEvent } from '../bridge'
import type { Input } from '../../electron/shared/contract'
import { useCollectStore } from './collect-store'

/** Keeps the queues of all open cases as main reports them; once per window. */
export const useQueueChanges = () => {
  const store = useCollectStore()
  useEvent('queue.changed', store.setQueue)
}

type QueueCall =
  | 'queue.state'
  | 'queue.pause'
  | 'queue.resume'
  | 'session.reorder'
  | 'session.settle'
  | 'session.reorderMissing'
  | 'queue.cancelWaiting'
  | 'order.place'

/** Asks for something that answers with the queue as it then stands, and takes that over. */
export const useQueue = () => {
  const store = useCollectStore()
  const ask = async <N extends QueueCall>(name: N, input: Input<N>) => {
    const result = await call(name, input)
    if (result.ok) store.setQueue(result.value)
    return result
  }
  return { store, ask }
}
