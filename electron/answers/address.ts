import type { Leaf } from '../shared/domain/answer'
import type { Address, Addresses } from '../shared/domain/company'
import { addressKindNames, addressNames, addressesNames } from './aliases'
import { openFields } from './fields'
import type { Json, JsonRecord } from './json'
import { isRecord, pathTo, plainKey } from './json'
import { isEmptyNode, walkLeaves } from './leaves'
import { textOf } from './scalars'
import type { NamedTrouble } from './troubles'

const kindNames = { kind: addressKindNames }

/** One address, as an object (contract §8.2) or as plain lines; null where nothing of it could be read. */
export function readAddress(
  node: Json,
  path: string,
  log: NamedTrouble[],
): { address: Address; extra: Leaf[] } | null {
  const blank = { postalCode: null, city: null, municipality: null, country: null }
  if (!isRecord(node)) {
    const lines = (Array.isArray(node) ? node : [node]).flatMap((each) => textOf(each) ?? [])
    return lines.length > 0 ? { address: { path, lines, ...blank }, extra: [] } : null
  }
  const fields = openFields(node, path, addressNames, log)
  const numbered = (['line1', 'line2', 'line3'] as const).flatMap((name) => fields.word(name) ?? [])
  const address: Address = {
    path,
    lines: [...fields.words('lines'), ...numbered],
    postalCode: fields.word('postalCode'),
    city: fields.word('city'),
    municipality: fields.word('municipality'),
    country: fields.word('country'),
  }
  const { lines, postalCode, city, municipality, country } = address
  const isBlank = lines.length === 0 && !(postalCode ?? city ?? municipality ?? country)
  return isBlank ? null : { address, extra: fields.rest() }
}

const isOneAddress = (record: JsonRecord): boolean => {
  const plain = new Set(Object.keys(record).map(plainKey))
  return [...addressNames.postalCode, ...addressNames.city, ...addressNames.line1].some((name) =>
    plain.has(name),
  )
}

const kindOf = (node: Json): string =>
  isRecord(node) ? (openFields(node, '', kindNames, []).word('kind') ?? '') : ''

const isOneOf = (names: readonly string[], key: string): boolean => names.includes(plainKey(key))

/** Reads `address`: postal, visiting and whatever else a country has, as a map or as a list. */
export function readAddresses(
  node: Json,
  path: string,
  log: NamedTrouble[],
): { value: Addresses; extra: Leaf[] } {
  const value: Addresses = { postal: null, visiting: null, others: [] }
  const extra: Leaf[] = []
  const add = (kind: string, each: Json, at: string): void => {
    if (isEmptyNode(each)) return
    const read = readAddress(each, at, log)
    if (!read) return void extra.push(...walkLeaves(each, at, kind, log))
    extra.push(...read.extra.filter((leaf) => !isOneOf(addressKindNames, leaf.key)))
    if (isOneOf(addressesNames.postal, kind) && !value.postal) value.postal = read.address
    else if (isOneOf(addressesNames.visiting, kind) && !value.visiting) {
      value.visiting = read.address
    } else value.others.push({ kind, address: read.address })
  }

  if (Array.isArray(node) && node.some((each) => typeof each === 'object')) {
    node.forEach((each, at) => add(kindOf(each), each, pathTo(path, at)))
  } else if (!isRecord(node) || isOneAddress(node)) add('', node, path)
  else {
    const fields = openFields(node, path, addressesNames, log)
    for (const kind of ['postal', 'visiting'] as const) {
      const found = fields.node(kind)
      if (found) add(kind, found.node, found.path)
    }
    for (const other of fields.others()) {
      if (typeof other.node === 'object') add(other.key, other.node, other.path)
      else extra.push(...walkLeaves(other.node, other.path, other.key, log))
    }
  }
  return { value, extra }
}
