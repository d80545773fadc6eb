import { onScopeDispose, ref, shallowRef } from 'vue'
import type { Calls, CallName, FindNews, Summary } from './thread/messages'
import { startRawThread, type RawThread } from './thread/raw-thread'

export type RawState = 'reading' | 'shown' | 'stopped' | 'missing' | 'altered' | 'broken'

/** A stored answer, read in a thread of its own; `ask` waits until it is read. */
export function useRawAnswer(address: string) {
  const state = ref<RawState>('reading')
  /** how much is read, 0 to 1 */
  const part = ref(0)
  const summary = shallowRef<Summary | null>(null)
  const found = shallowRef<FindNews | null>(null)
  let thread: RawThread | null = null
  let begin: (thread: RawThread) => void = () => undefined
  const opened = new Promise<RawThread>((resolve) => (begin = resolve))

  const start = () => {
    state.value = 'reading'
    part.value = 0
    const started = startRawThread(address, {
      reading: (read) => (part.value = read),
      read: (known) => {
        summary.value = known
        state.value = 'shown'
        begin(started)
      },
      refused: (why) => (state.value = why),
      found: (news) => (found.value = news),
      broke: () => (state.value = 'broken'),
    })
    thread = started
  }
  const stop = () => {
    thread?.stop()
    if (state.value === 'reading') state.value = 'stopped'
  }
  onScopeDispose(stop)
  start()

  return {
    state,
    part,
    summary,
    found,
    start,
    stop,
    ask: async <N extends CallName>(name: N, input: Calls[N]['input']) =>
      (await opened).ask(name, input),
  }
}
export type RawAnswerModel = ReturnType<typeof useRawAnswer>
