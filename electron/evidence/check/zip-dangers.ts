import type { Entry, ZipFile } from 'yauzl'
import { ExpectedFailure } from '../../shared/result'
import { limits } from './source'

const LOCAL_HEADER_BYTES = 30

/** Refuses archives that would fill a disk or a day: by count, by growth, by entries that share bytes. */
export function refuseBombs(entries: readonly Entry[], fileBytes: number, file: string): void {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (entries.length > limits.entries) refuse(file, 'too many files')
  if (total > limits.zipTotalBytes) refuse(file, 'too large')
  if (total > limits.zipRatioFromBytes && total > fileBytes * limits.zipRatio) {
    refuse(file, 'grows too much')
  }
  const spans = entries
    .map(
      (entry) =>
        [
          entry.relativeOffsetOfLocalHeader,
          entry.relativeOffsetOfLocalHeader +
            LOCAL_HEADER_BYTES +
            entry.fileNameLength +
            entry.compressedSize,
        ] as const,
    )
    .sort((a, b) => a[0] - b[0])
  let reach = 0
  for (const [start, end] of spans) {
    if (start < reach) refuse(file, 'entries share bytes')
    reach = end
  }
}

/**
 * Refuses encrypted entries, unknown packing, and entries whose own header names another file
 * than the directory does: two readers would then unpack two different packs.
 */
export async function refuseContradictions(
  zip: ZipFile,
  entries: readonly Entry[],
  file: string,
): Promise<void> {
  for (const entry of entries) {
    if (entry.isEncrypted()) refuse(file, 'encrypted')
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
      refuse(file, 'unknown packing')
    }
    const header = await zip.readLocalFileHeaderPromise(entry).catch((error: Error) => {
      if ('syscall' in error) throw error
      return refuse(file, error.message)
    })
    if (!header.fileName.equals(entry.fileNameRaw)) refuse(file, 'contradicting names')
  }
}

function refuse(file: string, detail: string): never {
  throw new ExpectedFailure({ code: 'pack-unsafe', about: file, detail })
}
