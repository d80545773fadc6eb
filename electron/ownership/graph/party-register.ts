import type { Party, PartyKind } from '../../shared/domain/company'
import type { OwnerKind, OwnershipParty, PartyNote } from '../../shared/domain/ownership/party'
import { idOf } from './party-words'
import type { OwnershipSnapshot } from '../snapshot'
import type { CompanyStanding } from './case-answers'
import type { Identity } from './directory'
import { kindOfLegalForm, kindOfName } from './owner-kind'

interface Entry {
  identity: Identity
  kinds: Set<PartyKind>
  /** each spelling with the newest answer that wrote it so */
  names: Map<string, string>
  dateOfBirth: string | null
  country: { word: string; at: string } | null
}

/** The id of the part of a company that nobody is named for. */
export const unknownPartOf = (company: string): string => idOf('unknown-part', company)

/** Everybody whom the answers of a case name, with what each of them says of a party. */
export class PartyRegister {
  readonly #entries = new Map<string, Entry>()
  readonly #notes = new Map<string, PartyNote[]>()

  constructor(
    private readonly answers: ReadonlyMap<string, OwnershipSnapshot>,
    private readonly standings: ReadonlyMap<string, CompanyStanding>,
    notes: readonly PartyNote[],
  ) {
    for (const note of notes.toSorted((one, other) => one.noteRow - other.noteRow)) {
      const known = this.#notes.get(note.party)
      if (known) known.push(note)
      else this.#notes.set(note.party, [note])
    }
  }

  /** A party's own answer, or the name by which another names it. */
  mention(identity: Identity, party: Party | null, { retrievedAt, name }: OwnershipSnapshot): void {
    const entry = this.#entryOf(identity)
    const called = (party ? party.name : name)?.trim() ?? ''
    const before = entry.names.get(called)
    const isLater = before === undefined || retrievedAt > before
    if (called !== '' && isLater) entry.names.set(called, retrievedAt)
    if (!party) return
    entry.kinds.add(party.kind)
    entry.dateOfBirth ??= party.dateOfBirth
    const { country: word } = identity
    const known = entry.country
    if (word === null) return
    const isNewer =
      !known || retrievedAt > known.at || (retrievedAt === known.at && word < known.word)
    if (isNewer) entry.country = { word, at: retrievedAt }
  }

  #entryOf(identity: Identity): Entry {
    const known = this.#entries.get(identity.id)
    if (known) return known
    const names = new Map<string, string>()
    const entry = { identity, kinds: new Set<PartyKind>(), names, dateOfBirth: null, country: null }
    this.#entries.set(identity.id, entry)
    return entry
  }

  /** All that is known of a party, in whichever answers it stands. Throws for an id nobody entered. */
  partyOf(id: string): OwnershipParty {
    const entry = this.#entries.get(id)
    if (!entry) throw new Error('a party that no statement names')
    const own = this.answers.get(id)
    const standing = this.standings.get(id)
    const [name = null, ...otherNames] = spellingsOf(entry, own)
    const { identity } = entry
    const kind = kindOf(entry, own, name)
    return {
      id,
      kind,
      name,
      otherNames: otherNames.sort(),
      dateOfBirth: entry.dateOfBirth,
      country: entry.country?.word ?? identity.country,
      identifier: identity.identifier,
      legalForm: own?.legalForm?.code ?? own?.legalForm?.text ?? null,
      grounds: identity.grounds,
      companyRow: own?.companyRow ?? null,
      status: standing?.status ?? null,
      sanction: standing?.sanction ?? null,
      retrievedAt: own?.retrievedAt ?? null,
      owners: own ? ownersOf(own, kind) : isToBeCollected(kind) ? 'not-in-case' : null,
      partOf: null,
      notes: this.#notes.get(id) ?? [],
    }
  }

  /** The part of a company that nobody is named for, a party of its own. */
  unknownPart(company: string): OwnershipParty {
    const id = unknownPartOf(company)
    return {
      id,
      kind: 'unknown-part',
      name: null,
      otherNames: [],
      dateOfBirth: null,
      country: null,
      identifier: null,
      legalForm: null,
      grounds: 'nameless',
      companyRow: null,
      status: null,
      sanction: null,
      retrievedAt: null,
      owners: null,
      partOf: company,
      notes: this.#notes.get(id) ?? [],
    }
  }
}

/** The own answer's name first, then the one written last; spellings that differ by nothing count once. */
function spellingsOf({ names }: Entry, own: OwnershipSnapshot | undefined): string[] {
  if (names.size < 2) return [...names.keys()]
  const byNewest = [...names].sort(
    ([one, oneAt], [other, otherAt]) =>
      Number(other === own?.name?.trim()) - Number(one === own?.name?.trim()) ||
      (oneAt < otherAt ? 1 : oneAt > otherAt ? -1 : one < other ? -1 : 1),
  )
  return byNewest.map(([name]) => name)
}

function kindOf(
  { kinds, identity }: Entry,
  own: OwnershipSnapshot | undefined,
  name: string | null,
): OwnerKind {
  if (own) {
    const byForm = kindOfLegalForm(own.legalForm, own.key.country)
    return byForm ?? kindOfName(name, 'organization', identity.country)
  }
  if (kinds.has('organization')) return kindOfName(name, 'organization', identity.country)
  return kinds.has('person') ? 'person' : kindOfName(name, 'unknown', identity.country)
}

/**
 * A foundation that only a name tells can be collected: its form may turn out another, and its organ
 * is not known.
 */
const isToBeCollected = (kind: OwnerKind): boolean => kind === 'company' || kind === 'foundation'

function ownersOf({ shareholders }: OwnershipSnapshot, kind: OwnerKind): OwnershipParty['owners'] {
  const isEmpty = shareholders.state !== 'found' || shareholders.value.length === 0
  if (isEmpty && (kind === 'foundation' || kind === 'state')) return null
  return shareholders.state === 'found' && isEmpty ? 'nothing-found' : shareholders.state
}
