import type { SectionName } from '../shared/domain/answer'
import { sectionNames, sectionTable } from '../shared/domain/answer'
import type { Json, JsonRecord } from './json'
import { isRecord, pathTo, plainKey, remembering } from './json'
import { isEmptyNode } from './leaves'
import { sectionPlaces } from './aliases'
import { takeTroubles } from './troubles'

/** Where a section stands in an answer and which of the four answers that is (contract §5.1). */
export type Presence =
  | { state: 'filled'; path: string; node: Json; keys: string[] }
  | { state: 'nothing-found' | 'not-delivered' | 'not-requested'; path: string; keys: string[] }

/** How a section was asked for: by its own name, by a name above it (`ownership`), or not at all. */
type Asked = { isAsked: boolean; byParent: string | null }

/** The places of each section as paths, and the names above them. */
const spelledPlaces = Object.fromEntries(
  sectionNames.map((name) => [
    name,
    {
      paths: sectionPlaces[name].map((place) => place.join('.')),
      parents: sectionPlaces[name].map((place) => place[0] ?? ''),
    },
  ]),
) as Record<SectionName, { paths: string[]; parents: string[] }>

const plainPaths = remembering((path) => path.trim().split('.').map(plainKey).join('.'))

/** The expands of an order in the spelling of `sectionPlaces`. */
export const requestOf = (expands: readonly string[]): ReadonlySet<string> =>
  new Set(expands.map(plainPaths.of))

/**
 * Whether the order asked for a section. Key information always comes; a parent (`ownership`)
 * stands for its children, except that `keyInformation` does not stand for the LEI, which has to
 * be asked for by itself.
 */
function askedFor(name: SectionName, requested: ReadonlySet<string>): Asked {
  if (sectionTable[name].expand === null) return { isAsked: true, byParent: null }
  const { paths, parents } = spelledPlaces[name]
  if (paths.some((path) => requested.has(path))) return { isAsked: true, byParent: null }
  const parent = parents.find((each) => requested.has(each))
  if (parent === undefined || name === 'lei') return { isAsked: false, byParent: null }
  return { isAsked: true, byParent: parent }
}

interface Step {
  key: string
  node: Json
}

const spelledMembers = new WeakMap<JsonRecord, ReadonlyMap<string, string>>()

/** The members of an object by plain key; kept, because every section is looked for in the same few. */
function membersOf(record: JsonRecord): ReadonlyMap<string, string> {
  const known = spelledMembers.get(record)
  if (known) return known
  const members = new Map<string, string>()
  for (const key of Object.keys(record)) {
    const plain = plainKey(key)
    if (!members.has(plain)) members.set(plain, key)
  }
  spelledMembers.set(record, members)
  return members
}

function stepInto(record: JsonRecord, plain: string): Step | null {
  const key = membersOf(record).get(plain)
  return key === undefined ? null : { key, node: record[key] ?? null }
}

interface Place {
  keys: string[]
  /** undefined where the place is absent */
  node: Json | undefined
  /** a parent on the way that was there and empty */
  emptyParent: string | null
}

function follow(root: JsonRecord, place: readonly string[]): Place {
  const keys: string[] = []
  let node: Json = root
  for (const [at, plain] of place.entries()) {
    const step: Step | null = isRecord(node) ? stepInto(node, plain) : null
    if (!step) {
      const parent = place[at - 1]
      const isEmptyParent = parent !== undefined && keys.length === at && isEmptyNode(node)
      return { keys, node: undefined, emptyParent: isEmptyParent ? parent : null }
    }
    keys.push(step.key)
    node = step.node
  }
  return { keys, node, emptyParent: null }
}

// What a source says about itself is no finding: `{"sources":["…"]}` alone is an empty node.
const sayingKeys = new Set(['sources', 'asof', 'asofdate', 'lastupdate', 'lastupdated'])

/**
 * Whether a section holds anything but troubles and words about its source. A sanction search is
 * taken literally instead: whatever stands there and is no trouble needs a person's eye.
 */
export function hasContent(node: Json, isLiteral: boolean): boolean {
  if (Array.isArray(node)) {
    return node.some((each) => (isRecord(each) ? hasContent(each, isLiteral) : !isEmptyNode(each)))
  }
  if (!isRecord(node)) return node !== null
  const claimed = new Set(isLiteral ? ['message', 'messages'] : [])
  const { keys } = takeTroubles(node, '', claimed)
  for (const key in node) {
    if (keys.includes(key) || isEmptyNode(node[key] ?? null)) continue
    if (isLiteral || !sayingKeys.has(plainKey(key))) return true
  }
  return false
}

/**
 * Applies the three-way rule to one section: absent, empty, filled; `null` counts as empty only
 * where it was asked for.
 */
export function findSection(
  root: JsonRecord,
  name: SectionName,
  requested: ReadonlySet<string>,
): Presence {
  const asked = askedFor(name, requested)
  const places = sectionPlaces[name].map((place) => follow(root, place))
  const filled = places.find(({ node }) => node !== undefined && !isEmptyNode(node))
  const there = filled ?? places.find(({ node }) => node !== undefined)
  const path = (there?.keys ?? []).reduce(pathTo, '') || sectionTable[name].path
  const keys = there?.keys ?? []
  if (there?.node !== undefined && filled) return { state: 'filled', path, node: there.node, keys }
  const isSaid = there?.node !== undefined && (there.node !== null || asked.isAsked)
  const isSaidByParent =
    asked.byParent !== null && places.some(({ emptyParent }) => emptyParent === asked.byParent)
  if (isSaid || isSaidByParent) return { state: 'nothing-found', path, keys }
  return { state: asked.isAsked ? 'not-delivered' : 'not-requested', path, keys }
}
