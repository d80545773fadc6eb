import { homeAddress } from './address'
import { countryProfiles } from './country-profile'
import type { Context } from './context'
import type { Party } from '../world/model'

/** Everybody with a role, persons and organizations (contract §8.5). */
export function roles(context: Context): Record<string, unknown>[] {
  const { company, world, draw } = context
  return (company.roles ?? []).map(({ role, holder, fromDate }) => {
    const since = Number(company.registered.slice(0, 4))
    const year = since + Math.floor(draw('since', company.identifier, role) * (2025 - since))
    return {
      role,
      ...describeHolder(world.party(holder), context),
      fromDate:
        fromDate ?? `${Math.max(since, year)}-0${1 + Math.floor(draw('month', role) * 9)}-01`,
    }
  })
}

function describeHolder(party: Party, { company, draw }: Context): Record<string, unknown> {
  if (party.kind === 'person') {
    const { name, dateOfBirth } = party
    return { name, dateOfBirth, address: homeAddress(company, party.key, draw) }
  }
  return describeOrganization(party)
}

/** Name, number and country of an organization, inside the world or out of it. */
export function describeOrganization(party: Exclude<Party, { kind: 'person' }>) {
  return party.kind === 'company'
    ? {
        name: party.company.name,
        organizationNumber: party.company.identifier,
        country: party.company.country.toUpperCase(),
      }
    : {
        name: party.outsider.name,
        organizationNumber: party.outsider.number ?? null,
        country: party.outsider.country ?? null,
      }
}

/** The deprecated single auditor node: only the first, though `roles` may name several. */
export function auditor(context: Context): Record<string, unknown> {
  return single(context, 'AUDITOR', true)
}

/** The deprecated single accountant node. */
export function accountant(context: Context): Record<string, unknown> {
  return single(context, 'ACCOUNTANT', false)
}

function single(context: Context, role: string, hasSources: boolean): Record<string, unknown> {
  const { company, world } = context
  const holder = company.roles?.find((one) => one.role === role)?.holder
  const party = holder === undefined ? null : world.party(holder)
  if (!party || party.kind === 'person') return {}
  const { name, organizationNumber } = describeOrganization(party)
  const sources = [countryProfiles[company.country].register]
  return { name, organizationNumber, ...(hasSources ? { sources } : {}) }
}
