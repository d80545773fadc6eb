import type { ShareKind } from '../../shared/domain/ownership/band'
import type { NetworkLink } from '../numbers/network'
import type { StatedGraph } from '../stated-graph'
import type { ControlledIndexes } from './controlled-sets'
import { controlledSets } from './controlled-sets'
import type { GroundOf } from './grounds'
import { groundsOf, hasVotesApart } from './grounds'
import type { BestShareIn, ShareIn } from './in-controlling'
import { bestInControlling, sharesOfUnit } from './in-controlling'
import type { Basis, ControlledSet, InControlling, Measured, MeasuredLink } from './measured'
import type { Chain } from './steps'
import { stepsOver } from './steps'
import { mayBePerson, relativesOf } from './units'

const linkOf = ({ interest, share, isNumberless }: NetworkLink): MeasuredLink => ({
  interest,
  holder: interest.holder,
  company: interest.company,
  share,
  isNumberless,
})

const chainOf = (chain: Chain): MeasuredLink[][] => chain.map((step) => step.map(linkOf))

const nobody: ControlledSet = { certain: new Set(), possible: new Set() }

/** Computes a value once for each key. */
function once<Key, Value>(keyOf: (key: Key) => string, compute: (key: Key) => Value) {
  const known = new Map<string, { value: Value }>()
  return (key: Key): Value => {
    const name = keyOf(key)
    const done = known.get(name) ?? { value: compute(key) }
    known.set(name, done)
    return done.value
  }
}

interface Asked {
  basis: Basis
  of: ShareKind
}

const askedKey = ({ basis, of }: Asked): string =>
  `${basis.control} ${basis.isControlIncluded} ${basis.dropsTreasury} ${of}`

/** Everything that can be measured of a graph, computed when it is first asked for. */
export function measure(graph: StatedGraph, groundOf: GroundOf = groundsOf(graph)): Measured {
  const { ids, indexOf } = groundOf(false, 'capital').network
  const relatives = relativesOf(graph)
  const unitOf = (party: string): readonly string[] => relatives.get(party) ?? [party]
  const indexesOf = (parties: Iterable<string>): number[] =>
    [...parties].flatMap((party) => indexOf.get(party) ?? [])
  const idOf = (index: number): string => ids[index] ?? ''
  const named = ({ certain, possible }: ControlledIndexes): ControlledSet =>
    possible.size === 0
      ? nobody
      : {
          certain: new Set([...certain].map(idOf)),
          possible: new Set([...possible].map(idOf)),
        }
  const setsFor = controlledSets(groundOf)

  const stepsFor = once(
    ({ drops, of }: { drops: boolean; of: ShareKind | 'any' }) => `${drops} ${of}`,
    ({ drops, of }) => stepsOver((kind) => groundOf(drops, kind), of),
  )
  const bestOf = (party: string, { dropsTreasury }: Basis, of: ShareKind | 'any') =>
    stepsFor({ drops: dropsTreasury, of }).bestOf(indexesOf(unitOf(party)))
  const sharesInControlling = once(askedKey, ({ basis, of }): Map<string, BestShareIn> => {
    const candidates = ids.filter((id) => isCandidate(graph, id))
    const best = bestInControlling(
      groundOf(basis.dropsTreasury, of).network,
      setsFor(basis).ofSubject(),
      candidates.map((id) => indexesOf(unitOf(id))),
    )
    return new Map(candidates.map((id, at) => [id, best[at] ?? { lower: null, upper: null }]))
  })
  const inEntity = (share: ShareIn | null | undefined): InControlling | null =>
    share ? { entity: idOf(share.entity), figure: share.figure } : null

  return {
    subject: graph.subject,
    unitOf,
    hasVotes: hasVotesApart(graph),
    linksInto: (company, basis, of) => {
      const { into } = groundOf(basis.dropsTreasury, of).network
      return (into[indexOf.get(company) ?? -1] ?? []).map(linkOf)
    },
    treasuryOf: (company, basis, of) =>
      groundOf(basis.dropsTreasury, of).network.dropped.get(indexOf.get(company) ?? -1) ?? null,
    heldTogether: (company, holders, basis, of) => {
      const { together } = groundOf(basis.dropsTreasury, of)
      return together.by(indexOf.get(company) ?? -1, indexesOf(holders))
    },
    integrated: (party, basis, of) => {
      const { integratedFrom } = groundOf(basis.dropsTreasury, of)
      return sharesOfUnit(integratedFrom(0), indexesOf(unitOf(party)))
    },
    integratedIn: (entity, party, basis, of) => {
      const start = indexOf.get(entity)
      if (start === undefined) return null
      const { integratedFrom } = groundOf(basis.dropsTreasury, of)
      return sharesOfUnit(integratedFrom(start), indexesOf(unitOf(party)))
    },
    controlled: (party, basis) => named(setsFor(basis).of(indexesOf(unitOf(party)))),
    controlling: (basis) => named(setsFor(basis).ofSubject()),
    inControlling: (party, basis, of) => {
      const best = sharesInControlling({ basis, of }).get(party)
      return { lower: inEntity(best?.lower), upper: inEntity(best?.upper) }
    },
    weakestLink: (party, basis, of) => bestOf(party, basis, of)?.figure ?? null,
    bestChain: (party, basis, of) => {
      const best = bestOf(party, basis, of)
      if (!best) return null
      const { figure, lower, upper } = best
      return { figure, lower: chainOf(lower()), upper: chainOf(upper()) }
    },
  }
}

/**
 * Persons, foundations for whose organ their own figure counts, and those behind whom somebody unseen
 * may be: unknown parts, and companies whose owners are not known.
 */
function isCandidate({ parties }: StatedGraph, id: string): boolean {
  const party = parties.get(id)
  if (!party) return false
  const isSeen = party.owners === null || party.owners === 'found'
  return mayBePerson(party) || party.kind === 'foundation' || party.partOf !== null || !isSeen
}
