import { collisionKey, pathTrouble } from '../bag/names'
import {
  algorithms,
  decodeTagFile,
  readFetch,
  readManifest,
  type Algorithm,
  type BagDeclaration,
  type ListedFile,
} from './bag-text'
import { BrokenFile, limits, readWhole, type BagSource } from './source'
import type { Findings } from './findings'

export interface Expectation {
  algorithm: Algorithm
  digest: string
}

/** What the bag's manifests promise about each file, and which payload manifests name it. */
export interface Listing {
  expected: Map<string, Expectation[]>
  payloadManifests: Algorithm[]
  /** payload path → the payload manifests that list it */
  listedBy: Map<string, Set<Algorithm>>
}

const manifestName = /^(tag)?manifest-([a-z0-9-]+)\.txt$/
const systemFile = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/i

/** Reads every manifest and `fetch.txt` of the bag; what is wrong with them goes to `findings`. */
export async function readListing(
  source: BagSource,
  declaration: BagDeclaration,
  findings: Findings,
): Promise<Listing> {
  const listing: Listing = { expected: new Map(), payloadManifests: [], listedBy: new Map() }
  for (const { path } of source.files) {
    const [, isTag, name] = manifestName.exec(path) ?? []
    if (!name) continue
    const algorithm = algorithms.find((known) => known === name)
    const text = algorithm && (await readTagText(source, path, declaration))
    const lines = algorithm && text && readManifest(text, algorithm, declaration.rank)
    // An empty payload has an empty manifest, which is no fault.
    if (algorithm && text === '') noteManifest(listing, algorithm, !isTag, [])
    else if (!algorithm || !lines) findings.add(path, 'malformed')
    else {
      noteManifest(listing, algorithm, !isTag, lines)
      takeLines(source, listing, { lines, algorithm, isPayload: !isTag, declaration }, findings)
    }
  }
  if (listing.payloadManifests.length === 0) findings.add('manifest', 'malformed')
  await checkFetch(source, declaration, findings)
  return listing
}

function noteManifest(
  listing: Listing,
  algorithm: Algorithm,
  isPayload: boolean,
  lines: readonly ListedFile[],
): void {
  if (!isPayload) return
  listing.payloadManifests.push(algorithm)
  for (const { path } of lines) {
    const by = listing.listedBy.get(path) ?? new Set()
    listing.listedBy.set(path, by.add(algorithm))
  }
}

interface ManifestLines {
  lines: readonly ListedFile[]
  algorithm: Algorithm
  isPayload: boolean
  declaration: BagDeclaration
}

function takeLines(
  source: BagSource,
  listing: Listing,
  { lines, algorithm, isPayload, declaration }: ManifestLines,
  findings: Findings,
): void {
  const files = new Set(source.files.map(({ path }) => path))
  const spellings = new Map(source.files.map(({ path }) => [collisionKey(path), path]))
  const seen = new Map<string, string>()
  for (const { path, digest, notes } of lines) {
    for (const note of notes) findings.note(path, note)
    if (systemFile.test(path)) findings.note(path, 'system-file')
    if (pathTrouble(path) || path.startsWith('data/') !== isPayload) {
      findings.add(path, 'unsafe-name')
      continue
    }
    const earlier = seen.get(path)
    seen.set(path, digest)
    if (earlier !== undefined) {
      // Version 1.0 wants every file once; before, only a contradiction was a fault.
      if (declaration.rank >= 100 || earlier !== digest) findings.add(path, 'duplicate')
      else findings.note(path, 'listed-twice')
      continue
    }
    const actual = files.has(path) ? path : standIn(path, declaration, spellings, findings)
    if (actual === null) continue
    const expected = listing.expected.get(actual) ?? []
    listing.expected.set(actual, [...expected, { algorithm, digest }])
  }
}

/**
 * A listed file that is not there. Bags before 1.0 were moved between file systems that fold case
 * or Unicode forms: there another spelling of the name stands in.
 */
function standIn(
  path: string,
  declaration: BagDeclaration,
  spellings: ReadonlyMap<string, string>,
  findings: Findings,
): string | null {
  const other = spellings.get(collisionKey(path))
  if (declaration.rank < 100 && other !== undefined) {
    findings.note(path, 'other-spelling')
    return other
  }
  findings.add(path, 'missing')
  return null
}

async function checkFetch(
  source: BagSource,
  declaration: BagDeclaration,
  findings: Findings,
): Promise<void> {
  if (!source.files.some(({ path }) => path === 'fetch.txt')) return
  const text = await readTagText(source, 'fetch.txt', declaration)
  const paths = text === null ? null : readFetch(text)
  if (!paths) return findings.add('fetch.txt', 'malformed')
  for (const path of paths) {
    if (pathTrouble(path) || !path.startsWith('data/')) findings.add(path, 'unsafe-name')
  }
}

/** A tag file's text; null when it cannot be had. */
export async function readTagText(
  source: BagSource,
  path: string,
  declaration: BagDeclaration,
): Promise<string | null> {
  try {
    const bytes = await readWhole(source, path, limits.tagFileBytes)
    return decodeTagFile(bytes, declaration.encoding)
  } catch (error) {
    if (error instanceof BrokenFile) return null
    throw error
  }
}
