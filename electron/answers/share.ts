import type { Share } from '../shared/domain/company'
import { bandNames } from './aliases'
import { openFields, type Fields } from './fields'
import type { Json } from './json'
import { isRecord } from './json'
import { percentageOf, textOf } from './scalars'

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

/**
 * A share as delivered: a percentage 0 to 100, a band (`{min, max}` or `25–49,99 %`) or, where
 * neither can be read, the words that stood there. Null where nothing was recognized at all.
 */
export function readShare(node: Json): Share | null {
  const exact = percentageOf(node)
  if (exact !== null) return { ...unknown, exact }
  if (isRecord(node)) {
    const fields = openFields(node, '', bandNames, [])
    const inner = percentageOf(fields.node('exact')?.node)
    const minimum = percentageOf(fields.node('minimum')?.node)
    const maximum = percentageOf(fields.node('maximum')?.node)
    if (inner !== null) return { ...unknown, exact: inner }
    return minimum === null && maximum === null ? null : band(minimum, maximum, null)
  }
  const text = textOf(node)
  if (text === null) return null
  const [, low, high] = writtenBand.exec(text) ?? []
  const minimum = percentageOf(low)
  const maximum = percentageOf(high)
  return minimum !== null && maximum !== null && minimum <= maximum
    ? band(minimum, maximum, null)
    : { ...unknown, text }
}

/**
 * A share that may be spread over three members: a number, and the two bounds of a band beside it.
 * An exact number wins; `null` stays unknown and never becomes 0.
 */
export function readSpreadShare<K extends string>(
  fields: Fields<K>,
  names: { share: K; minimum: K; maximum: K },
): Share {
  const share = fields.read(names.share, readShare)?.value ?? unknown
  if (share.exact !== null) return share
  const minimum = fields.read(names.minimum, percentageOf)?.value ?? share.minimum
  const maximum = fields.read(names.maximum, percentageOf)?.value ?? share.maximum
  return minimum === null && maximum === null ? share : band(minimum, maximum, share.text)
}
