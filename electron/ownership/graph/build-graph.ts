import type { OwnershipWarning } from '../../shared/domain/ownership/graph'
import type { Interest } from '../../shared/domain/ownership/interest'
import type { OwnershipParty, PartyNote } from '../../shared/domain/ownership/party'
import type { OwnershipSnapshot } from '../snapshot'
import type { StatedGraph } from '../stated-graph'
import { answersByCompany, inFixedOrder, standingByCompany } from './case-answers'
import { heldCompany, type HeldCompany } from './companies'
import { markCycles } from './cycles'
import { createDirectory } from './directory'
import { namesakes } from './namesakes'
import { PartyRegister } from './party-register'
import { statedHoldings, type StatedHolding } from './stated-holdings'

/** All that the answers of a case state, by company and by holder. */
class Statements {
  readonly #byCompany = new Map<string, StatedHolding[]>()
  readonly #companiesOf = new Map<string, Set<string>>()
  readonly #held = new Map<string, HeldCompany>()
  readonly #parties = new Map<string, OwnershipParty>()

  constructor(
    stated: readonly StatedHolding[],
    private readonly register: PartyRegister,
    private readonly answers: ReadonlyMap<string, OwnershipSnapshot>,
  ) {
    for (const each of stated) {
      const here = this.#byCompany.get(each.company)
      if (here) here.push(each)
      else this.#byCompany.set(each.company, [each])
      const companies = this.#companiesOf.get(each.holder)
      if (companies) companies.add(each.company)
      else this.#companiesOf.set(each.holder, new Set([each.company]))
    }
  }

  partyOf(id: string): OwnershipParty {
    const known = this.#parties.get(id) ?? this.register.partyOf(id)
    this.#parties.set(id, known)
    return known
  }

  heldOf(company: string): HeldCompany {
    const stated = this.#byCompany.get(company) ?? []
    const known =
      this.#held.get(company) ??
      heldCompany(this.partyOf(company), stated, this.answers.get(company))
    this.#held.set(company, known)
    return known
  }

  companiesOf = (holder: string): Iterable<string> => this.#companiesOf.get(holder) ?? []
}

/** What chains lead to from the subject. */
interface Reached {
  parties: Map<string, OwnershipParty>
  interests: Map<string, Interest>
  warnings: OwnershipWarning[]
}

/** Upward: everybody who holds the subject or one of its holders, and what nobody is named for. */
function climb(subject: string, statements: Statements, register: PartyRegister): Reached {
  const parties = new Map([[subject, statements.partyOf(subject)]])
  const interests = new Map<string, Interest>()
  const warnings: OwnershipWarning[] = []
  for (const [id, party] of parties) {
    if (party.kind === 'unknown-part') continue
    const held = statements.heldOf(id)
    warnings.push(...held.warnings)
    for (const interest of held.interests) {
      interests.set(interest.id, interest)
      parties.set(interest.holder, statements.partyOf(interest.holder))
    }
    if (!held.unknownPart || party.kind === 'person') continue
    interests.set(held.unknownPart.id, held.unknownPart)
    parties.set(held.unknownPart.holder, register.unknownPart(id))
  }
  return { parties, interests, warnings }
}

/** Downward: what the subject holds and what that holds, without its other owners. */
function descend(
  subject: string,
  statements: Statements,
  { parties, interests, warnings }: Reached,
): void {
  const below = new Set([subject])
  for (const holder of below) {
    for (const company of statements.companiesOf(holder)) {
      const interest = statements.heldOf(company).byHolder.get(holder)
      if (!interest) continue
      below.add(company)
      if (interests.has(interest.id)) continue
      interests.set(interest.id, interest)
      parties.set(company, statements.partyOf(company))
      // Of companies below only what the subject's side holds is shown, and only that is warned of.
      for (const code of troublesOf(interest)) warnings.push({ code, parties: [company] })
    }
  }
}

function* troublesOf({ unreadable, isConflict }: Interest): Iterable<OwnershipWarning['code']> {
  if (unreadable !== null) yield 'unreadable-share'
  if (isConflict) yield 'conflicting-statements'
}

/**
 * Who holds whom, as the answers of a case state it: upward from the company in `subjectRow` through
 * every owner, downward through what it holds. The snapshots are those that count of each company at
 * the moment that was chosen; their order changes nothing. Null where the company has no snapshot. Ids are made of who
 * somebody is, so they are the same in every graph of the case. Takes time in proportion to what the
 * answers hold, and never throws on what they say.
 */
export function buildGraph(
  snapshots: readonly OwnershipSnapshot[],
  notes: readonly PartyNote[],
  subjectRow: number,
): StatedGraph | null {
  const ordered = inFixedOrder(snapshots)
  const directory = createDirectory(ordered)
  const subjectAnswer = ordered.find(({ companyRow }) => companyRow === subjectRow)
  if (!subjectAnswer) return null
  const answers = answersByCompany(ordered, directory, subjectRow)
  const register = new PartyRegister(answers, standingByCompany(ordered, directory), notes)
  for (const each of ordered) register.mention(directory.ownerOf(each), null, each)
  const stated = ordered.flatMap((each) => statedHoldings(each, directory, register))
  const statements = new Statements(stated, register, answers)
  const subject = directory.ownerOf(subjectAnswer).id
  const reached = climb(subject, statements, register)
  descend(subject, statements, reached)
  const { parties, interests, warnings } = reached
  const companyOfRow = new Map(
    ordered.map((each) => [each.companyRow, directory.ownerOf(each).id] as const),
  )
  return {
    subject,
    parties,
    interests: markCycles([...interests.values()]),
    snapshots: new Map([...answers].filter(([id]) => parties.has(id))),
    warnings: [...warnings, ...namesakes(reached, companyOfRow)],
  }
}
