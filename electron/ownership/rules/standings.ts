import type { Band, ShareKind } from '../../shared/domain/ownership/band'
import { shareKinds } from '../../shared/domain/ownership/band'
import type { OwnershipWarning } from '../../shared/domain/ownership/graph'
import type { Interest } from '../../shared/domain/ownership/interest'
import type { OwnershipParty } from '../../shared/domain/ownership/party'
import type { OwnershipRule } from '../../shared/domain/ownership/rule'
import type { Finding, Standing, Verdict } from '../../shared/domain/ownership/verdict'
import { zero } from '../numbers/fraction'
import { add, bandOf, capped, exactly } from '../numbers/interval'
import type { StatedGraph } from '../stated-graph'
import { findingsByRole, rolesOf } from './by-role'
import { cyclesOf } from './cycles'
import { findingsOf, strongestFirst } from './findings'
import type { GroundOf } from './grounds'
import { groundsOf } from './grounds'
import { aboveNumberless, closedLoopsOf } from './gaps'
import { measure } from './measure'
import type { Measured } from './measured'
import { mayBePerson } from './units'

/** All that rules make of a graph, and what it rests on. */
export interface Reckoning {
  /** of every party, in the graph's order */
  standings: Standing[]
  /** integrated share of all unknown parts together */
  unknown: Record<ShareKind, Band>
  /** blocks of companies that hold each other, largest first */
  cycles: string[][]
  /** closed loops, each with its members */
  warnings: OwnershipWarning[]
  measured: Measured
}

/** A party's own share, without relatives; null where no chain of numbers leads there, and in a closed loop. */
function integratedOf(
  party: string,
  groundOf: GroundOf,
  looped: ReadonlySet<string>,
): Standing['integrated'] {
  const shareOf = (of: ShareKind): Band | null => {
    const { network, integratedFrom } = groundOf(false, of)
    const index = network.indexOf.get(party) ?? -1
    const { shares, isNumbered } = integratedFrom(0)
    const share = shares[index]
    return share && isNumbered[index] && !looped.has(party) ? bandOf(share) : null
  }
  return { capital: shareOf('capital'), votes: shareOf('votes') }
}

function unknownOf(graph: StatedGraph, groundOf: GroundOf): Record<ShareKind, Band> {
  const sumOf = (of: ShareKind): Band => {
    const { network, integratedFrom } = groundOf(false, of)
    const { shares } = integratedFrom(0)
    const parts = network.ids.flatMap((id, index) =>
      graph.parties.get(id)?.kind === 'unknown-part' ? (shares[index] ?? []) : [],
    )
    return bandOf(capped(parts.reduce(add, exactly(zero))))
  }
  return { capital: sumOf('capital'), votes: sumOf('votes') }
}

/** Whoever may not be a natural person at all is an owner at most possibly. */
const asFarAsKnown = (finding: Finding, { kind }: OwnershipParty): Finding =>
  kind === 'unknown' && finding.state === 'certain' ? { ...finding, state: 'possible' } : finding

/**
 * What the rules say of everybody in respect of the graph's subject: integrated shares, and for natural
 * persons a verdict under each rule (domain primer §3). Relatives noted by an analyst count as one unit
 * in every rule. Exact: nothing is rounded before it is compared. Computed upward from the subject
 * once for each kind of share, not once per person.
 */
export function standingsOf(graph: StatedGraph, rules: readonly OwnershipRule[]): Reckoning {
  const groundOf = groundsOf(graph)
  const measured = measure(graph, groundOf)
  const roles = rolesOf(graph)
  const closedLoops = closedLoopsOf(groundOf)
  const looped = new Set(closedLoops.flat())
  const incomplete = aboveNumberless(shareKinds.map((of) => groundOf(false, of).network))

  const verdictOf = (party: OwnershipParty, rule: OwnershipRule): Verdict => {
    const held: readonly Interest[] = roles.get(party.id) ?? []
    const findings = strongestFirst([
      ...findingsOf(measured, party.id, rule),
      ...findingsByRole(graph, measured, held, rule),
    ]).map((finding) => asFarAsKnown(finding, party))
    const [strongest] = findings
    return {
      rule: rule.key,
      state: strongest?.state ?? 'excluded',
      figure: strongest?.figure ?? null,
      findings,
    }
  }
  const standings = [...graph.parties.values()].map((party): Standing => ({
    party: party.id,
    integrated: integratedOf(party.id, groundOf, looped),
    isIncomplete: incomplete.has(party.id),
    verdicts: mayBePerson(party) ? rules.map((rule) => verdictOf(party, rule)) : [],
    countedWith: measured.unitOf(party.id).filter((member) => member !== party.id),
  }))
  return {
    standings,
    unknown: unknownOf(graph, groundOf),
    cycles: cyclesOf(graph.interests),
    warnings: closedLoops.map((parties) => ({ code: 'closed-loop', parties })),
    measured,
  }
}
