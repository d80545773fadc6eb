import { startLayoutThread, type LayoutThread } from '../layout/layout-thread'

/**
 * Layout threads that no picture uses now. A thread takes longer to start than most pictures take to
 * be laid out; the first one starts with this file, while the window still waits for the answers.
 */
const spare: LayoutThread[] = []

export const takeLayoutThread = (): LayoutThread => spare.pop() ?? startLayoutThread()

/** What the thread was doing is of no use any more. One is kept, two where two pictures stood. */
export function giveBackLayoutThread(thread: LayoutThread): void {
  if (spare.length < 2) spare.push(thread)
  else thread.stop()
}

/** Starts a thread and lays out next to nothing, so that it has read its program. */
export function prepareLayoutThread(): void {
  if (spare.length > 0) return
  const thread = startLayoutThread()
  const subject = { place: 'subject', side: 'subject' as const, parent: -1, isGap: false }
  void thread.layout({ arrangement: 'graph', boxes: [subject], lines: [] })
  spare.push(thread)
}
