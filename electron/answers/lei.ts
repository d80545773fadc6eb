import type { Leaf } from '../shared/domain/answer'
import type { Lei } from '../shared/domain/company'
import { isLeiCheckValid } from '../shared/rules/lei'
import { leiNames } from './aliases'
import { openFields } from './fields'
import type { Json } from './json'
import { isRecord, pathTo } from './json'
import { textOf } from './scalars'
import type { NamedTrouble } from './troubles'

/** Reads the legal entity identifier, as text or as an object; null where there is no text in it. */
export function readLei(
  node: Json,
  path: string,
  log: NamedTrouble[],
): { value: Lei; extra: Leaf[] } | null {
  const [only] = Array.isArray(node) && node.length === 1 ? node : []
  if (only !== undefined && !Array.isArray(only)) return readLei(only, pathTo(path, 0), log)
  const fields = openFields(isRecord(node) ? node : {}, path, leiNames, log)
  const text = textOf(node)
  const number = text === null ? fields.text('number') : { value: text, path }
  if (!number) return null
  return { value: { number, isCheckValid: isLeiCheckValid(number.value) }, extra: fields.rest() }
}
