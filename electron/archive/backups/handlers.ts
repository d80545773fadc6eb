import type { ArchiveHandlers } from '../thread/context'

/** Verified copies of cases, and the way back from one. */
export const backupHandlers: Pick<
  ArchiveHandlers,
  'backup.make' | 'backup.list' | 'backup.restore'
> = {
  'backup.make': () => {
    throw new Error('not there yet')
  },
  'backup.list': () => {
    throw new Error('not there yet')
  },
  'backup.restore': () => {
    throw new Error('not there yet')
  },
}
