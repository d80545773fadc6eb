import type { Leaf } from '../shared/domain/answer'
import type { Sanction, SanctionHit, SanctionOutcome } from '../shared/domain/company'
import { readAddress } from './address'
import { hitNames, sanctionNames } from './aliases'
import type { Keeper } from './coded'
import { openFields, type Fields } from './fields'
import type { Json, JsonRecord } from './json'
import { isRecord, pathTo, plainKey } from './json'
import { isEmptyNode, walkLeaves } from './leaves'
import { textOf } from './scalars'
import type { NamedTrouble } from './troubles'

const hitWords = new Set(['hit', 'hits', 'match', 'matches', 'matchfound', 'treff'])
const noHitWords = new Set([
  'nohit',
  'nohits',
  'nomatch',
  'nomatches',
  'nomatchfound',
  'ingentreff',
])
// Only a sentence that says so itself; "search completed" does not.
const noHitSentence =
  /\b(no|zero|0|ingen|inga|ei|uden|uten|utan) ([\p{L}-]+ ){0,2}(hits?|match(es)?|treff|träffar?|osumia|fund|results?|entries)\b|\bnot? (been )?(found|listed)\b|\bikke (funnet|fundet|treff)\b|\bno sanctions?\b/iu

// The fields of a single hit may stand on the section itself; status and message are the section's.
const sectionNames = { ...hitNames, ...sanctionNames }

/** What a status word and a message say by themselves; null where they say nothing. */
function outcomeOf(status: string | null, message: string | null): SanctionOutcome | null {
  if (status === null && message === null) return null
  const word = plainKey(status ?? '')
  if (hitWords.has(word)) return 'hit'
  if (noHitWords.has(word)) return 'no-hit'
  return status === null && message !== null && noHitSentence.test(message)
    ? 'no-hit'
    : 'needs-review'
}

const matchIndicatorOf = (node: Json): number | null => {
  const value = typeof node === 'string' && node.trim() !== '' ? Number(node) : node
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** The addresses of an entry, each on one line. */
function addressText(node: Json, path: string, log: NamedTrouble[], keeper: Keeper): string | null {
  const address = readAddress(node, path, log, keeper)
  if (!address) return null
  const { lines, postalCode, city, municipality, country } = address
  const place = [postalCode, city].filter((part) => part !== null).join(' ')
  return [address.kind, ...lines, place, municipality, country].filter((part) => part).join(', ')
}

function hitFrom(fields: Fields<keyof typeof hitNames>, log: NamedTrouble[]): SanctionHit {
  const addresses = fields.list('addresses', (node, at, keeper) =>
    addressText(node, at, log, keeper),
  )
  return {
    path: fields.path,
    paths: fields.paths,
    name: fields.word('name'),
    matchIndicator: fields.read('matchIndicator', matchIndicatorOf)?.value ?? null,
    matchIndicatorDescription: fields.word('matchIndicatorDescription'),
    aliasList: fields.words('aliasList'),
    addresses: addresses.map(({ value }) => value),
    source: fields.words('source').join(', ') || null,
    dataProvider: fields.word('dataProvider'),
    initialDate: fields.date('initialDate')?.value ?? null,
    lastUpdate: fields.date('lastUpdate')?.value ?? null,
    urls: fields.words('urls'),
    statusWord: fields.word('statusWord'),
    message: fields.words('message').join(' ') || null,
    extra: [],
  }
}

/** Whether an entry tells of a listed party; source and dates alone do not. */
const isTelling = (hit: SanctionHit): boolean =>
  hit.name !== null ||
  hit.matchIndicator !== null ||
  hit.matchIndicatorDescription !== null ||
  hit.aliasList.length > 0

interface Entries {
  hits: SanctionHit[]
  outcomes: SanctionOutcome[]
  extra: Leaf[]
}

/** Reads the list entries; an entry may itself say "no hit" where the service answers per list. */
function readEntries(node: Json, path: string, log: NamedTrouble[]): Entries {
  const entries: Entries = { hits: [], outcomes: [], extra: [] }
  const read = (each: Json, at: string, key: string): void => {
    if (!isEmptyNode(each)) readOneEntry(each, at, key, log, entries)
  }
  if (!Array.isArray(node)) read(node, path, 'matches')
  else for (const [at, each] of node.entries()) read(each, pathTo(path, at), `[${at}]`)
  return entries
}

function readOneEntry(
  node: Json,
  path: string,
  key: string,
  log: NamedTrouble[],
  entries: Entries,
): void {
  const name = textOf(node)
  if (name !== null) {
    const blank = hitFrom(openFields({}, path, hitNames, []), [])
    entries.hits.push({ ...blank, paths: { name: path }, name })
    entries.outcomes.push('needs-review')
    return
  }
  const troubles: NamedTrouble[] = []
  const fields = isRecord(node) ? openFields(node, path, hitNames, troubles) : null
  const isFailed = troubles.length > 0
  const hit = fields && hitFrom(fields, troubles)
  if (!fields || !hit || !isTelling(hit)) {
    entries.extra.push(...walkLeaves(node, path, key, log))
    const said = hit && !isFailed ? outcomeOf(hit.statusWord, hit.message) : null
    entries.outcomes.push(said ?? 'needs-review')
  } else {
    entries.hits.push({ ...hit, extra: fields.rest() })
    const said = outcomeOf(hit.statusWord, hit.message)
    entries.outcomes.push(said === 'no-hit' ? 'needs-review' : 'hit')
  }
  for (const trouble of troubles) log.push(trouble)
}

function join(
  said: SanctionOutcome | null,
  entries: SanctionOutcome[],
  hasTrouble: boolean,
): SanctionOutcome {
  if (said === 'hit' || entries.includes('hit')) return said === 'no-hit' ? 'needs-review' : 'hit'
  const all = said ? [said, ...entries] : entries
  const isClear = all.length > 0 && all.every((each) => each === 'no-hit')
  return isClear && !hasTrouble ? 'no-hit' : 'needs-review'
}

/** Whether something stands where the entries belong that is neither entries nor a count of none. */
const hasUnreadEntries = (fields: Fields<keyof typeof sanctionNames>): boolean =>
  fields
    .others()
    .some(
      ({ key, node }) =>
        sanctionNames.matches.some((name) => name === plainKey(key)) &&
        node !== false &&
        Number(node) !== 0,
    )

/** The fields of a single hit that stand on the section itself; null where they tell of nobody. */
function hitBeside(
  fields: Fields<keyof typeof sectionNames>,
  log: NamedTrouble[],
): SanctionHit | null {
  const hit = hitFrom(fields, log)
  return isTelling(hit) ? { ...hit, extra: fields.rest() } : null
}

function readSearch(
  node: JsonRecord,
  path: string,
  log: NamedTrouble[],
): { value: Sanction; extra: Leaf[] } {
  const search = openFields(node, path, sanctionNames, log)
  const statusWord = search.word('statusWord')
  const message = search.words('message').join(' ') || null
  const isEntries = (each: Json): boolean => typeof each === 'object'
  const matches = search.node('matches', isEntries)
  const { hits, outcomes, extra } = readEntries(matches?.node ?? null, matches?.path ?? path, log)
  if (hasUnreadEntries(search)) outcomes.push('needs-review')
  const said = outcomeOf(statusWord, message)
  const value = { path, paths: search.paths, statusWord, message }

  const both = openFields(node, path, sectionNames, [])
  // What is the section's own is not the hit's.
  both.word('statusWord')
  both.words('message')
  both.node('matches', isEntries)
  const alone = hitBeside(both, log)
  if (!alone) {
    const outcome = join(said, outcomes, log.length > 0)
    return { value: { ...value, outcome, hits }, extra: [...search.rest(), ...extra] }
  }
  const outcome = join(said, ['hit', ...outcomes], log.length > 0)
  return { value: { ...value, outcome, hits: [alone, ...hits] }, extra }
}

/**
 * Reads `sanction` (contract §8.7). 'no-hit' only where the search was made and says so, without
 * any entry and without any trouble; what contradicts itself or is not understood is
 * 'needs-review'. Nothing here ever says "clear". `log` may hold troubles from elsewhere that name
 * this section.
 */
export function readSanction(
  node: Json,
  path: string,
  log: NamedTrouble[],
): { value: Sanction; extra: Leaf[] } {
  if (isRecord(node)) return readSearch(node, path, log)
  if (Array.isArray(node)) {
    const { hits, outcomes, extra } = readEntries(node, path, log)
    const outcome = join(null, outcomes, log.length > 0)
    return { value: { path, outcome, statusWord: null, message: null, hits }, extra }
  }
  const statusWord = typeof node === 'string' ? textOf(node) : null
  const outcome = join(outcomeOf(statusWord, null), [], log.length > 0)
  const extra = statusWord === null ? walkLeaves(node, path, 'sanction', log) : []
  const paths = { statusWord: path }
  return { value: { path, paths, outcome, statusWord, message: null, hits: [] }, extra }
}
