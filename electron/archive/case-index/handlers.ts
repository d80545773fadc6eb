import type { ArchiveHandlers } from '../thread/context'

/** The index over all known cases. */
export const indexHandlers: Pick<
  ArchiveHandlers,
  'index.open' | 'index.known' | 'index.ledger' | 'index.casesOfBatch' | 'index.rebuild'
> = {
  'index.open': () => {
    throw new Error('not there yet')
  },
  'index.known': () => {
    throw new Error('not there yet')
  },
  'index.ledger': () => {
    throw new Error('not there yet')
  },
  'index.casesOfBatch': () => {
    throw new Error('not there yet')
  },
  'index.rebuild': () => {
    throw new Error('not there yet')
  },
}
