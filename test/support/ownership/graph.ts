import type { Band } from '../../../electron/shared/domain/ownership/band'
import type { OwnershipGraph } from '../../../electron/shared/domain/ownership/graph'
import type { Interest } from '../../../electron/shared/domain/ownership/interest'
import type { OwnershipParty } from '../../../electron/shared/domain/ownership/party'
import type { VerdictState } from '../../../electron/shared/domain/ownership/verdict'
import { everyRule, standingsOf } from './standings'
import { blocksOf } from './cycle-blocks'

/** What a line of the text form says of one party's standing; all else follows from the interests. */
interface Said {
  integrated?: Band | null
  verdict?: VerdictState
}

const from = '2025-11-14T10:20:00.000Z'
const to = '2025-11-14T12:58:00.000Z'

export const exactly = (percent: number): Band => between(percent, percent)
export const between = (minimum: number, maximum: number): Band => ({
  minimum,
  maximum,
  isMinimumOpen: false,
  isMaximumOpen: false,
})

/**
 * A graph as the window is given it, from lines such as
 *
 *     Ingrid_Hollås:person 60 Tindholm; Tindholm 34 Sjømat; Kystfondet:state 8 Sjømat
 *     Fond:foundation 25-33.32 Tindholm; Sigrun:person role:chair Fond
 *     ? 3.9 Sjømat            nobody is named for 3.9 %
 *     Ålands ? Drift          no number;  Ålands !10051 Drift  no number that can be read
 *     Drift votes:10 Sjømat   (after a share: `Drift 28 Sjømat votes:10 conflict`)
 *     Tindholm owners=not-delivered status=bankrupt integrated=43.81 verdict=possible born=1968
 *
 * one per line or with semicolons; `_` in a name is a space. The first line may be `subject Sjømat`,
 * else the first company held is the subject. What is not said is computed as nearly as pictures
 * need it; exact numbers are the business of the ownership's own thread.
 */
export function graphOf(text: string): OwnershipGraph {
  const lines = text
    .split(/[;\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const graph = new GraphText()
  for (const line of lines) graph.read(line.split(/\s+/))
  return graph.done()
}

class GraphText {
  readonly #words = new Map<string, Partial<OwnershipParty>>()
  readonly #said = new Map<string, Said>()
  readonly #interests: Interest[] = []
  #subject: string | null = null

  read(words: string[]) {
    const [first = '', second, third] = words
    if (first === 'subject') this.#subject = this.#party(second ?? '')
    else if (second === undefined || /^[a-zA-Z]+=/.test(second)) this.#describe(words)
    else this.#hold(first, second, third ?? '', words.slice(3))
  }

  done(): OwnershipGraph {
    const subject = this.#subject ?? this.#interests[0]?.company ?? [...this.#words.keys()][0]
    if (subject === undefined) throw new Error('a graph has at least one party')
    const heldBy = new Set(this.#interests.map(({ company }) => company))
    const parties = [...this.#words].map(([id, words], index) =>
      partyOf(id, words, index, heldBy.has(id)),
    )
    return graphFrom(subject, parties, this.#interests, this.#said)
  }

  /** A party by its word in the text; its kind where it stands behind a colon. */
  #party(word: string): string {
    const [id = '', kind] = word.split(':')
    const words = this.#words.get(id) ?? { kind: 'company' }
    this.#words.set(
      id,
      kind === undefined ? words : { ...words, kind: kind as OwnershipParty['kind'] },
    )
    return id
  }

  #describe([first = '', ...said]: string[]) {
    const id = this.#party(first)
    const properties = said.map((each) => propertyOf(each))
    const isOfStanding = ([key]: [string, unknown]) => key === 'integrated' || key === 'verdict'
    const ofStanding = Object.fromEntries(properties.filter(isOfStanding))
    const ofParty = Object.fromEntries(properties.filter((each) => !isOfStanding(each)))
    if (Object.keys(ofStanding).length > 0) this.#said.set(id, ofStanding)
    this.#words.set(id, { ...this.#words.get(id), ...ofParty })
  }

  #hold(first: string, share: string, third: string, marks: string[]) {
    const company = this.#party(third)
    const holder = first === '?' ? this.#unknownPartOf(company) : this.#party(first)
    const votes = marks.find((mark) => mark.startsWith('votes:'))?.slice('votes:'.length)
    const repeats = this.#interests.filter(
      (each) => each.holder === holder && each.company === company,
    ).length
    this.#interests.push({
      ...interestOf(holder, company, share),
      ...(repeats > 0 ? { id: `${holder}>${company}#${String(repeats)}` } : {}),
      ...(votes === undefined ? {} : { votes: bandOf(votes), areVotesAssumed: false }),
      isConflict: marks.includes('conflict'),
    })
  }

  #unknownPartOf(company: string): string {
    const id = `unknown-part:${company}`
    this.#words.set(id, { kind: 'unknown-part', name: null, partOf: company })
    return id
  }
}

function bandOf(share: string): Band | null {
  const [low, high] = share.split('-').map(Number)
  return low === undefined || Number.isNaN(low) ? null : between(low, high ?? low)
}

/** One holding with nothing but its share: a number, a band, `?`, `!word`, `role:word`, `treasury:20`. */
export function interestOf(holder: string, company: string, share: string): Interest {
  const [word = '', rest = ''] = share.split(':')
  const isRole = word === 'role'
  const band = isRole ? null : bandOf(word === 'treasury' ? rest : share)
  return {
    id: `${holder}>${company}`,
    holder,
    company,
    kind: isRole || word === 'treasury' ? word : 'holding',
    capital: band,
    votes: band,
    areVotesAssumed: !isRole,
    unreadable: share.startsWith('!') ? share.slice(1) : null,
    role: isRole ? rest : null,
    statements: [],
    isConflict: false,
    isInCycle: false,
  }
}

function propertyOf(said: string): [string, unknown] {
  const [key = '', value = ''] = said.split('=')
  switch (key) {
    case 'integrated':
      return [key, bandOf(value)]
    case 'row':
      return ['companyRow', Number(value)]
    case 'born':
      return ['dateOfBirth', value]
    default:
      return [key, value === 'null' ? null : value.replaceAll('_', ' ')]
  }
}

const canBeOwned = new Set<OwnershipParty['kind']>(['company', 'unknown'])

/** A party as a case has it; the owners of a company that nobody holds were not collected. */
export function partyOf(
  id: string,
  words: Partial<OwnershipParty>,
  index: number,
  isHeld: boolean,
): OwnershipParty {
  const kind = words.kind ?? 'company'
  const isCompany = kind === 'company'
  return {
    id,
    kind,
    name: id.replaceAll('_', ' '),
    otherNames: [],
    dateOfBirth: null,
    country: 'NO',
    identifier: isCompany ? String(910_000_000 + index) : null,
    legalForm: isCompany ? 'AS' : null,
    grounds: isCompany ? 'number' : 'name',
    companyRow: isCompany && isHeld ? index + 1 : null,
    status: isCompany && isHeld ? 'active' : null,
    sanction: isCompany && isHeld ? 'no-hit' : null,
    retrievedAt: isCompany && isHeld ? to : null,
    owners: !canBeOwned.has(kind) ? null : isHeld ? 'found' : 'not-in-case',
    partOf: null,
    notes: [],
    ...words,
  }
}

/** Puts a graph together; cycles and standings follow from the interests. */
export function graphFrom(
  subject: string,
  parties: OwnershipParty[],
  interests: Interest[],
  said: ReadonlyMap<string, Said> = new Map(),
): OwnershipGraph {
  const cycles = blocksOf(interests)
  const blockOf = new Map(cycles.flatMap((block, index) => block.map((each) => [each, index])))
  const isInCycle = ({ holder, company }: Interest) =>
    holder !== company && blockOf.has(holder) && blockOf.get(holder) === blockOf.get(company)
  const marked = interests.map((each) => ({ ...each, isInCycle: isInCycle(each) }))
  return {
    subject,
    at: null,
    parties,
    interests: marked,
    standings: standingsOf(subject, parties, marked, said),
    rules: everyRule,
    sharesAsOf: { from: '2024-12-31', to: '2024-12-31' },
    retrieved: { from, to },
    snapshots: parties.filter(({ companyRow }) => companyRow !== null).length,
    unknown: { capital: exactly(0), votes: exactly(0) },
    further: { unknown: [], uncollected: [], uncollectedCompanies: [] },
    claimState: 'not-requested',
    claims: [],
    management: [],
    warnings: [],
    cycles,
    listed: [],
    complex: { isComplex: false, layers: 0, signs: [] },
  }
}
