import {
  companyKey,
  type CompanyKey,
  type CompanySpec,
  type Country,
  type Holding,
  type HoldingSpec,
  type Party,
  type PartyReference,
} from './model'

/** The companies and who owns whom: one model, from which every company's view is derived. */
export interface World {
  companies: CompanySpec[]
  find(country: Country, identifier: string): CompanySpec | undefined
  party(reference: PartyReference): Party
  /** who holds shares of the company */
  owners(company: CompanySpec): Holding[]
  /** the companies in which the company holds shares */
  subsidiaries(company: CompanySpec): { company: CompanySpec; holding: Holding }[]
}

export const keyOf = (company: CompanySpec): CompanyKey =>
  companyKey(company.country, company.identifier)

const keyPattern = /^(NO|SE|FI|DK)\d{7,10}(-\d)?$/
const personPattern = /^(?<name>.+), (?<born>\d{4}-\d{2}-\d{2}|\?)$/

/** Joins the companies to a world. Throws on a number used twice or a reference to nobody. */
export function buildWorld(companies: CompanySpec[]): World {
  const byKey = new Map<CompanyKey, CompanySpec>()
  const byDuns = new Map<string, CompanySpec>()
  for (const company of companies) {
    if (byKey.has(keyOf(company))) throw new Error(`${keyOf(company)} is in the world twice`)
    byKey.set(keyOf(company), company)
    if (company.duns) byDuns.set(company.country + company.duns, company)
  }
  const party = (reference: PartyReference) => readParty(reference, byKey)
  const owners = new Map<CompanyKey, Holding[]>()
  const subsidiaries = new Map<CompanyKey, { company: CompanySpec; holding: Holding }[]>()
  for (const company of companies) {
    const holdings = (company.owners ?? []).map((spec) => readHolding(spec, party))
    owners.set(keyOf(company), holdings)
    for (const holding of holdings) {
      const { key } = holding.holder
      subsidiaries.set(key, [...(subsidiaries.get(key) ?? []), { company, holding }])
    }
  }
  return {
    companies,
    party,
    find: (country, identifier) =>
      byKey.get(companyKey(country, identifier)) ?? byDuns.get(country + identifier),
    owners: (company) => owners.get(keyOf(company)) ?? [],
    subsidiaries: (company) =>
      (subsidiaries.get(keyOf(company)) ?? []).filter((one) => one.company !== company),
  }
}

function readHolding(spec: HoldingSpec, party: (reference: PartyReference) => Party): Holding {
  return {
    holder: party(spec.holder),
    percentage: spec.percentage,
    votes: spec.votes ?? null,
    band: spec.band ?? null,
    shareClass: spec.shareClass ?? null,
  }
}

function readParty(reference: PartyReference, byKey: Map<CompanyKey, CompanySpec>): Party {
  if (typeof reference !== 'string') {
    const { name, country, number } = reference
    return {
      kind: 'outsider',
      key: `${name}|${country}|${number}`,
      outsider: reference,
    }
  }
  if (keyPattern.test(reference)) {
    const company = byKey.get(reference)
    if (!company) throw new Error(`nobody is ${reference}`)
    return { kind: 'company', key: reference, company }
  }
  const { name, born } = personPattern.exec(reference)?.groups ?? {}
  if (!name || !born) throw new Error(`not a party: ${reference}`)
  return { kind: 'person', key: reference, name, dateOfBirth: born === '?' ? null : born }
}
