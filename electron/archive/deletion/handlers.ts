import type { ArchiveHandlers } from '../thread/context'

/** Deletion without traces, and the certificates that stay. */
export const deletionHandlers: Pick<
  ArchiveHandlers,
  'deletion.preview' | 'case.delete' | 'company.delete' | 'deletion.certificates'
> = {
  'deletion.preview': () => {
    throw new Error('not there yet')
  },
  'case.delete': () => {
    throw new Error('not there yet')
  },
  'company.delete': () => {
    throw new Error('not there yet')
  },
  'deletion.certificates': () => {
    throw new Error('not there yet')
  },
}
