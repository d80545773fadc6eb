import type { ArchiveHandlers } from '../thread/context'

/** What the analyst keeps about a case. */
export const particularsHandlers: Pick<
  ArchiveHandlers,
  'case.describe' | 'case.hold' | 'case.releaseHold'
> = {
  'case.describe': () => {
    throw new Error('not there yet')
  },
  'case.hold': () => {
    throw new Error('not there yet')
  },
  'case.releaseHold': () => {
    throw new Error('not there yet')
  },
}
