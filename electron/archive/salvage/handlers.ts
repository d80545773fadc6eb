import type { ArchiveHandlers } from '../thread/context'

/** What can be read of a damaged case, brought into a new one. */
export const salvageHandlers: Pick<ArchiveHandlers, 'case.salvage'> = {
  'case.salvage': () => {
    throw new Error('not there yet')
  },
}
