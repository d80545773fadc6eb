import fc from 'fast-check'
import * as aliases from '../../../electron/answers/aliases'
import type { Json } from '../../../electron/answers/json'

/** Every name that some reader knows, and a few that none does. */
const names = [
  ...new Set(Object.values(aliases).flatMap(wordsIn)),
  ...[
    'error',
    'errors',
    'message',
    'status',
    'PERSON',
    'odd.key',
    'x y',
    '__proto__',
    '2025',
    'CEO',
  ],
]

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(wordsIn)
}

const scalars = fc.oneof(
  fc.constantFrom<Json>(
    ...['CONCLUSIVE', 'HIT', 'NO_HIT', 'FAILED', 'PERSON', 'AS', '25–49,99 %', '1 200', '3,5 %'],
    ...['2025', '2024-12-31', '4.5.2024', 'Kari Testdal', ' to linjer ', '<U+00E5>', 'POSTAL'],
    ...[null, true, false, 0, -1, 50, 10051, 1e21, '', ' '],
  ),
  fc.string({ maxLength: 12 }),
  fc.integer(),
)

const keys = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...names) },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
)

const table = (words: object) => fc.constantFrom(...wordsIn(words), 'message', 'status', 'odd')

/** Objects draw their names from one table each, as the records of an answer do. */
const tables = Object.values(aliases).filter((each) => typeof each === 'object')

/** Any JSON, spelled with the names that the readers look for. */
export const nodes = fc.letrec<{ node: Json }>((tie) => {
  const members = (names: fc.Arbitrary<string>) =>
    fc.dictionary(names, tie('node'), { maxKeys: 6, noNullPrototype: true })
  return {
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 6, arbitrary: scalars },
      { weight: 2, arbitrary: fc.array(tie('node'), { maxLength: 4 }) },
      { weight: 1, arbitrary: members(keys) },
      { weight: 3, arbitrary: fc.oneof(...tables.map((each) => members(table(each)))) },
    ),
  }
}).node

/** The records of one section, one, in a list or by name, with any JSON as their values. */
function recordsOf(words: object): fc.Arbitrary<Json> {
  const record = fc.dictionary(table(words), nodes, { maxKeys: 9, noNullPrototype: true })
  return fc.oneof(
    record,
    fc.array(record, { maxLength: 3 }),
    fc.dictionary(keys, record, { maxKeys: 3 }),
  )
}

/** Puts a node at a path of keys into a document, over whatever stood there. */
export function put(
  document: Json,
  [key, ...below]: readonly (string | number)[],
  node: Json,
): Json {
  if (key === undefined) return node
  if (Array.isArray(document)) {
    const copy = [...document]
    copy[Number(key)] = put(copy[Number(key)] ?? null, below, node)
    return copy.map((each) => each ?? null)
  }
  const record = typeof document === 'object' && document !== null ? document : {}
  const entries = Object.entries(record).filter(([name]) => name !== String(key))
  const own: [string, Json] = [String(key), put(record[String(key)] ?? null, below, node)]
  return Object.fromEntries([...entries, own])
}

const { addressesNames, authoritiesNames, authorityNames, beneficialNames } = aliases
const { figureNames, holdingNames, keyInformationNames, leiNames, partyNames } = aliases
const { reportLinkNames, roleNames, sanctionNames, hitNames } = aliases

/** What the records of each section are made of. */
const sections: [path: string, words: object][] = [
  ['keyInformation', keyInformationNames],
  ['keyInformation.lei', leiNames],
  ['address', addressesNames],
  ['financials.accounting', figureNames],
  ['financials.keyFigures', figureNames],
  ['financials.auditor', partyNames],
  ['financials.accountant', partyNames],
  ['ownership.beneficials', beneficialNames],
  ['ownership.shareholders', holdingNames],
  ['ownership.subsidiaries', holdingNames],
  ['ownership.indicators', { sources: ['sources', 'asOfDate'] }],
  ['authorities', authoritiesNames],
  ['authorities.signatureRights', authorityNames],
  ['roles', roleNames],
  ['sanction', { ...hitNames, ...sanctionNames }],
  ['sanction.matches', hitNames],
  ['links.reports', reportLinkNames],
]

const parts = fc.oneof(
  ...sections.map(([path, words]) => fc.tuple(fc.constant(path.split('.')), recordsOf(words))),
  fc.tuple(fc.tuple(keys), nodes),
)

/** A document whose sections hold records of their names, with any JSON in them. */
export const documents: fc.Arbitrary<Json> = fc
  .array(parts, { maxLength: 4 })
  .map((all) => all.reduce<Json>((document, [place, node]) => put(document, place, node), {}))

/** Every place in a document, of its leaves and of what holds them. */
export function placesOf(node: Json, path: (string | number)[] = []): (string | number)[][] {
  if (typeof node !== 'object' || node === null) return [path]
  const members = Array.isArray(node) ? [...node.entries()] : Object.entries(node)
  return [path, ...members.flatMap(([key, each]) => placesOf(each, [...path, key]))]
}

const at = (document: Json, path: readonly (string | number)[]): Json =>
  path.reduce<Json>((node, key) => (node as Record<string | number, Json>)[key] ?? null, document)

type Change = (node: Json, other: Json, key: string) => Json

/** What can go wrong with a node on its way: something else, one more of it, a list or object round it. */
const changes: Change[] = [
  (_, other) => other,
  (node) => [node],
  (node, other) => [node, other],
  (node, _, key) => ({ [key]: node }),
  (node, other, key) => ({ [key]: node, value: other }),
  (node, other, key) =>
    Array.isArray(node)
      ? [...node, other]
      : typeof node === 'object' && node !== null
        ? { ...node, [key]: other }
        : node,
]

/** A document with a few of its nodes changed. */
export function mutationsOf(document: Json): fc.Arbitrary<Json> {
  const one = fc.record({
    at: fc.nat(),
    change: fc.constantFrom(...changes),
    other: nodes,
    key: keys,
  })
  return fc.array(one, { minLength: 1, maxLength: 4 }).map((all) =>
    all.reduce<Json>((changed, { at: seed, change, other, key }) => {
      const paths = placesOf(changed).filter((path) => path.length > 0)
      const path = paths[seed % Math.max(1, paths.length)]
      return path ? put(changed, path, change(at(changed, path), other, key)) : changed
    }, document),
  )
}
