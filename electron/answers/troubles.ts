import type { ServiceTrouble } from '../shared/domain/answer'
import type { Json, JsonRecord } from './json'
import { isRecord, pathTo, plainKey } from './json'
import { walkLeaves } from './leaves'
import { textOf } from './scalars'

/** A trouble with the part of the answer it speaks of, where it names one. */
export interface NamedTrouble extends ServiceTrouble {
  about: string | null
}

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

function wordOf(record: JsonRecord, keys: readonly string[]): string | null {
  for (const wanted of keys) {
    for (const [key, value] of Object.entries(record)) {
      if (plainKey(key) !== wanted) continue
      if (typeof value === 'string' && value.trim() !== '') return value.trim()
      if (typeof value === 'number') return String(value)
    }
  }
  return null
}

/** A trouble of unknown form in one line; not by JSON.stringify, which a deep node would overflow. */
const briefly = (node: Json): string =>
  walkLeaves(node, '', '', [])
    .map(({ key, text }) => `${key}: ${text}`)
    .join(', ')
    .slice(0, 300)

function oneTrouble(node: Json, path: string): NamedTrouble | null {
  if (node === null || node === false || node === '') return null
  if (!isRecord(node)) {
    return { path, code: null, message: textOf(node) ?? briefly(node), about: null }
  }
  if (Object.keys(node).length === 0) return null
  const code = wordOf(node, codeKeys)
  const message = wordOf(node, messageKeys) ?? code ?? briefly(node)
  return { path, code: code === message ? null : code, message, about: wordOf(node, aboutKeys) }
}

// Words about trouble are read by a person: a list that no person reads is cut.
const mostTroubles = 200

/** The troubles a node speaks of: a sentence, an object with code and message, or a list of those. */
function readTroubles(node: Json, path: string): NamedTrouble[] {
  const all = Array.isArray(node)
    ? node.slice(0, mostTroubles).map((each, at) => oneTrouble(each, pathTo(path, at)))
    : [oneTrouble(node, path)]
  return all.filter((each) => each !== null)
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
  const word = String(record[statusKey])
  if (troubles.length === 0) {
    troubles.push({ path: pathTo(path, statusKey), code: null, message: word, about: null })
  }
  return { keys, troubles: troubles.map((each) => ({ ...each, code: each.code ?? word })) }
}
