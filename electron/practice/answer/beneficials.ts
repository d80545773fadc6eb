import { homeAddress } from './address'
import { round, type Context } from './context'
import { reasonPhrase, type Reason } from './reason-phrases'
import type { World } from '../world/build'
import { traceAncestry } from '../world/integrated-ownership'
import { isFoundation } from '../world/legal-forms'
import type { CompanySpec, Holding, PersonParty } from '../world/model'

interface Claim {
  person: PersonParty
  reason: Reason
  percentageControl: number | null
  /** the companies between, from the owner down */
  via: string[]
}

const directLimit = 25
const foundationRoles = ['CHAIRMAN_OF_THE_BOARD', 'DEPUTY_CHAIRMAN', 'BOARD_MEMBER', 'CEO']

/**
 * The persons whom the service names as beneficial owners, by its six documented reasons
 * (contract §8.4): more than 25 % directly, at least 25 % in each step indirectly, votes, or a role
 * in a foundation. It is the service's claim; it says nothing of owners who add up several chains.
 */
export function beneficials(context: Context): Record<string, unknown>[] {
  const { company, world, draw } = context
  const { integrated } = traceAncestry(world, company)
  return claims(world, company).map(({ person, reason, percentageControl, via }) => {
    const share = integrated?.get(person.key)
    return {
      name: person.name,
      dateOfBirth: person.dateOfBirth,
      address: homeAddress(company, person.key, draw),
      roles: rolesOf(person, company),
      percentageControl,
      integratedOwnership: share === undefined ? null : round(share),
      reason,
      reasonPhrase: reasonPhrase(context.language, reason, company.name, via, percentageControl),
    }
  })
}

const rolesOf = (person: PersonParty, company: CompanySpec): string[] =>
  (company.roles ?? []).filter(({ holder }) => holder === person.key).map(({ role }) => role)

function claims(world: World, company: CompanySpec): Claim[] {
  if (isFoundation(company.form)) {
    return boardOf(world, company).map((person) => ({
      person,
      reason: 'DIRECT_ROLE_IN_FOUNDATION',
      percentageControl: null,
      via: [],
    }))
  }
  const found = new Map<string, Claim>()
  for (const claim of [...directClaims(world, company), ...indirectClaims(world, company)]) {
    if (!found.has(claim.person.key)) found.set(claim.person.key, claim)
  }
  return [...found.values()]
}

function directClaims(world: World, company: CompanySpec): Claim[] {
  return world.owners(company).flatMap(({ holder, percentage, votes }) => {
    if (holder.kind !== 'person') return []
    const isOwner = (percentage ?? 0) > directLimit
    const isVoter = (votes ?? 0) > directLimit
    if (!isOwner && !isVoter) return []
    const reason = !isVoter
      ? 'DIRECT_OWNERSHIP'
      : isOwner
        ? 'VOTING_RIGHTS_AND_DIRECT_OWNERSHIP'
        : 'VOTING_RIGHTS'
    return [{ person: holder, reason, percentageControl: percentage, via: [] }]
  })
}

const isStep = ({ percentage, band, votes }: Holding): boolean =>
  Math.max(percentage ?? 0, band?.[0] ?? 0, votes ?? 0) >= directLimit

/** Climbs only over steps of at least 25 %; every company is visited once, so cycles end. */
function indirectClaims(world: World, target: CompanySpec): Claim[] {
  const found: Claim[] = []
  const visited = new Set([target])
  const climb = (company: CompanySpec, via: string[]) => {
    for (const holding of world.owners(company).filter(isStep)) {
      const { holder } = holding
      if (holder.kind === 'person' && via.length > 0) {
        const reason = 'INDIRECT_CONTROL_OR_OWNERSHIP'
        found.push({ person: holder, reason, percentageControl: null, via })
      }
      if (holder.kind !== 'company' || visited.has(holder.company)) continue
      visited.add(holder.company)
      const above = [holder.company.name, ...via]
      if (isFoundation(holder.company.form))
        found.push(...foundationClaims(world, holder.company, above))
      else climb(holder.company, above)
    }
  }
  climb(target, [])
  return found
}

function foundationClaims(world: World, foundation: CompanySpec, via: string[]): Claim[] {
  return boardOf(world, foundation).map((person) => ({
    person,
    reason: 'INDIRECT_CONTROL_THROUGH_ROLE_IN_FOUNDATION',
    percentageControl: null,
    via,
  }))
}

function boardOf(world: World, company: CompanySpec): PersonParty[] {
  return (company.roles ?? []).flatMap(({ role, holder }) => {
    const party = world.party(holder)
    return party.kind === 'person' && foundationRoles.includes(role) ? [party] : []
  })
}
