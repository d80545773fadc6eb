import { failed, type Result } from '../shared/result'

/** Turns an operating system's refusal to write a file into a failure; other errors are thrown on. */
export function fileFailure(error: unknown, path: string): Result<never> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return failed('disk-full', { about: path })
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EISDIR':
    case 'EBUSY':
    case 'EIO':
      return failed('folder-unreachable', { about: path, detail: code })
    default:
      throw error
  }
}
