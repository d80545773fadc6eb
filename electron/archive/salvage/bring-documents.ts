import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { insertDocument, sha256Of } from '../documents/documents'
import type { Db } from '../sqlite/connection'
import type { FoundDocument, FoundRows } from './found-rows'

export const strayFolder = 'stray'

/** Documents prove themselves: only bytes that agree with their digest are brought over, from wherever they were found. */
export class DocumentBringer {
  private readonly brought = new Map<string, boolean>()

  constructor(
    private readonly db: Db,
    private readonly found: FoundRows,
    /** called before each document is read; may throw */
    private readonly breathe: () => void,
  ) {}

  /** Stores the document, once; false where no place holds its bytes. */
  bring(sha256: string): boolean {
    const known = this.brought.get(sha256)
    if (known !== undefined) return known
    this.breathe()
    const document = this.found.documents.get(sha256)
    const bytes = document && provedBytes(document)
    if (document && bytes) {
      insertDocument(this.db, { sha256, bytes, mediaType: document.mediaType })
    }
    const isBrought = bytes !== undefined && bytes !== null
    this.brought.set(sha256, isBrought)
    return isBrought
  }

  count(): number {
    return [...this.brought.values()].filter(Boolean).length
  }

  /**
   * Writes what no receipt names any more as files below `folder`. Returns the digests of those
   * written, and of those whose bytes were found but do not agree.
   */
  writeStray(folder: string): { written: string[]; broken: string[] } {
    const written: string[] = []
    const broken: string[] = []
    for (const [sha256, document] of this.found.documents) {
      this.breathe()
      if (this.brought.has(sha256)) continue
      const bytes = provedBytes(document)
      if (bytes) writeOnce(folder, `${sha256}.${endingOf(document.mediaType)}`, bytes)
      ;(bytes ? written : broken).push(sha256)
    }
    return { written, broken }
  }
}

function provedBytes({ sha256, reads }: FoundDocument): Uint8Array | null {
  for (const read of reads) {
    const bytes = read()
    if (bytes && sha256Of(bytes) === sha256) return bytes
  }
  return null
}

function writeOnce(folder: string, name: string, bytes: Uint8Array): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const handle = openSync(join(folder, name), 'wx', 0o600)
  try {
    for (let put = 0; put < bytes.byteLength;) put += writeSync(handle, bytes, put)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function endingOf(mediaType: string): 'json' | 'pdf' | 'bin' {
  if (/^application\/json\b/i.test(mediaType)) return 'json'
  return /^application\/pdf\b/i.test(mediaType) ? 'pdf' : 'bin'
}
