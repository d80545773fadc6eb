import type { StatedGraph } from '../../../electron/ownership/stated-graph'
import type { Band } from '../../../electron/shared/domain/ownership/band'
import type { Interest } from '../../../electron/shared/domain/ownership/interest'
import type {
  OwnerKind,
  OwnershipParty,
  PartyNote,
} from '../../../electron/shared/domain/ownership/party'

const exactly = (percent: number): Band => ({
  minimum: percent,
  maximum: percent,
  isMinimumOpen: false,
  isMaximumOpen: false,
})

/** `33.33`, `25-33.32`, `75-<100`, `>25-50`; null for `?`. */
export function bandOfText(text: string): Band | null {
  if (text === '?') return null
  const match = /^(>?)(\d+(?:\.\d+)?)(?:-(<?)(\d+(?:\.\d+)?))?$/.exec(text)
  if (!match) throw new Error(`no share: ${text}`)
  const [, above, from, below, to] = match
  if (to === undefined) return exactly(Number(from))
  return {
    minimum: Number(from),
    maximum: Number(to),
    isMinimumOpen: above === '>',
    isMaximumOpen: below === '<',
  }
}

const interestOf = (text: string): Interest => {
  const [holder = '', share = '', company = '', word, votes = ''] = text.split(/\s+/)
  if (company === '') throw new Error(`no interest: ${text}`)
  const isRole = !/^[>?\d]/.test(share)
  const capital = isRole ? null : bandOfText(share)
  const stated = word === 'votes' ? bandOfText(votes) : null
  return {
    id: `${holder}>${company}${isRole ? `:${share}` : ''}`,
    holder,
    company,
    kind: isRole ? 'role' : holder === company ? 'treasury' : 'holding',
    capital,
    votes: word === 'votes' ? stated : capital,
    areVotesAssumed: !isRole && word !== 'votes',
    unreadable: null,
    role: isRole ? share : null,
    statements: [],
    isConflict: false,
    isInCycle: false,
  }
}

const party = (id: string, kind: OwnerKind, notes: PartyNote[]): OwnershipParty => ({
  id,
  kind,
  name: kind === 'unknown-part' ? null : id,
  otherNames: [],
  dateOfBirth: null,
  country: null,
  identifier: null,
  legalForm: null,
  grounds: 'name',
  companyRow: null,
  status: null,
  sanction: null,
  retrievedAt: null,
  owners: kind === 'company' ? 'found' : null,
  partOf: kind === 'unknown-part' ? id.slice(1) : null,
  notes,
})

/** Relatives as an analyst notes them: `{ family: ['P', 'Q'] }`. */
function notesOn(id: string, relatives: Record<string, readonly string[]>): PartyNote[] {
  const groups = Object.entries(relatives).filter(([, members]) => members.includes(id))
  return groups.map(([group], at) => ({
    noteRow: at + 1,
    party: id,
    partyName: id,
    kind: 'relatives',
    group,
    note: '',
    actor: 'Ada Analyst',
    at: '2026-01-01T00:00:00.000Z',
  }))
}

export interface StructureWords {
  subject?: string
  /** kinds other than the usual ones, by party */
  kinds?: Record<string, OwnerKind>
  relatives?: Record<string, readonly string[]>
}

/**
 * A structure of ownership as text, interests parted by `,`, `;` or lines:
 *
 *     P 60 H; H 25-33.32 T; Q 10 T votes 52.6; T 20 T; S ? T; ?T 5 T; R chair F; F 30 T
 *
 * P holds 60 % of H. `T 20 T` are treasury shares, `?` is a share without number, `?T` the unknown part
 * of T, `R chair F` a role in the foundation F. Whoever is held is a company, everybody else a
 * person, unless `kinds` says otherwise. The subject is T. Ids are the names of the text; an
 * interest's is `P>H`, a role's `R>F:chair`.
 */
export function structure(
  text: string,
  { subject = 'T', kinds = {}, relatives = {} }: StructureWords = {},
): StatedGraph {
  const interests = text
    .split(/[,;\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map(interestOf)
  const held = new Set(interests.filter(({ kind }) => kind !== 'role').map((each) => each.company))
  const foundations = new Set(
    interests.filter(({ kind }) => kind === 'role').map((each) => each.company),
  )
  const kindOf = (id: string): OwnerKind => {
    if (id.startsWith('?')) return 'unknown-part'
    if (foundations.has(id)) return 'foundation'
    return held.has(id) || id === subject ? 'company' : 'person'
  }
  const ids = new Set([subject, ...interests.flatMap(({ holder, company }) => [holder, company])])
  const parties = [...ids].map((id) => party(id, kinds[id] ?? kindOf(id), notesOn(id, relatives)))
  return {
    subject,
    parties: new Map(parties.map((each) => [each.id, each])),
    interests,
    snapshots: new Map(),
    warnings: [],
  }
}
