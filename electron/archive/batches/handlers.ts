import type { ArchiveHandlers } from '../thread/context'

/** Lists that were ordered, line by line. */
export const batchHandlers: Pick<ArchiveHandlers, 'batch.keep' | 'batch.list' | 'batch.outcome'> = {
  'batch.keep': () => {
    throw new Error('not there yet')
  },
  'batch.list': () => {
    throw new Error('not there yet')
  },
  'batch.outcome': () => {
    throw new Error('not there yet')
  },
}
