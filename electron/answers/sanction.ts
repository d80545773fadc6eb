import type { Leaf } from '../shared/domain/answer'
import type { Sanction, SanctionHit, SanctionOutcome } from '../shared/domain/company'
import { readAddress } from './address'
import { hitNames, sanctionNames } from './aliases'
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

function addressTexts(node: Json, path: string): string[] | null {
  const all = Array.isArray(node) ? node : [node]
  const texts = all.map((each, at) => {
    if (isEmptyNode(each)) return ''
    const read = readAddress(each, pathTo(path, at), [])
    if (!read || read.extra.length > 0) return null
    const { lines, postalCode, city, municipality, country } = read.address
    const place = [postalCode, city].filter((part) => part !== null).join(' ')
    return [...lines, place, municipality, country].filter((part) => part).join(', ')
  })
  const known = texts.filter((text) => text !== null)
  return known.length === texts.length ? known.filter((text) => text !== '') : null
}

function hitFrom(fields: Fields<keyof typeof hitNames>): SanctionHit {
  return {
    path: fields.path,
    name: fields.word('name'),
    matchIndicator: fields.read('matchIndicator', matchIndicatorOf)?.value ?? null,
    matchIndicatorDescription: fields.word('matchIndicatorDescription'),
    aliasList: fields.words('aliasList'),
    addresses: fields.read('address', addressTexts)?.value ?? [],
    source: fields.words('source').join(', ') || null,
    dataProvider: fields.word('dataProvider'),
    initialDate: fields.date('initialDate')?.value ?? null,
    lastUpdate: fields.date('lastUpdate')?.value ?? null,
    urls: fields.words('urls'),
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
function readEntries(nodes: Json[], path: string, log: NamedTrouble[]): Entries {
  const entries: Entries = { hits: [], outcomes: [], extra: [] }
  for (const [at, node] of nodes.entries()) {
    const here = pathTo(path, at)
    if (isEmptyNode(node)) continue
    if (!isRecord(node)) {
      const name = textOf(node)
      if (name === null) entries.extra.push(...walkLeaves(node, here, `[${at}]`, log))
      entries.outcomes.push('needs-review')
      if (name !== null) entries.hits.push({ ...hitFrom(openFields({}, here, hitNames, [])), name })
      continue
    }
    const troublesBefore = log.length
    const fields = openFields(node, here, hitNames, log)
    const said = outcomeOf(fields.word('status'), fields.word('message'))
    const hit = hitFrom(fields)
    const extra = fields.rest()
    if (isTelling(hit)) {
      entries.hits.push({ ...hit, extra })
      entries.outcomes.push(said === 'no-hit' ? 'needs-review' : 'hit')
    } else {
      entries.extra.push(...walkLeaves(node, here, `[${at}]`, []))
      const isFailed = log.length > troublesBefore
      entries.outcomes.push(isFailed ? 'needs-review' : (said ?? 'needs-review'))
    }
  }
  return entries
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
const hasUnreadEntries = (fields: Fields<keyof typeof sectionNames>): boolean =>
  fields
    .others()
    .some(
      ({ key, node }) =>
        sectionNames.matches.some((name) => name === plainKey(key)) &&
        node !== false &&
        Number(node) !== 0,
    )

function readSearch(
  node: JsonRecord,
  path: string,
  log: NamedTrouble[],
): { value: Sanction; extra: Leaf[] } {
  const fields = openFields(node, path, sectionNames, log)
  const statusWord = fields.word('status')
  const message = fields.words('message').join(' ') || null
  const matches = fields.node('matches', (each) => typeof each === 'object')
  const listed = Array.isArray(matches?.node) ? matches.node : matches ? [matches.node] : []
  const { hits, outcomes, extra } = readEntries(listed, matches?.path ?? path, log)
  if (hasUnreadEntries(fields)) outcomes.push('needs-review')
  const said = outcomeOf(statusWord, message)
  const alone = hitFrom(fields)
  const rest = fields.rest()
  if (!isTelling(alone)) {
    const outcome = join(said, outcomes, log.length > 0)
    return { value: { outcome, statusWord, message, hits }, extra: [...rest, ...extra] }
  }
  const outcome = join(said, ['hit', ...outcomes], log.length > 0)
  const all = [{ ...alone, extra: rest }, ...hits]
  return { value: { outcome, statusWord, message, hits: all }, extra }
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
    return { value: { outcome, statusWord: null, message: null, hits }, extra }
  }
  const statusWord = typeof node === 'string' ? textOf(node) : null
  const outcome = join(outcomeOf(statusWord, null), [], log.length > 0)
  const extra = statusWord === null ? walkLeaves(node, path, 'sanction', log) : []
  return { value: { outcome, statusWord, message: null, hits: [] }, extra }
}
