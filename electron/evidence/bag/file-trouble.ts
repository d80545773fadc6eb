import { ExpectedFailure } from '../../shared/result'

const unreachable = new Set([
  'EACCES',
  'EBUSY',
  'EEXIST',
  'EINVAL',
  'EIO',
  'EISDIR',
  'ELOOP',
  'EMFILE',
  'ENAMETOOLONG',
  'ENODEV',
  'ENOENT',
  'ENOTDIR',
  'ENOTEMPTY',
  'ENXIO',
  'EPERM',
  'EROFS',
  'ESTALE',
  'ETXTBSY',
])

/**
 * Runs work on the file system; the system's refusals leave it as expected failures: `disk-full`,
 * or `folder-unreachable` about `path`. Everything else is thrown on as it is.
 */
export async function onDisk<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') {
      throw new ExpectedFailure({ code: 'disk-full', about: path })
    }
    if (unreachable.has(code)) {
      throw new ExpectedFailure({ code: 'folder-unreachable', about: path, detail: code })
    }
    throw error
  }
}
