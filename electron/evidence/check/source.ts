/** Limits under which a pack is read; beyond them it is refused as unsafe, not half read. */
export const limits = {
  entries: 500_000,
  tagFileBytes: 256 * 1024 * 1024,
  /** the case record and the audit, read as one string each */
  recordBytes: 384 * 1024 * 1024,
  zipTotalBytes: 128 * 1024 ** 3,
  /** text compresses tenfold, PDFs hardly: a bag that grows more than this is a bomb */
  zipRatio: 100,
  /** below this size the ratio says nothing */
  zipRatioFromBytes: 64 * 1024 * 1024,
}

export interface SourceFile {
  /** from the bag's base directory, `/` between segments; judged by `pathTrouble`, never trusted */
  path: string
  sizeBytes: number
}

/** Something in the pack that is neither a plain file nor a folder, or lies outside the bag. */
export interface SourceOddity {
  path: string
  trouble: 'unsafe-name' | 'duplicate' | 'unlisted' | 'malformed'
}

/** A pack to be read: a folder or a ZIP, seen as the bag's files. Reading never follows a link. */
export interface BagSource {
  files: SourceFile[]
  oddities: SourceOddity[]
  /** throws `BrokenFile` where the bytes cannot be had as they were put in */
  read(path: string): AsyncIterable<Uint8Array>
  close(): Promise<void>
}

/** A file is listed and cannot be read: cut short, wrong checksum, undecodable. A finding, no failure. */
export class BrokenFile extends Error {}

/** All bytes of one file, for tag files and case records; refuses to hold more than `maxBytes`. */
export async function readWhole(
  source: BagSource,
  path: string,
  maxBytes: number,
): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let sizeBytes = 0
  for await (const part of source.read(path)) {
    sizeBytes += part.byteLength
    if (sizeBytes > maxBytes) throw new BrokenFile(path)
    parts.push(part)
  }
  return Buffer.concat(parts)
}
