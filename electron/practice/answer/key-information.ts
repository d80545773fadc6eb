import { countryProfiles } from './country-profile'
import type { Context } from './context'
import { findIndustry } from '../world/industries'
import { legalForm } from '../world/legal-forms'
import type { CompanySpec, Country } from '../world/model'

const normalStatus: Record<Country, string> = {
  no: 'NORMAL',
  se: 'AKTIV',
  fi: 'REKISTERISSÄ',
  dk: 'NORMAL',
}

const registries: Record<Country, string[]> = {
  no: ['Foretaksregisteret', 'Merverdiavgiftsregisteret'],
  se: ['Aktiebolagsregistret', 'Momsregistret'],
  fi: ['Kaupparekisteri', 'Ennakkoperintärekisteri', 'Arvonlisäverovelvollisten rekisteri'],
  dk: ['CVR', 'Momsregisteret'],
}

/** Key information: always delivered (contract §8.1). The LEI is an expand of its own. */
export function keyInformation({ company }: Context): Record<string, unknown> {
  const form = legalForm(company.country, company.form)
  return {
    name: company.name,
    organizationNumber: company.identifier,
    dunsNumber: company.duns ?? null,
    organizationType: { code: company.form, description: form.description },
    country: company.country.toUpperCase(),
    registeredDate: company.registered,
    webpage: company.web ?? null,
    employees: company.employees ?? null,
    memberOfRegistries: form.isTrading ? registries[company.country] : [],
    statusCode: company.status ?? normalStatus[company.country],
    institutionalSector: { code: form.sector, description: form.sectorDescription },
    industrySector: [industryOf(company)],
    purpose:
      company.purpose ?? (company.country === 'no' ? findIndustry(company.industry).purpose : null),
    sources: [countryProfiles[company.country].register],
  }
}

/** The industry in the words of a country's register; its own, unless another one tells of it. */
export function industryOf(
  company: CompanySpec,
  country: Country = company.country,
): { code: string; description: string } {
  const industry = findIndustry(company.industry)
  const wording = { no: industry.nb, se: industry.sv, fi: industry.fi, dk: industry.da }
  return { code: industry.code, description: wording[country] }
}
