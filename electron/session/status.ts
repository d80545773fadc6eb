import type { DeliverableKind } from '../shared/domain/session'
import { reportKind } from '../shared/domain/session'
import type { ServiceContract } from './contract-table'
import type { EntityStatus, SessionStatus, StatusClass } from './face'
import { readErrorJson } from './error-body'
import { field, isRecord, word, type JsonRecord } from './json-value'
import { readLinks } from './links'
import { plainText } from './plain-text'

const containerKeys = ['entities', 'results', 'resultentities', 'reports', 'deliverables']
const nameKeys = ['name', 'type', 'entity', 'id']
const statusKeys = ['status', 'state']
const expiryKeys = ['expires', 'expiresAt', 'expiry']
const jsonNames = ['json', 'jsondata', 'jsoncontent']
const mostEntities = 50

/** Keys are compared lower-cased without `-`, `_` and `.` (contract §4.1). */
const squeeze = (key: string) => key.toLowerCase().replace(/[-_.\s]/g, '')

/** How a status word reads, whatever its spelling: `IN_PROGRESS`, `inProgress`, `In progress`. */
function classOf(statusWord: string, contract: ServiceContract): StatusClass {
  const squeezed = statusWord.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return contract.statusWords[squeezed] ?? 'unknown'
}

/**
 * Session information in one shape, out of any of the four the service may use (contract §4.1):
 * flat, objects, array, nested. Unknown fields are ignored, unknown words kept. Null where the body
 * is no session information at all. Never throws.
 */
export function readStatus(
  body: unknown,
  contract: ServiceContract,
  retryAfterMs: number | null,
): SessionStatus | null {
  if (!isRecord(body) && !Array.isArray(body)) return null
  const found = new Map<DeliverableKind, EntityStatus>()
  const add = (kind: DeliverableKind | null, value: unknown) => {
    const entity = kind && readEntity(kind, value, contract)
    if (entity && !found.has(entity.kind) && found.size < mostEntities) found.set(kind, entity)
  }
  if (Array.isArray(body)) addArray(body, contract, add)
  else addRecord(body, contract, add)
  for (const [key, url] of readLinks(body)) {
    const entity = found.get(kindOf(key, contract, true) ?? '')
    if (entity) entity.url ??= url
  }
  const errors = readErrors(body)
  for (const { source, message } of errors) {
    const entity = found.get((source && kindOf(source, contract, true)) ?? '')
    if (entity?.class === 'failed') entity.error ??= message
  }
  const overall = firstWord(body, [...statusKeys, 'sessionStatus'])
  return {
    overall: overall === null ? null : { class: classOf(overall, contract), word: overall },
    entities: [...found.values()],
    errors,
    retryAfterMs,
  }
}

type Add = (kind: DeliverableKind | null, value: unknown) => void

function addRecord(body: JsonRecord, contract: ServiceContract, add: Add): void {
  for (const [key, value] of Object.entries(body)) {
    const isContainer = containerKeys.includes(squeeze(key))
    if (isContainer && Array.isArray(value)) addArray(value, contract, add)
    else if (isContainer && isRecord(value)) {
      for (const [name, inner] of Object.entries(value)) add(kindOf(name, contract, true), inner)
    } else add(kindOf(key, contract, false), value)
  }
}

function addArray(items: unknown[], contract: ServiceContract, add: Add): void {
  for (const item of items) {
    const names = nameKeys.flatMap((key) => shortWord(field(item, key)) ?? [])
    const kinds = names.flatMap((name) => kindOf(name, contract, true) ?? [])
    const isKnown = (kind: string) => kind === 'json' || kind in contract.reports
    add(kinds.find(isKnown) ?? kinds[0] ?? null, item)
  }
}

const namesOf = new WeakMap<ServiceContract, ReadonlyMap<string, DeliverableKind>>()

/** What the contract calls each deliverable, squeezed; kept, because every key of a body is looked up. */
function namesIn(contract: ServiceContract): ReadonlyMap<string, DeliverableKind> {
  const known = namesOf.get(contract)
  if (known) return known
  const reports = Object.entries(contract.reports).flatMap(([kind, { request, entity }]) =>
    [kind, request, entity, `${kind}report`].map((name) => [squeeze(name), kind] as const),
  )
  const names = new Map([...reports.reverse(), ...jsonNames.map((name) => [name, 'json'] as const)])
  namesOf.set(contract, names)
  return names
}

/**
 * Which deliverable a key names. Among other fields (`isAmongEntities` false) an unknown name counts only
 * where it ends in `report`, so that `country` or `created` is not taken for one.
 */
function kindOf(
  key: string,
  contract: ServiceContract,
  isAmongEntities: boolean,
): DeliverableKind | null {
  const known = namesIn(contract).get(squeeze(key))
  if (known) return known
  if (!isAmongEntities && !/.report$/i.test(key)) return null
  const kind = key.replace(/[-_.\s]?report$/i, '')
  return reportKind.safeParse(kind).success ? kind : null
}

function readEntity(
  kind: DeliverableKind,
  value: unknown,
  contract: ServiceContract,
): EntityStatus | null {
  const text = isRecord(value) ? firstWord(value, statusKeys) : shortWord(value)
  if (text === null) return null
  const error = field(value, 'error') ?? field(value, 'errorMessage')
  return {
    kind,
    class: classOf(text, contract),
    word: text,
    url: readLinks(value).get('self') ?? null,
    expiresAt: readInstant(value),
    error: readErrorJson(error).detail,
  }
}

function readInstant(value: unknown): string | null {
  for (const key of expiryKeys) {
    const text = field(value, key)
    const isIso = typeof text === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)
    const ms = isIso ? Date.parse(text) : Number.NaN
    if (!Number.isNaN(ms)) return new Date(ms).toISOString()
  }
  return null
}

function readErrors(body: unknown): SessionStatus['errors'] {
  const listed = field(body, 'errors')
  const all: unknown[] = Array.isArray(listed) ? listed : []
  const single = field(body, 'error')
  return [...all, ...(single === undefined ? [] : [single])]
    .slice(0, mostEntities)
    .flatMap((one) => {
      const words = readErrorJson(one)
      const message = words.detail ?? words.code
      return message ? [{ code: words.code, message, source: firstWord(one, ['source']) }] : []
    })
}

function firstWord(value: unknown, keys: readonly string[]): string | null {
  for (const key of keys) {
    const found = shortWord(field(value, key))
    if (found) return found
  }
  return null
}

/** A status word is kept raw, but short and printable: it is shown and stored. */
function shortWord(value: unknown): string | null {
  const text = typeof value === 'boolean' ? String(value) : word(value)
  return text === null ? null : (plainText(text)?.slice(0, 100) ?? null)
}
