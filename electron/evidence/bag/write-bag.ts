import { createHash } from 'node:crypto'
import type { Pace } from '../pace'
import { isPackPath } from './names'
import {
  bagDeclaration,
  bagInfoText,
  byPath,
  manifestText,
  payloadOxum,
  type ManifestLine,
} from './tag-files'
import type { BagTarget } from './target'

/** One payload file; its bytes are fetched when its turn comes and let go afterwards. */
export interface PayloadFile {
  /** inside `data/` */
  path: string
  read(): Uint8Array | Promise<Uint8Array>
}

export interface BagInfo {
  /** `YYYY-MM-DD` */
  baggingDate: string
  externalIdentifier: string
  softwareAgent: string
  sourceOrganization: string | null
  /** labels of our own, after the reserved ones */
  ours: readonly (readonly [label: string, value: string])[]
}

export interface WrittenBag {
  /** files of the payload */
  files: number
  sizeBytes: number
  payloadOxum: string
  tagManifestSha512: string
}

/**
 * Writes a BagIt 1.0 bag (RFC 8493) with SHA-512 manifests: payload in path order, then the tag
 * files. Same payload and info, same bytes.
 */
export async function writeBag(
  target: BagTarget,
  payload: readonly PayloadFile[],
  info: BagInfo,
  pace: Pace,
): Promise<WrittenBag> {
  const lines: ManifestLine[] = []
  let sizeBytes = 0
  for (const file of [...payload].sort(byPath)) {
    await pace(lines.length, file.path)
    const bytes = await file.read()
    const path = `data/${file.path}`
    if (!isPackPath(path)) throw new Error('a payload path that validators would not agree on')
    await target.add(path, bytes)
    lines.push({ path, digest: sha512(bytes) })
    sizeBytes += bytes.byteLength
  }
  const oxum = payloadOxum(sizeBytes, lines.length)
  const tagManifestSha512 = await writeTagFiles(target, lines, infoText(info, oxum))
  return { files: lines.length, sizeBytes, payloadOxum: oxum, tagManifestSha512 }
}

async function writeTagFiles(
  target: BagTarget,
  payloadLines: readonly ManifestLine[],
  bagInfo: string,
): Promise<string> {
  const lines: ManifestLine[] = []
  for (const [path, text] of [
    ['bag-info.txt', bagInfo],
    ['bagit.txt', bagDeclaration],
    ['manifest-sha512.txt', manifestText(payloadLines)],
  ] as const) {
    const bytes = Buffer.from(text, 'utf8')
    await target.add(path, bytes)
    lines.push({ path, digest: sha512(bytes) })
  }
  const tagManifest = Buffer.from(manifestText(lines), 'utf8')
  await target.add('tagmanifest-sha512.txt', tagManifest)
  return sha512(tagManifest)
}

const infoText = (info: BagInfo, oxum: string): string =>
  bagInfoText([
    ...(info.sourceOrganization ? [['Source-Organization', info.sourceOrganization] as const] : []),
    ['External-Identifier', info.externalIdentifier],
    ['Bagging-Date', info.baggingDate],
    ['Payload-Oxum', oxum],
    ['Bag-Software-Agent', info.softwareAgent],
    ...info.ours,
  ])

const sha512 = (bytes: Uint8Array): string => createHash('sha512').update(bytes).digest('hex')
