import type { Leaf } from '../shared/domain/answer'
import type { Address, Addresses } from '../shared/domain/company'
import { addressesNames, addressNames } from './aliases'
import type { Keeper, Member } from './coded'
import { leavesOf, openFields } from './fields'
import type { Json, JsonRecord } from './json'
import { isRecord, keyWithin, pathTo, plainKey } from './json'
import { isBlankNode, isEmptyNode } from './leaves'
import { textOf } from './scalars'
import type { NamedTrouble } from './troubles'

const blank = { kind: null, postalCode: null, city: null, municipality: null, country: null }

function readLines(node: Json[], path: string, keeper: Keeper): Address | null {
  const lines: string[] = []
  const paths: string[] = []
  for (const [at, each] of node.entries()) {
    const text = textOf(each)
    const here = pathTo(path, at)
    if (text === null) {
      if (!isBlankNode(each)) keeper.keep({ key: '', node: each, path: here })
      continue
    }
    lines.push(text)
    paths.push(here)
  }
  return lines.length > 0 ? { path, paths: { lines: paths }, lines, ...blank } : null
}

const extraLines = ['line1', 'line2', 'line3'] as const

/**
 * One address, as an object (contract §8.2), as plain lines or as a list of one; null where nothing
 * of it could be read.
 */
export function readAddress(
  node: Json,
  path: string,
  log: NamedTrouble[],
  keeper: Keeper,
): Address | null {
  if (Array.isArray(node)) {
    const [only] = node
    return node.length === 1 && isRecord(only)
      ? readAddress(only, pathTo(path, 0), log, keeper)
      : readLines(node, path, keeper)
  }
  if (!isRecord(node)) {
    const text = textOf(node)
    return text === null ? null : { path, paths: { lines: [path] }, lines: [text], ...blank }
  }
  const fields = openFields(node, path, addressNames, log)
  const lines = fields.list('lines', textOf)
  const all = [...lines, ...extraLines.flatMap((name) => fields.text(name) ?? [])]
  fields.paths.lines = all.map((line) => line.path)
  const address: Address = {
    path,
    paths: fields.paths,
    kind: fields.word('kind'),
    lines: all.map(({ value }) => value),
    postalCode: fields.word('postalCode'),
    city: fields.word('city'),
    municipality: fields.word('municipality'),
    country: fields.word('country'),
  }
  const { postalCode, city, municipality, country } = address
  if (all.length === 0 && !(postalCode ?? city ?? municipality ?? country)) return null
  for (const other of fields.others()) keeper.keep(other)
  return address
}

const isOneAddress = (record: JsonRecord): boolean => {
  const plain = new Set(Object.keys(record).map(plainKey))
  return [...addressNames.postalCode, ...addressNames.city, ...addressNames.line1].some((name) =>
    plain.has(name),
  )
}

const isOneOf = (names: readonly string[], key: string): boolean => names.includes(plainKey(key))

/** The members of `address` with what each is for, where the name says it. */
function kindsOf(node: Json, path: string, log: NamedTrouble[], odd: Member[]): Member[] {
  if (Array.isArray(node) && node.some((each) => typeof each === 'object')) {
    return node.map((each, at) => ({ key: '', node: each, path: pathTo(path, at) }))
  }
  if (!isRecord(node) || isOneAddress(node)) return [{ key: '', node, path }]
  const fields = openFields(node, path, addressesNames, log)
  const named = (['postal', 'visiting'] as const).flatMap((kind) => {
    const found = fields.node(kind)
    return found ? [{ key: kind, ...found }] : []
  })
  const others = fields.others()
  odd.push(...others.filter((each) => typeof each.node !== 'object'))
  return [...named, ...others.filter((each) => typeof each.node === 'object')]
}

/** Reads `address`: postal, visiting and whatever else a country has, as a map or as a list. */
export function readAddresses(
  node: Json,
  path: string,
  log: NamedTrouble[],
): { value: Addresses; extra: Leaf[] } {
  const value: Addresses = { postal: null, visiting: null, others: [] }
  const odd: Member[] = []
  const keeper: Keeper = {
    keep: (member) => odd.push({ ...member, key: keyWithin(path, member.path) }),
  }
  for (const member of kindsOf(node, path, log, odd)) {
    if (isEmptyNode(member.node)) continue
    const address = readAddress(member.node, member.path, log, keeper)
    if (!address) {
      odd.push(member)
      continue
    }
    const kind = member.key === '' ? (address.kind ?? '') : member.key
    if (isOneOf(addressesNames.postal, kind) && !value.postal) value.postal = address
    else if (isOneOf(addressesNames.visiting, kind) && !value.visiting) value.visiting = address
    else value.others.push({ kind, address })
  }
  return { value, extra: leavesOf(odd, path, log) }
}
