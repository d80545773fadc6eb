import type { Leaf, ServiceTrouble } from '../shared/domain/answer'
import type { Json, JsonRecord } from './json'
import { isRecord, pathTo, plainKey } from './json'
import { walkLeaves } from './leaves'
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

/** Whether a key holds the service's own words about trouble, as far as its name tells. */
const isTroubleKey = (key: string, value: Json): boolean => {
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

/** A trouble with what else was said with it, which is left out where nothing was. */
function withDetails(trouble: NamedTrouble, details: Leaf[]): NamedTrouble {
  const said = details.filter(({ text }) => text !== '')
  return said.length > 0 ? { ...trouble, details: said } : trouble
}

function oneTrouble(node: Json, path: string, log: NamedTrouble[]): NamedTrouble | null {
  if (node === null || node === false || node === '') return null
  const text = textOf(node)
  if (text !== null) return { path, code: null, message: text, about: null }
  const leaves = walkLeaves(node, path, '', log)
  if (leaves.every((leaf) => leaf.text === '')) return null
  if (!isRecord(node)) {
    return withDetails({ path, code: null, message: briefly(leaves), about: null }, leaves)
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
  const cut: NamedTrouble[] = []
  const listed = Array.isArray(node) ? node.slice(0, mostTroubles) : null
  const all = listed
    ? listed.map((each, at) => oneTrouble(each, pathTo(path, at), cut))
    : [oneTrouble(node, path, cut)]
  if (listed && Array.isArray(node) && listed.length < node.length) {
    const message = `Only the first ${mostTroubles} of ${node.length} troubles are shown.`
    cut.push({ path, code: 'too-many-troubles', message, about: null })
  }
  return [...all.filter((each) => each !== null), ...cut]
}

const none: { keys: string[]; troubles: NamedTrouble[] } = { keys: [], troubles: [] }
Object.freeze(none.keys)
Object.freeze(none.troubles)

/**
 * The troubles the service put beside its data: `error`, `errors`, `message`, `messages` and a
 * `status` that speaks of failure (contract §5.1, shape assumed). `claimed` are plain keys that
 * mean something else here, unless a status beside them speaks of failure; keys in `own` never mean
 * trouble. Returns the keys that were understood as trouble, also the empty ones.
 */
export function takeTroubles(
  record: JsonRecord,
  path: string,
  claimed: ReadonlySet<string>,
  own: readonly string[] = [],
): { keys: string[]; troubles: NamedTrouble[] } {
  const all = Object.keys(record).filter(
    (key) => isTroubleKey(key, record[key] ?? null) && !own.includes(plainKey(key)),
  )
  if (all.length === 0) return none
  const hasFailed = all.some((key) => plainKey(key) === 'status')
  const keys = all.filter((key) => hasFailed || !claimed.has(plainKey(key)))
  const isSaid = (key: string): boolean => plainKey(key) !== 'status'
  const troubles = keys
    .filter(isSaid)
    .flatMap((key) => readTroubles(record[key] ?? null, pathTo(path, key)))
  const statusKey = keys.find((key) => !isSaid(key))
  if (statusKey === undefined) return { keys, troubles }
  const status = { path: pathTo(path, statusKey), key: statusKey, text: String(record[statusKey]) }
  return { keys, troubles: withStatus(troubles, status) }
}

/** Troubles under a status that speaks of failure: it is their code where they have none, and is kept beside the first. */
function withStatus(troubles: NamedTrouble[], status: Leaf): NamedTrouble[] {
  const { path, text } = status
  const [first, ...others] = troubles.map((each) => ({ ...each, code: each.code ?? text }))
  if (!first) return [{ path, code: null, message: text, about: null }]
  return [{ ...first, details: [...(first.details ?? []), status] }, ...others]
}
