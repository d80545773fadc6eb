import type { Leaf } from '../shared/domain/answer'
import type { Json } from './json'
import { isRecord } from './json'
import { openFields } from './fields'
import { walkLeaves } from './leaves'
import type { NamedTrouble } from './troubles'

/**
 * Reads `ownership.indicators`: numbers about the structure, as leaves whose key is the path inside
 * the section (`knowledge.sumIdentifiedShareholders`); one published example exists (primer §3).
 */
export function readIndicators(
  node: Json,
  path: string,
  log: NamedTrouble[],
): { value: Leaf[]; extra: Leaf[] } {
  const value = isRecord(node)
    ? openFields(node, path, {}, log).rest()
    : walkLeaves(node, path, 'indicators', log)
  return { value, extra: [] }
}
