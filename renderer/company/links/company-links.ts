import {
  sectionNames,
  sectionTable,
  type SectionName,
} from '../../../electron/shared/domain/answer'
import type { Link, LinkGround } from '../../../electron/shared/domain/search'
import type { Party } from '../../../electron/shared/domain/company'
import { foldName } from '../same-party'

/** The surest ground first. */
export const linkGrounds: readonly LinkGround[] = [
  'same-number',
  'same-name-and-birth-date',
  'same-auditor',
  'same-address',
  'same-name',
]

const isAt = (path: string | null, place: string): boolean =>
  path !== null && (path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`))

const byGround = (one: Link, other: Link) =>
  linkGrounds.indexOf(one.ground) - linkGrounds.indexOf(other.ground)

const isParty = ({ ground }: Link) => ground !== 'same-address'

/**
 * The suggestions about one party of the answer: by the place where it stands, else by its name and
 * date of birth or its number as text, since one person may stand in several places.
 */
export function linksOfParty(links: readonly Link[], party: Party, place: string): Link[] {
  const isSame = ({ text, dateOfBirth }: Link) =>
    party.name !== null &&
    foldName(text) === foldName(party.name) &&
    dateOfBirth === party.dateOfBirth
  return links
    .filter((link) => isParty(link) && (isAt(link.path, place) || isSame(link)))
    .sort(byGround)
}

export const linksOfAddress = (links: readonly Link[], place: string): Link[] =>
  links.filter(({ ground, path }) => ground === 'same-address' && isAt(path, place))

export type Elsewhere = Link['elsewhere'][number] & { ground: LinkGround }

/** Every other company once, under its surest ground, with the words for what the party is there. */
export function elsewhereOf(links: readonly Link[]): Elsewhere[] {
  const met = new Map<string, Elsewhere>()
  for (const link of [...links].sort(byGround)) {
    for (const place of link.elsewhere) {
      const key = `${place.caseId} ${place.companyRow}`
      const known = met.get(key)
      if (!known) met.set(key, { ...place, ground: link.ground })
      else if (place.word !== null && !(known.word ?? '').split(', ').includes(place.word)) {
        met.set(key, { ...known, word: [known.word, place.word].filter(Boolean).join(', ') })
      }
    }
  }
  return [...met.values()]
}

/** The section in which a path of an answer lies, if it is one of ours. */
export function sectionAt(path: string | null): SectionName | null {
  const holds = sectionNames.filter((name) => isAt(path, sectionTable[name].path))
  // `keyInformation.lei` lies in `keyInformation` too: the longest path is the nearest.
  const [nearest] = holds.sort((a, b) => sectionTable[b].path.length - sectionTable[a].path.length)
  return nearest ?? null
}

/** How many other cases, and how many other companies of this case. */
export function countElsewhere(places: readonly Elsewhere[], caseId: string) {
  const cases = new Set(places.map((place) => place.caseId))
  cases.delete(caseId)
  return {
    cases: cases.size,
    companiesHere: places.filter((place) => place.caseId === caseId).length,
  }
}
