import type { Leaf, ServiceTrouble } from '../shared/domain/answer'
import type { Json, JsonRecord } from './json'
import { isRecord, pathTo, plainKey } from './json'
import { isBlankNode, walkLeaves } from './leaves'
import { textOf } from './scalars'

/** A trouble with the part of the answer it speaks of, where it names one. */
export interface NamedTrouble extends ServiceTrouble {
  about?: string | null
}

const limits = new Set(['too-deep', 'too-many-leaves', 'too-many-sections', 'too-many-troubles'])

/** Whether a trouble is ours and says that a part of the answer is shown only in part. */
export const isLimit = ({ code }: ServiceTrouble): boolean => code !== null && limits.has(code)

const messageKeys = [
  'errordescription',
  'detail',
  'message',
  'errormessage',
  'title',
  'description',
  'text',
  'reason',
]
const codeKeys = ['code', 'errorcode', 'error', 'status']
const aboutKeys = ['source', 'path', 'field', 'section', 'element', 'entity', 'expand']

const troubleKeys = new Set(['error', 'errors', 'errormessage', 'message', 'messages'])
const failureWord =
  /(^|_)(ERROR|FAILED|FAILURE|TIMEOUT|TIMED_OUT|UNAVAILABLE|NOT_AVAILABLE|NOT_DELIVERED|ABORTED|CANCELL?ED|REJECTED)$/

/** Whether a status speaks of a failed search: a failure word or an HTTP status from 400. */
function isFailureStatus(status: Json | undefined): boolean {
  if (typeof status === 'number') return status >= 400 && status < 600
  return typeof status === 'string' && failureWord.test(status.trim().toUpperCase())
}

// Most names say by their first letter that they are none of these: an object may have a million.
const mayBegin = /^(?:[ems]|[^a-z])/i

/** Whether a key holds the service's own words about trouble, as far as its name tells. */
const isTroubleKey = (key: string, value: Json): boolean => {
  if (!mayBegin.test(key)) return false
  const plain = plainKey(key)
  return troubleKeys.has(plain) || (plain === 'status' && isFailureStatus(value))
}

/** The key under which a record says something, the preferred name first. */
function keyOf(record: JsonRecord, keys: readonly string[]): string | null {
  for (const wanted of keys) {
    for (const [key, value] of Object.entries(record)) {
      if (plainKey(key) !== wanted) continue
      if (typeof value === 'string' ? value.trim() !== '' : typeof value === 'number') return key
    }
  }
  return null
}

const longestMessage = 300

/** A trouble of unknown form in one line; not by JSON.stringify, which a deep node would overflow. */
const briefly = (leaves: readonly Leaf[]): string =>
  leaves
    .map(({ key, text }) => `${key}: ${text}`)
    .join(', ')
    .slice(0, longestMessage)

/** A trouble with what else was said with it. */
function withDetails(trouble: NamedTrouble, details: Leaf[]): NamedTrouble {
  const said = details.filter(({ text }) => text !== '')
  return said.length > 0 ? { ...trouble, details: said } : trouble
}

function oneTrouble(node: Json, path: string, log: NamedTrouble[]): NamedTrouble | null {
  if (node === null || node === false || node === '') return null
  const text = textOf(node)
  if (text !== null) return { path, code: null, message: text }
  const leaves = walkLeaves(node, path, '', log)
  if (leaves.every((leaf) => leaf.text === '')) return null
  if (!isRecord(node)) {
    return withDetails({ path, code: null, message: briefly(leaves) }, leaves)
  }
  const codeKey = keyOf(node, codeKeys)
  const messageKey = keyOf(node, messageKeys) ?? codeKey
  const aboutKey = keyOf(node, aboutKeys)
  const at = (key: string | null): string | null => (key === null ? null : textOf(node[key]))
  const message = at(messageKey) ?? briefly(leaves)
  const code = codeKey === messageKey ? null : at(codeKey)
  const said = [codeKey, messageKey].map((key) => key !== null && pathTo(path, key))
  return withDetails(
    { path, code, message, about: at(aboutKey) },
    leaves.filter((leaf) => !said.includes(leaf.path)),
  )
}

// Words about trouble are read by a person: a list that no person reads is cut.
const mostTroubles = 200

/** The troubles a node speaks of: a sentence, an object with code and message, or a list of those. */
function readTroubles(node: Json, path: string): NamedTrouble[] {
  if (!Array.isArray(node)) return readOne(node, path)
  const troubles: NamedTrouble[] = []
  const silent: Leaf[] = []
  for (const [at, each] of node.slice(0, mostTroubles).entries()) {
    const here = pathTo(path, at)
    const said = readOne(each, here)
    troubles.push(...said)
    // A `false` beside troubles is no trouble, and no word of the service is lost.
    if (said.length === 0) silent.push(...walkLeaves(each, here, `[${at}]`, troubles))
  }
  const [first, ...others] = troubles
  if (!first) return []
  const all = [withDetails(first, [...(first.details ?? []), ...silent]), ...others]
  if (node.length <= mostTroubles) return all
  const message = `Only the first ${mostTroubles} of ${node.length} troubles are shown.`
  return [...all, { path, code: 'too-many-troubles', message }]
}

function readOne(node: Json, path: string): NamedTrouble[] {
  const cut: NamedTrouble[] = []
  const trouble = oneTrouble(node, path, cut)
  return trouble ? [trouble, ...cut] : []
}

/** The troubles of an object, and the keys under which they stood. */
export interface Taken {
  /** every key that was understood as trouble, also where nothing of that kind is said */
  keys: readonly string[]
  /** those of them that say something else, such as `error: false` */
  silent: readonly string[]
  troubles: readonly NamedTrouble[]
}

const none: Taken = { keys: [], silent: [], troubles: [] }

/**
 * The troubles the service put beside its data: `error`, `errors`, `message`, `messages` and a
 * `status` that speaks of failure (contract §5.1, shape assumed). `claimed` are plain keys that
 * mean something else here, unless a status beside them speaks of failure; keys in `own` never mean
 * trouble.
 */
export function takeTroubles(
  record: JsonRecord,
  path: string,
  claimed: ReadonlySet<string>,
  own: readonly string[] = [],
): Taken {
  let all: string[] | null = null
  for (const key in record) {
    if (isTroubleKey(key, record[key] ?? null) && !own.includes(plainKey(key)))
      (all ??= []).push(key)
  }
  if (all === null) return none
  const isStatus = (key: string): boolean => plainKey(key) === 'status'
  const hasFailed = all.some(isStatus)
  const keys = all.filter((key) => hasFailed || !claimed.has(plainKey(key)))
  const silent: string[] = []
  const troubles: NamedTrouble[] = []
  for (const key of keys) {
    if (isStatus(key)) continue
    const node = record[key] ?? null
    const said = readTroubles(node, pathTo(path, key))
    if (said.length === 0 && !isBlankNode(node)) silent.push(key)
    for (const each of said) troubles.push(each)
  }
  const statuses = keys.filter(isStatus).map((key) => ({
    path: pathTo(path, key),
    key,
    text: String(record[key]),
  }))
  return { keys, silent, troubles: withStatus(troubles, statuses) }
}

/** Troubles under a status that speaks of failure: it is their code where they have none, and is kept beside the first. */
function withStatus(troubles: NamedTrouble[], statuses: readonly Leaf[]): NamedTrouble[] {
  const [status] = statuses
  if (!status) return troubles
  const { path, text } = status
  const [first, ...others] = troubles.map((each) => ({ ...each, code: each.code ?? text }))
  if (!first) {
    return [withDetails({ path, code: null, message: text }, statuses.slice(1))]
  }
  return [withDetails(first, [...(first.details ?? []), ...statuses]), ...others]
}
