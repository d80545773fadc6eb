import type { Result } from '../../shared/result'
import type { ArchiveCallName, ArchiveProgress } from '../face'

/** What goes to the archive's thread. */
export type ToArchive =
  | { kind: 'call'; id: number; name: ArchiveCallName; input: unknown }
  | { kind: 'cancel'; jobId: string }
  | { kind: 'stop' }

/** What comes back. `slow` names a call that held the thread for longer than it should. */
export type FromArchive =
  | { kind: 'outcome'; id: number; result: Result<unknown> }
  | { kind: 'progress'; progress: ArchiveProgress }
  | { kind: 'slow'; name: ArchiveCallName; tookMs: number }

/**
 * The buffers inside a call or an outcome that can change hands instead of being copied: only a
 * whole one can, as a small Buffer shares its memory with others.
 */
export function transferable(value: unknown): ArrayBuffer[] {
  if (typeof value !== 'object' || value === null || !('bytes' in value)) return []
  const { bytes } = value
  if (!(bytes instanceof Uint8Array) || !(bytes.buffer instanceof ArrayBuffer)) return []
  return bytes.byteLength > 0 && bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer] : []
}
