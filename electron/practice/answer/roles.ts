import { homeAddress } from './address'
import { countryProfiles } from './country-profile'
import type { Context } from './context'
import type { Party } from '../world/model'

/** Everybody with a role, persons and organizations (contract §8.5). */
export function roles(context: Context): Record<string, unknown>[] {
  const { company, world } = context
  return (company.roles ?? []).map(({ role, holder, fromDate }) => {
    const party = world.party(holder)
    return {
      role,
      ...describeHolder(party, context),
      fromDate: fromDate ?? sinceDate(party, role, context),
    }
  })
}

const youngest = 22

/** A day between the company's registration (or the holder's coming of age) and last year. */
function sinceDate(party: Party, role: string, { company, draw, now }: Context): string {
  const born = party.kind === 'person' ? Number(party.dateOfBirth?.slice(0, 4) ?? 0) : 0
  const earliest = Math.max(Number(company.registered.slice(0, 4)) + 1, born + youngest)
  const latest = new Date(now).getUTCFullYear() - 1
  const span = Math.max(0, latest - earliest)
  const year = Math.min(
    latest,
    earliest + Math.floor(draw('since', company.identifier, role) * span),
  )
  return `${year}-0${1 + Math.floor(draw('month', company.identifier, role) * 9)}-01`
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
