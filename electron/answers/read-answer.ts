import type { Coverage, Leaf, Section, SectionName, ServiceTrouble } from '../shared/domain/answer'
import { sectionNames } from '../shared/domain/answer'
import type { AnswerDigest, CompanyView, UnknownSection } from '../shared/domain/company'
import { readAddresses } from './address'
import { sharesAsOfOf } from './as-of-date'
import { reportLinkPlaces, sectionPlaces } from './aliases'
import { readAuthorities } from './authorities'
import { readFigures } from './figures'
import { readIndicators } from './indicators'
import type { Json, JsonRecord } from './json'
import { isRecord, parseAnswer, pathTo, plainKey } from './json'
import { readKeyInformation } from './key-information'
import { walkLeaves } from './leaves'
import { readLei } from './lei'
import { cutLongTexts } from './long-texts'
import { readBeneficials, readHoldings } from './ownership-claims'
import { findSection, hasContent, requestOf, type Presence } from './presence'
import { readDeprecatedHolder, readRoles, withDeprecatedRoles } from './roles'
import { readSanction } from './sanction'
import { readReportLinks } from './report-links'
import { isLimit, takeTroubles, type NamedTrouble } from './troubles'

type SectionReader<T> = (
  node: Json,
  path: string,
  log: NamedTrouble[],
) => { value: T; extra: Leaf[] } | null

const containers = new Set(
  [...Object.values(sectionPlaces).flat(), ...reportLinkPlaces].flatMap(([first, second]) =>
    first !== undefined && second !== undefined ? [first] : [],
  ),
)

const bare = ({ path, code, message, details }: NamedTrouble): ServiceTrouble =>
  details ? { path, code, message, details } : { path, code, message }

/** Which section a trouble speaks of, if it names one by path or by its last name. */
function sectionOf({ about }: NamedTrouble): SectionName | null {
  if (!about) return null
  const plain = about.split(/[./]/).map(plainKey).join('.')
  const named = (place: readonly string[]): boolean =>
    place.join('.') === plain || (place.length > 1 && place.at(-1) === plain)
  return sectionNames.find((name) => sectionPlaces[name].some(named)) ?? null
}

/** Troubles beside the sections, at the root and in `ownership` and `financials`. */
function outerTroubles(root: JsonRecord): NamedTrouble[] {
  const inner = Object.entries(root).flatMap(([key, node]) =>
    plainKey(key) !== 'keyinformation' && containers.has(plainKey(key)) && isRecord(node)
      ? takeTroubles(node, pathTo('', key), new Set()).troubles
      : [],
  )
  return [...takeTroubles(root, '', new Set()).troubles, ...inner]
}

const isWithin = (path: string, above: string): boolean =>
  path.startsWith(above) && (path.length === above.length || /[.[]/.test(path.charAt(above.length)))

/** What stands in a section that has no value, without what its troubles say already. */
function beside(node: Json, path: string, log: NamedTrouble[]): Leaf[] {
  const said = log.flatMap((each) => (isLimit(each) ? [] : [each.path]))
  const status = log.flatMap(({ details }) => details ?? []).map((leaf) => leaf.path)
  const key = path.split('.').at(-1) ?? path
  return walkLeaves(node, path, key, log).filter(
    (leaf) =>
      leaf.text !== '' &&
      !status.includes(leaf.path) &&
      !said.some((above) => isWithin(leaf.path, above)),
  )
}

function readSection<T>(
  presence: Presence,
  named: NamedTrouble[],
  read: SectionReader<T>,
  isLiteral: boolean,
): Section<T> {
  const log = [...named]
  const { path } = presence
  if (presence.state !== 'filled') {
    // An empty node beside a word of trouble is no search that found nothing.
    const isFailed = presence.state === 'nothing-found' && named.length > 0
    const state = isFailed ? 'not-delivered' : presence.state
    return { state, path, extra: [], troubles: log.map(bare) }
  }
  const found = read(presence.node, path, log)
  if (found && hasContent(presence.node, isLiteral)) {
    return { state: 'found', path, ...found, troubles: log.map(bare) }
  }
  const extra = beside(presence.node, path, log)
  if (!found) log.push({ path, code: 'unreadable', message: 'What was delivered cannot be read.' })
  const state = log.length > 0 ? 'not-delivered' : 'nothing-found'
  return { state, path, extra, troubles: log.map(bare) }
}

// Everything stays in the bytes; a page that no person reads to its end helps nobody.
const mostUnknown = 500

/** What no section has taken: unknown members of the root and of its containers, with every leaf. */
function unknownSections(
  root: JsonRecord,
  read: readonly (readonly string[])[],
  log: NamedTrouble[],
): UnknownSection[] {
  const taken = new Set(read.flatMap((keys) => (keys.length > 0 ? [keys.join('\0')] : [])))
  const others: UnknownSection[] = []
  const look = (record: JsonRecord, above: string[]): void => {
    const path = above.reduce(pathTo, '')
    const { keys: said, silent } = takeTroubles(record, path, new Set())
    for (const [key, node] of Object.entries(record)) {
      const keys = [...above, key]
      if (taken.has(keys.join('\0')) || (said.includes(key) && !silent.includes(key))) continue
      if (others.length >= mostUnknown) {
        const message = `Only the first ${mostUnknown} unknown sections are shown.`
        log.push({ path, code: 'too-many-sections', message })
        break
      }
      const at = pathTo(path, key)
      if (above.length === 0 && containers.has(plainKey(key)) && isRecord(node)) look(node, keys)
      else others.push({ path: at, leaves: walkLeaves(node, at, key, log) })
    }
  }
  look(root, [])
  return others
}

/** A document that is no object is an unknown section from its root. */
function rootless(value: Json | undefined, log: NamedTrouble[]): UnknownSection[] {
  const leaves = value === undefined ? [] : walkLeaves(value, '', '', log)
  return leaves.some(({ text }) => text !== '') ? [{ path: '', leaves }] : []
}

/**
 * Reads one JSON document of the service (contract §8). Pure: the same bytes and the same requested
 * expands give the same view. Never throws: bytes that are not a JSON object give a view in which
 * everything that was asked for is not delivered, with the reason in `troubles`.
 */
export function readAnswer(bytes: Uint8Array, requestedExpands: readonly string[]): CompanyView {
  const parsed = parseAnswer(bytes)
  const long = cutLongTexts(parsed.value ?? null)
  const root = parsed.root ?? {}
  const outer = outerTroubles(root)
  const requested = requestOf(requestedExpands)
  const presences: Presence[] = []
  const section = <T>(name: SectionName, read: SectionReader<T>): Section<T> => {
    const presence = findSection(root, name, requested)
    presences.push(presence)
    const named = outer.filter((trouble) => sectionOf(trouble) === name)
    return readSection(presence, named, read, name === 'sanction')
  }

  const auditor = section('auditor', readDeprecatedHolder)
  const accountant = section('accountant', readDeprecatedHolder)
  const sections = {
    keyInformation: section('keyInformation', readKeyInformation),
    lei: section('lei', readLei),
    address: section('address', readAddresses),
    accounting: section('accounting', readFigures),
    keyFigures: section('keyFigures', readFigures),
    auditor,
    accountant,
    beneficials: section('beneficials', readBeneficials),
    shareholders: section('shareholders', readHoldings),
    subsidiaries: section('subsidiaries', readHoldings),
    indicators: section('indicators', readIndicators),
    authorities: section('authorities', readAuthorities),
    roles: withDeprecatedRoles(section('roles', readRoles), auditor, accountant),
    sanction: section('sanction', readSanction),
  }
  const log: NamedTrouble[] = []
  const links = readReportLinks(root, log)
  const taken = [...presences, links].map(({ keys }) => keys)
  const others = parsed.root
    ? [...unknownSections(root, taken, log), ...links.others]
    : rootless(parsed.value === undefined ? undefined : long.value, log)
  const coverage = Object.fromEntries(
    sectionNames.map((name) => [name, sections[name].state]),
  ) as Coverage
  const nameless = outer.filter((trouble) => sectionOf(trouble) === null)
  const troubles = [...parsed.troubles, ...[...nameless, ...log].map(bare), ...long.troubles]
  const { links: reportLinks } = links
  const sharesAsOf = sharesAsOfOf(sections)
  return { ...sections, reportLinks, sharesAsOf, others, troubles, coverage }
}

/** The few words of an answer that lists show. Where nothing was found, the state stands for the outcome. */
export function digestAnswer(view: CompanyView): AnswerDigest {
  const key = view.keyInformation.state === 'found' ? view.keyInformation.value : null
  const { sanction } = view
  const form = key?.organizationType?.value
  return {
    name: key?.name?.value ?? null,
    legalForm: form?.code ?? form?.text ?? null,
    status: key?.status ?? 'unknown',
    statusWord: key?.statusCode?.value ?? null,
    coverage: view.coverage,
    sanction: sanction.state === 'found' ? sanction.value.outcome : sanction.state,
    // A search that says "hit" without showing an entry still has one.
    hitCount:
      sanction.state !== 'found'
        ? 0
        : Math.max(sanction.value.hits.length, sanction.value.outcome === 'hit' ? 1 : 0),
  }
}
