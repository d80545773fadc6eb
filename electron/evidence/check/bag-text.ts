/** Digest algorithms a manifest may use, under their names in file names and in Node alike. */
export const algorithms = ['sha512', 'sha384', 'sha256', 'sha224', 'sha1', 'md5'] as const
export type Algorithm = (typeof algorithms)[number]

export interface BagDeclaration {
  version: string
  /** version as a number to compare: 0.97 → 97, 1.0 → 100 */
  rank: number
  encoding: string
}

/** Reads `bagit.txt`: exactly its two lines, without byte-order mark (RFC 8493 §2.1.1); null when it is not that. */
export function readDeclaration(bytes: Uint8Array): BagDeclaration | null {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const found =
    /^BagIt-Version: (\d{1,3})\.(\d{1,3})(?:\r\n|\n|\r)Tag-File-Character-Encoding: ([\w.:-]{1,40})(?:\r\n|\n|\r)?$/.exec(
      text,
    )
  if (!found?.[3]) return null
  const rank = Number(found[1]) * 100 + Number(found[2]?.padEnd(2, '0'))
  if (rank < 93 || rank > 100) return null
  return { version: `${found[1]}.${found[2]}`, rank, encoding: found[3] }
}

/** Decodes a tag file as its bag declares; null when the encoding is unknown or the bytes are not in it. */
export function decodeTagFile(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(withByteOrder(encoding, bytes), { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** `UTF-16` leaves the order to the bytes (RFC 2781 §3.3), while the decoder takes it for little-endian. */
function withByteOrder(encoding: string, bytes: Uint8Array): string {
  const isBigEndian = /^utf-?16$/i.test(encoding) && bytes[0] === 0xfe && bytes[1] === 0xff
  return isBigEndian ? 'utf-16be' : encoding
}

export interface ListedFile {
  path: string
  digest: string
  /** how the line differs from what validators agree on; harmless, worth a note */
  notes: ('binary-mark' | 'dot-path')[]
}

const digestLength: Record<Algorithm, number> = {
  sha512: 128,
  sha384: 96,
  sha256: 64,
  sha224: 56,
  sha1: 40,
  md5: 32,
}

/** Reads a manifest; null where a line is none. Percent forms of CR, LF and % are undone (RFC 8493 §2.1.3). */
export function readManifest(
  text: string,
  algorithm: Algorithm,
  rank: number,
): ListedFile[] | null {
  const files: ListedFile[] = []
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line.trim() === '') continue
    const found = /^([0-9a-fA-F]+)[ \t]+(\*?)(.+)$/.exec(line)
    if (!found?.[1] || !found[3] || found[1].length !== digestLength[algorithm]) return null
    const path = undoPercent(found[3], rank)
    const notes: ListedFile['notes'] = []
    if (found[2]) notes.push('binary-mark')
    if (path.startsWith('./')) notes.push('dot-path')
    files.push({ path: path.replace(/^(\.\/)+/, ''), digest: found[1].toLowerCase(), notes })
  }
  return files
}

/** Before version 1.0 a percent sign stood for itself. */
function undoPercent(path: string, rank: number): string {
  const forms = rank >= 100 ? /%(0D|0A|25)/gi : /%(0D|0A)/gi
  return path.replace(forms, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}

/** Reads `bag-info.txt`: labels, folded lines joined, repeated labels kept in order; null where a line is none. */
export function readBagInfo(text: string): Map<string, string[]> | null {
  const info = new Map<string, string[]>()
  let last: string[] | null = null
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line.trim() === '') continue
    if (/^[ \t]/.test(line) && last) {
      last.push(`${last.pop() ?? ''} ${line.trim()}`)
      continue
    }
    const found = /^([^:]+?)[ \t]*:[ \t]*(.*)$/.exec(line)
    if (!found?.[1]) return null
    const label = found[1].toLowerCase()
    last = info.get(label) ?? []
    last.push(found[2] ?? '')
    info.set(label, last)
  }
  return info
}

/** The local paths that `fetch.txt` promises; null where a line is none (RFC 8493 §2.2.3). */
export function readFetch(text: string): string[] | null {
  const paths: string[] = []
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line.trim() === '') continue
    const found = /^\S+[ \t]+(?:\d+|-)[ \t]+(.+)$/.exec(line)
    if (!found?.[1]) return null
    paths.push(found[1].replace(/^(\.\/)+/, ''))
  }
  return paths
}
