import type { Leaf, ServiceTrouble } from '../shared/domain/answer'
import type { Json, JsonRecord } from './json'
import { pathTo, plainKey, shownKey } from './json'

/** How far an unknown part of an answer is opened: no real one comes near, a hostile one is cut here. */
const deepest = 24
export const mostLeaves = 2000

// National person numbers are masked wherever they appear; the bytes stay as they came.
const personNumberKeys = new Set([
  'nationalid',
  'nationalidnumber',
  'nationalidentitynumber',
  'nationalidentifier',
  'personalnumber',
  'personalidentitynumber',
  'personnumber',
  'personnummer',
  'fodselsnummer',
  'fødselsnummer',
  'socialsecuritynumber',
  'ssn',
  'hetu',
  'personalidentitycode',
  'personalcode',
  'henkilotunnus',
  'cpr',
  'cprnumber',
  'cprnummer',
])

/** Whether a name in an answer says that a national person number stands under it. */
export const isPersonNumberKey = (key: string): boolean => personNumberKeys.has(plainKey(key))

function leafText(key: string, node: Json): string {
  if (typeof node === 'object') return ''
  const text = String(node)
  return personNumberKeys.has(plainKey(key)) ? text.replace(/[\p{L}\p{N}](?=.{0,4}$)/gu, '•') : text
}

type Member = [key: string | number, node: Json]
interface Place {
  path: string
  /** the path from where the walk began */
  key: string
  /** the nearest name, also for the entries of a list */
  name: string
  depth: number
  node: Json
}

function membersOf(node: Json): Member[] | null {
  if (Array.isArray(node)) return node.map((each, at): Member => [at, each])
  if (typeof node === 'object' && node !== null) return Object.entries(node)
  return null
}

/**
 * Every leaf of a node nobody has a reader for, in the order of the document; the text is empty
 * where nothing stood (`null`, `{}`, `[]`, `""`). Walks without recursion; where depth or number
 * pass the limit the rest is left out and `log` says so.
 */
export function walkLeaves(node: Json, path: string, key: string, log: ServiceTrouble[]): Leaf[] {
  if (typeof node !== 'object' || node === null) {
    return [{ path, key: shownKey(key), text: leafText(key, node) }]
  }
  const leaves: Leaf[] = []
  const waiting: Place[] = [{ path, key: shownKey(key), name: key, depth: 0, node }]
  let isTooDeep = false
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    if (leaves.length >= mostLeaves) {
      log.push(tooManyLeaves(path))
      break
    }
    const members = membersOf(place.node)
    if (members === null || members.length === 0) {
      leaves.push({ path: place.path, key: place.key, text: leafText(place.name, place.node) })
    } else if (place.depth >= deepest) {
      isTooDeep = true
      leaves.push({ path: place.path, key: place.key, text: '…' })
    } else {
      const { path: above, key: aboveKey, name, depth } = place
      for (const [key, node] of members.slice(0, mostLeaves + 1).reverse()) {
        waiting.push({
          path: pathTo(above, key),
          key: pathTo(aboveKey, key),
          name: typeof key === 'number' ? name : key,
          depth: depth + 1,
          node,
        })
      }
    }
  }
  if (isTooDeep) {
    log.push({ path, code: 'too-deep', message: `Opened to a depth of ${deepest} only.` })
  }
  return leaves
}

/** What is said where more unknown values stand in one place than a person reads. */
export const tooManyLeaves = (path: string): ServiceTrouble => ({
  path,
  code: 'too-many-leaves',
  message: `Only the first ${mostLeaves} unknown values are shown.`,
})

// A leaf that tells ends the walk before the rest of a list of millions is even looked at.
function hasLeaf(node: Json, isTelling: (leaf: Json) => boolean): boolean {
  if (typeof node !== 'object' || node === null) return isTelling(node)
  const waiting: (Json[] | JsonRecord)[] = [node]
  const isFound = (each: Json): boolean => {
    if (typeof each !== 'object' || each === null) return isTelling(each)
    waiting.push(each)
    return false
  }
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (Array.isArray(next)) {
      for (const each of next) if (isFound(each)) return true
    } else for (const key in next) if (isFound(next[key] ?? null)) return true
  }
  return false
}

/** Whether every leaf is null: the service's way to say "searched, nothing found" (contract §5.1). */
export const isEmptyNode = (node: Json): boolean => !hasLeaf(node, (leaf) => leaf !== null)

/** Whether nothing can be read from a node: it is empty, or its texts are. */
export const isBlankNode = (node: Json): boolean =>
  !hasLeaf(node, (leaf) => leaf !== null && leaf !== '')
