import type { Section } from '../../shared/domain/answer'
import type { Address, CompanyView, Party, Signatory } from '../../shared/domain/company'
import type { SearchEntry } from '../entry'
import { withoutPersonNumbers } from './person-numbers'

type Link = SearchEntry['link']

/** A longer text is indexed in pieces, each found for itself. */
export const pieceLetters = 20_000
/** More letters than any register writes in one place: what comes behind them is not indexed. */
export const mostLetters = 1_000_000
/** A person number that is cut in two would be known no more: so much of a cut end is left out. */
const longestNumber = 40

/** An entry of an answer, several of a long text; what has no text gives none. */
export function entry(
  field: SearchEntry['field'],
  text: string | null | undefined,
  path: string,
  more: Partial<SearchEntry> = {},
): SearchEntry[] {
  const shown = shownText(text ?? '')
  if (shown === '') return []
  const { word = null, dateOfBirth = null, number = null, link = null, party = null } = more
  const of = (piece: string): SearchEntry => ({
    ...{ field, text: piece, word, dateOfBirth, number, path, page: null, link, party },
  })
  return shown.length <= pieceLetters ? [of(shown)] : pieces(shown).map(of)
}

function shownText(text: string): string {
  if (text.length <= mostLetters) return withoutPersonNumbers(text).trim()
  return withoutPersonNumbers(text.slice(0, mostLetters)).slice(0, -longestNumber).trim()
}

/** Parted between words; a word that is longer than a piece is parted too. */
export function pieces(text: string): string[] {
  const all: string[] = []
  for (let at = 0; at < text.length;) {
    const end = at + pieceLetters
    const space = end < text.length ? text.lastIndexOf(' ', end) : -1
    const next = space > at ? space : end
    const piece = text.slice(at, next).trim()
    if (piece !== '') all.push(piece)
    at = next
  }
  return all
}

/** Everybody whom an answer names: in a role, as owner, as owned, as signatory, on a list. */
export function partyEntries(view: CompanyView): SearchEntry[] {
  return [
    ...foundIn(view.roles).flatMap(({ path, role, party, address }) => [
      ...ofParty(party, path, role, role === 'AUDITOR' ? 'auditor' : linkOf(party)),
      ...addressEntry(address, role),
    ]),
    ...deprecatedHolders(view),
    ...foundIn(view.beneficials).flatMap(({ path, party, roles, address }) => {
      const word = roles.join(', ') || 'beneficials'
      return [...ofParty(party, path, word, linkOf(party)), ...addressEntry(address, word)]
    }),
    ...(['shareholders', 'subsidiaries'] as const).flatMap((name) =>
      foundIn(view[name]).flatMap(({ path, party }) => ofParty(party, path, name, linkOf(party))),
    ),
    ...signatories(view),
    ...listed(view),
  ]
}

/** Where the roles were read, they name the holders of the deprecated nodes as well. */
function deprecatedHolders(view: CompanyView): SearchEntry[] {
  if (view.roles.state === 'found') return []
  return (['auditor', 'accountant'] as const).flatMap((name) => {
    const section = view[name]
    if (section.state !== 'found') return []
    const link = name === 'auditor' ? 'auditor' : linkOf(section.value)
    return ofParty(section.value, section.path, name.toUpperCase(), link)
  })
}

function signatories({ authorities }: CompanyView): SearchEntry[] {
  if (authorities.state !== 'found') return []
  return (['signatureRights', 'powerOfProcuration'] as const).flatMap((name) =>
    (authorities.value[name]?.options ?? []).flatMap(({ required }) =>
      required.flatMap((each) => ofSignatory(each, name)),
    ),
  )
}

const ofSignatory = ({ name, dateOfBirth, role, path }: Signatory, right: string) =>
  entry('person', name, path, {
    ...{ word: role ?? right, dateOfBirth, link: 'person', party: 'person' },
  })

/** Who stands on a list of sanctions is somebody that was found there, not somebody of this company. */
function listed({ sanction }: CompanyView): SearchEntry[] {
  if (sanction.state !== 'found') return []
  return sanction.value.hits.flatMap(({ path, name, aliasList }) =>
    [name, ...aliasList].flatMap((text) => entry('person', text, path, { word: 'sanction' })),
  )
}

function ofParty(party: Party, path: string, word: string, link: Link): SearchEntry[] {
  const { name, dateOfBirth, kind } = party
  const number = withoutPersonNumbers(party.organizationNumber ?? '').replace('•', '') || null
  return [
    ...entry('person', name, path, {
      ...{ word, dateOfBirth, number, link, party: kind === 'unknown' ? null : kind },
    }),
    ...entry('identifier', number, path, { word, number }),
  ]
}

const linkOf = ({ kind }: Party): Link => (kind === 'organization' ? 'organization' : 'person')

/** The lines and the place as one text; the country alone is where nobody lives. */
export function addressEntry(address: Address | null, word: string): SearchEntry[] {
  if (!address) return []
  const { lines, postalCode, city, path } = address
  const place = [postalCode, city].filter((part) => part !== null).join(' ')
  const text = [...lines, place].filter((part) => part !== '').join(', ')
  return entry('address', text, path, { word, link: 'address' })
}

function foundIn<T>(section: Section<T[]>): T[] {
  return section.state === 'found' ? section.value : []
}
