import type { Share } from '../shared/domain/company'
import { bandNames } from './aliases'
import type { Keeper } from './coded'
import { openFields, type Fields } from './fields'
import type { Json, JsonRecord } from './json'
import { isRecord } from './json'
import { percentageOf, textOf } from './scalars'
import type { NamedTrouble } from './troubles'

const unknown: Share = { exact: null, minimum: null, maximum: null, text: null }

/** Whether anything is said about a share, if only in words. */
export const isSaid = (share: Share): boolean =>
  share.exact !== null || share.minimum !== null || share.maximum !== null || share.text !== null

// Every dash a register may write between two bounds; a minus in front of a number is no band.
const writtenBand = /^(\d[\d.,]*)\s*%?\s*[-‐‑‒–—]\s*(\d[\d.,]*)\s*%?$/

function band(minimum: number | null, maximum: number | null, text: string | null): Share {
  if (minimum !== null && minimum === maximum) return { ...unknown, exact: minimum }
  return { exact: null, minimum, maximum, text }
}

/** A share with the places of its numbers or words. */
interface PlacedShare {
  share: Share
  paths: string[]
}

const none: PlacedShare = { share: unknown, paths: [] }

/**
 * A share as delivered: a percentage 0 to 100, a band (`{min, max}` or `25–49,99 %`) or, where
 * neither can be read, the words that stood there. Null where nothing was recognized at all.
 */
function readShare(
  node: Json,
  path: string,
  keeper: Keeper,
  log: NamedTrouble[],
): PlacedShare | null {
  if (isRecord(node)) return readBand(node, path, keeper, log)
  const exact = percentageOf(node)
  if (exact !== null) return { share: { ...unknown, exact }, paths: [path] }
  const text = textOf(node)
  if (text === null) return null
  const [, low, high] = writtenBand.exec(text) ?? []
  const minimum = percentageOf(low)
  const maximum = percentageOf(high)
  const isBand = minimum !== null && maximum !== null && minimum <= maximum
  return {
    share: isBand ? band(minimum, maximum, null) : { ...unknown, text },
    paths: [path],
  }
}

function readBand(
  node: JsonRecord,
  path: string,
  keeper: Keeper,
  log: NamedTrouble[],
): PlacedShare | null {
  const fields = openFields(node, path, bandNames, log)
  const exact = fields.read('exact', percentageOf)
  const minimum = exact ? null : fields.read('minimum', percentageOf)
  const maximum = exact ? null : fields.read('maximum', percentageOf)
  const read = [exact, minimum, maximum].filter((each) => each !== null)
  if (read.length === 0) return null
  for (const other of fields.others()) keeper.keep(other)
  const share = exact
    ? { ...unknown, exact: exact.value }
    : band(minimum?.value ?? null, maximum?.value ?? null, null)
  return { share, paths: read.map((each) => each.path) }
}

/**
 * A share that may be spread over three members: a number, and the two bounds of a band beside it.
 * An exact number wins; `null` stays unknown and never becomes 0.
 */
export function readSpreadShare<K extends string>(
  fields: Fields<K>,
  { log, ...names }: { share: K; minimum: K; maximum: K; log: NamedTrouble[] },
): Share {
  const { share, paths } =
    fields.read(names.share, (node, at, keeper) => readShare(node, at, keeper, log))?.value ?? none
  fields.paths[names.share] = paths
  if (share.exact !== null) return share
  const low = share.minimum === null ? fields.read(names.minimum, percentageOf) : null
  const high = share.maximum === null ? fields.read(names.maximum, percentageOf) : null
  if (!low && !high) return share
  const added = [low, high].flatMap((each) => each?.path ?? [])
  fields.paths[names.share] = [...paths, ...added]
  return band(low?.value ?? share.minimum, high?.value ?? share.maximum, share.text)
}
