import type { World } from './build'
import { ghosts } from './scenarios'
import type { CompanySpec, Country, Words } from './model'

/** A company as offered to somebody who wants to practise. */
export interface ListedCompany {
  country: Country
  identifier: string
  name: string
  what: Words
  tags: string[]
}

/** Every number that is worth ordering, numbers of nobody included. */
export function listWorld(world: World): ListedCompany[] {
  return [...world.companies.map(list), ...ghosts]
}

const list = (company: CompanySpec): ListedCompany => ({
  country: company.country,
  identifier: company.identifier,
  name: company.name,
  what: company.what ?? describe(company),
  tags: company.tags ?? [],
})

function describe(company: CompanySpec): Words {
  const holders = company.owners?.length ?? 0
  return {
    en: `${company.form}, ${holders} holder${holders === 1 ? '' : 's'}`,
    nb: `${company.form}, ${holders} eier${holders === 1 ? '' : 'e'}`,
  }
}
