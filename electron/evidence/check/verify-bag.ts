import { createHash, type Hash } from 'node:crypto'
import type { PackCheck } from '../../shared/domain/evidence'
import { ExpectedFailure } from '../../shared/result'
import type { Pace } from '../pace'
import { collisionKey, pathTrouble } from '../bag/names'
import { payloadOxum } from '../bag/tag-files'
import { readBagInfo, readDeclaration, type Algorithm, type BagDeclaration } from './bag-text'
import type { Findings } from './findings'
import { readListing, readTagText, type Listing } from './listing'
import { BrokenFile, readWhole, type BagSource } from './source'

/** A bag, read through once: what it says of itself, and the SHA-256 of every payload file. */
export interface BagReading {
  declaration: BagDeclaration | null
  /** labels in lower case */
  info: Map<string, string[]>
  files: number
  sizeBytes: number
  /** payload path → digest as computed, in lower-case hex */
  sha256: Map<string, string>
  /** files that some manifest names and that are there, and how many of them agree with it */
  listed: number
  agreeing: number
}

/**
 * Checks a bag by RFC 8493 (versions 0.93 to 1.0): form, names, every listed digest, files that
 * nobody listed, Payload-Oxum. Faults go to `findings`. Fails with `not-a-pack` where there is no
 * `bagit.txt`.
 */
export async function verifyBag(
  source: BagSource,
  findings: Findings,
  pace: Pace,
): Promise<BagReading> {
  const payload = source.files.filter(({ path }) => path.startsWith('data/'))
  const reading: BagReading = {
    declaration: await readBagIt(source),
    info: new Map(),
    files: payload.length,
    sizeBytes: payload.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    sha256: new Map(),
    listed: 0,
    agreeing: 0,
  }
  checkNames(source, findings)
  if (!reading.declaration) {
    findings.add('bagit.txt', 'malformed')
    return reading
  }
  const listing = await readListing(source, reading.declaration, findings)
  for (const { path } of payload) {
    if (!isListed(path, listing, reading.declaration)) findings.add(path, 'unlisted')
  }
  reading.info = await readInfo(source, reading.declaration, findings)
  reading.listed = listing.expected.size
  await compareDigests(source, listing, reading, findings, pace)
  return reading
}

async function readBagIt(source: BagSource): Promise<BagDeclaration | null> {
  if (!source.files.some(({ path }) => path === 'bagit.txt')) {
    throw new ExpectedFailure({ code: 'not-a-pack', detail: 'bagit.txt' })
  }
  try {
    return readDeclaration(await readWhole(source, 'bagit.txt', 4096))
  } catch (error) {
    if (error instanceof BrokenFile) return null
    throw error
  }
}

function checkNames(source: BagSource, findings: Findings): void {
  const seen = new Set<string>()
  for (const { path, trouble } of source.oddities) findings.add(path, trouble)
  for (const { path } of source.files) {
    if (pathTrouble(path)) findings.add(path, 'unsafe-name')
    const key = collisionKey(path)
    if (seen.has(key)) findings.add(path, 'duplicate')
    seen.add(key)
  }
}

/** Version 1.0 wants each payload file in every payload manifest, earlier ones in some. */
function isListed(path: string, listing: Listing, { rank }: BagDeclaration): boolean {
  if (rank < 100) return listing.expected.has(path)
  return listing.payloadManifests.every((one) => listing.listedBy.get(path)?.has(one))
}

async function readInfo(
  source: BagSource,
  declaration: BagDeclaration,
  findings: Findings,
): Promise<Map<string, string[]>> {
  const file = source.files.find(({ path }) => /^(bag|package)-info\.txt$/.test(path))
  if (!file) return new Map()
  const text = await readTagText(source, file.path, declaration)
  const info = text === null ? null : readBagInfo(text)
  if (!info) findings.add(file.path, 'malformed')
  return info ?? new Map()
}

/** Reads each file once for all of its digests. */
async function compareDigests(
  source: BagSource,
  listing: Listing,
  reading: BagReading,
  findings: Findings,
  pace: Pace,
): Promise<void> {
  for (const [done, { path }] of source.files.entries()) {
    await pace(done, path)
    const expected = listing.expected.get(path) ?? []
    const isPayload = path.startsWith('data/')
    if (expected.length === 0 && !isPayload) continue
    const wanted = new Set<Algorithm>(expected.map(({ algorithm }) => algorithm))
    if (isPayload) wanted.add('sha256')
    const digests = await digestFile(source, path, wanted)
    if (digests && isPayload) reading.sha256.set(path, digests.get('sha256') ?? '')
    const agrees = expected.every(({ algorithm, digest }) => digests?.get(algorithm) === digest)
    if (!agrees || !digests) findings.add(path, 'altered')
    else if (expected.length > 0) reading.agreeing++
  }
}

async function digestFile(
  source: BagSource,
  path: string,
  wanted: ReadonlySet<Algorithm>,
): Promise<Map<Algorithm, string> | null> {
  const hashes = new Map<Algorithm, Hash>()
  for (const algorithm of wanted) hashes.set(algorithm, createHash(algorithm))
  try {
    for await (const part of source.read(path)) {
      for (const hash of hashes.values()) hash.update(part)
    }
  } catch (error) {
    if (error instanceof BrokenFile) return null
    throw error
  }
  return new Map([...hashes].map(([algorithm, hash]) => [algorithm, hash.digest('hex')]))
}

/** The bag's checks in plain data; made last, when everything that was found is known. */
export function bagChecks(reading: BagReading, findings: Findings): PackCheck[] {
  const { declaration, info, files, sizeBytes, listed, agreeing } = reading
  if (!declaration) return [{ name: 'bag', isPassed: false, detail: 'bagit.txt' }]
  const malformed = findings.count('malformed', 'unsafe-name', 'duplicate')
  const missing = findings.count('missing')
  const unlisted = findings.count('unlisted')
  const checks: PackCheck[] = [
    { name: 'bag', isPassed: malformed === 0, detail: `BagIt ${declaration.version}` },
    {
      name: 'digests',
      isPassed: findings.count('altered') + missing === 0,
      detail: `${agreeing}/${listed + missing}`,
    },
    { name: 'unlisted', isPassed: unlisted === 0, detail: String(unlisted) },
  ]
  const stated = info.get('payload-oxum')?.[0]
  if (stated !== undefined) {
    const isPassed = stated === payloadOxum(sizeBytes, files)
    checks.push({ name: 'oxum', isPassed, detail: stated })
  }
  return checks
}
