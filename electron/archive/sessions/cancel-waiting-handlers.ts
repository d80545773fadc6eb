import type { ArchiveHandlers } from '../thread/context'

/** Giving up what was never sent. */
export const cancelWaitingHandlers: Pick<ArchiveHandlers, 'session.cancelWaiting'> = {
  'session.cancelWaiting': () => {
    throw new Error('not there yet')
  },
}
