import type { ArchiveHandlers } from '../thread/context'

/** Cases whose folder was moved. */
export const findHandlers: Pick<ArchiveHandlers, 'catalogue.find' | 'catalogue.relocate'> = {
  'catalogue.find': () => {
    throw new Error('not there yet')
  },
  'catalogue.relocate': () => {
    throw new Error('not there yet')
  },
}
