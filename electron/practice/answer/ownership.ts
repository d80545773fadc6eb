import { countryProfiles } from './country-profile'
import { round, shareholdersAsOf, type Context } from './context'
import { industryOf } from './key-information'
import { describeOrganization } from './roles'
import { traceAncestry, type Ancestry } from '../world/integrated-ownership'
import { keyOf } from '../world/build'
import type { CompanySpec, Holding } from '../world/model'

/** The direct holders (contract §8.4). A band comes as two bounds and no number. */
export function shareholders({ company, world }: Context): Record<string, unknown>[] {
  return world.owners(company).map((holding) => ({
    ...describeHolder(holding),
    percentage: holding.percentage,
    ...(holding.band ? { percentageMin: holding.band[0], percentageMax: holding.band[1] } : {}),
    ...(holding.votes === null ? {} : { votingPercentage: holding.votes }),
    ...(holding.shareClass === null ? {} : { shareClass: holding.shareClass }),
  }))
}

function describeHolder({ holder }: Holding): Record<string, unknown> {
  if (holder.kind === 'person') {
    return { name: holder.name, dateOfBirth: holder.dateOfBirth, type: 'PERSON' }
  }
  const isUnknown = holder.kind === 'outsider' && holder.outsider.kind === 'unknown'
  return { ...describeOrganization(holder), type: isUnknown ? null : 'ORGANIZATION' }
}

/** The companies in which this one holds shares, from the same holdings as their own answers. */
export function subsidiaries({ company, world }: Context): Record<string, unknown>[] {
  return world.subsidiaries(company).map(({ company: owned, holding }) => ({
    name: owned.name,
    organizationNumber: owned.identifier,
    country: owned.country.toUpperCase(),
    percentage: holding.percentage,
    ...(holding.band ? { percentageMin: holding.band[0], percentageMax: holding.band[1] } : {}),
  }))
}

/** Numbers about the structure, under the names of the one published example (primer §3). */
export function indicators(context: Context): Record<string, unknown> {
  const { company, world, now } = context
  const owners = world.owners(company)
  if (owners.length === 0) return {}
  const ancestry = traceAncestry(world, company)
  return {
    keyIndicators: {
      numberOfShareholdersTotal: ancestry.parties.size,
      numberOfShareholdersDirect: owners.length,
      numberOfShareholdersLegal: owners.filter(({ holder }) => holder.kind !== 'person').length,
      maxShareHolderDistance: Math.max(...ancestry.distance.values()),
      ownershipNace: ownershipByIndustry(owners, company),
    },
    knowledge: knowledge(owners),
    selfOwnership: selfOwnership(owners, keyOf(company)),
    votingPower: votingPower(owners, ancestry),
    metadata: {
      sources: [
        `${countryProfiles[company.country].shareholderRegister}, ${shareholdersAsOf(now)}`,
      ],
      urls: [],
    },
  }
}

const sumOf = (holdings: Holding[]): number =>
  round(holdings.reduce((sum, { percentage }) => sum + (percentage ?? 0), 0))

/** Sums are null as soon as one share is not a number: a band adds up to nothing. */
function knowledge(owners: Holding[]): Record<string, number | null> {
  const isUnidentified = ({ holder }: Holding) =>
    holder.kind === 'outsider' &&
    (holder.outsider.name === null || holder.outsider.kind === 'unknown')
  const unidentified = owners.filter(isUnidentified)
  const identified = sumOf(owners.filter((holding) => !isUnidentified(holding)))
  const isComplete = owners.every(({ percentage }) => percentage !== null)
  const known = (sum: number) => (isComplete ? sum : null)
  return {
    sumIdentifiedShareholders: known(identified),
    sumUnidentifiedShareholders: known(sumOf(unidentified)),
    sumUnknownShareholders: known(round(100 - identified - sumOf(unidentified))),
    numberOfUnidentifiedShareholders: unidentified.length,
  }
}

function selfOwnership(owners: Holding[], key: string): Record<string, number> {
  const own = owners.filter(({ holder }) => holder.key === key)
  return { companySelfOwnership: sumOf(own), numberOfSelfOwnedShareholders: own.length }
}

function votingPower(owners: Holding[], { integrated }: Ancestry): Record<string, number> {
  const classes = new Set(owners.flatMap(({ shareClass }) => shareClass ?? []))
  const isHighVote = ({ holder, votes }: Holding) =>
    (votes ?? 0) > 25 && (integrated?.get(holder.key) ?? 0) <= 25
  return {
    numberOfShareholdersManyShareClasses: 0,
    numberOfShareClasses: Math.max(1, classes.size),
    numberOfHighVpLowIntegrated: owners.filter(isHighVote).length,
  }
}

/** Direct shares by the industry of the companies that hold them. */
function ownershipByIndustry(owners: Holding[], target: CompanySpec) {
  const sums: Record<string, { sum: number; title: string }> = {}
  for (const { holder, percentage } of owners) {
    if (holder.kind !== 'company' || holder.company === target) continue
    const { code, description } = industryOf(holder.company, target.country)
    sums[code] = {
      sum: round((sums[code]?.sum ?? 0) + (percentage ?? 0)),
      title: description,
    }
  }
  return sums
}
