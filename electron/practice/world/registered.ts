import type { SectionPath } from '../answer/sections'
import details from '../registers/python-brreg/enheter-details-response.json'
import rolesOfUnit from '../registers/python-brreg/enheter-roller-enhet-response.json'
import searchFirst from '../registers/python-brreg/enheter-search-page1-response.json'
import searchSecond from '../registers/python-brreg/enheter-search-page2-response.json'
import deletedSubUnit from '../registers/python-brreg/underenheter-details-deleted-response.json'
import subUnit from '../registers/python-brreg/underenheter-details-response.json'
import equinor from '../registers/tidybrreg/entity_923609016.json'
import publicCompanies from '../registers/tidybrreg/search_asa_5.json'
import { readAddresses, readKeyInformation, readRoles, type RegisterUnit } from './register-unit'
import type { CompanySpec, Gap, Words } from './model'

/** What the register does not know: requested, not delivered. */
const unknown: Partial<Record<SectionPath, Gap>> = {
  'keyInformation.lei': 'absent',
  address: 'absent',
  'financials.accounting': 'absent',
  'financials.keyFigures': 'absent',
  'financials.auditor': 'absent',
  'financials.accountant': 'absent',
  'ownership.beneficials': 'absent',
  'ownership.subsidiaries': 'absent',
  'ownership.shareholders': 'absent',
  'ownership.indicators': 'absent',
  authorities: 'absent',
  roles: 'absent',
  sanction: 'absent',
}

const real: Words = {
  en: 'Real: open data of the Norwegian register, the other sections are not delivered',
  nb: 'Ekte: åpne data fra Enhetsregisteret, resten av svaret leveres ikke',
}
const documented: Words = {
  en: 'Example from the register’s test data, the other sections are not delivered',
  nb: 'Eksempel fra registerets testdata, resten av svaret leveres ikke',
}

function company(unit: RegisterUnit, what: Words, given: CompanySpec['sections']): CompanySpec {
  return {
    country: 'no',
    identifier: unit.organisasjonsnummer,
    name: unit.navn ?? 'Uten navn i kilden',
    form: unit.organisasjonsform?.kode ?? '',
    registered: unit.registreringsdatoEnhetsregisteret ?? '',
    // the sections come from the register, so nothing is made from these
    place: '',
    industry: '',
    gaps: unknown,
    sections: { keyInformation: readKeyInformation(unit), ...given },
    tags: ['register', what === real ? 'real' : 'documented'],
    what,
  }
}

const fromUnit = (unit: RegisterUnit, what: Words): CompanySpec =>
  company(unit, what, readAddresses(unit))

/** The unit that owns the roles, and the organizations that hold them: known by name and form only. */
function fromRoles(): CompanySpec[] {
  const number = rolesOfUnit._links.enhet.href.split('/').at(-1) ?? ''
  const holders = rolesOfUnit.rollegrupper.flatMap(({ roller }) => roller)
  return [
    company({ organisasjonsnummer: number }, documented, { roles: readRoles(rolesOfUnit) }),
    ...holders.map(({ enhet }) => fromUnit({ ...enhet, navn: enhet.navn.join(' ') }, documented)),
  ]
}

/** Companies whose content nobody here made up: register responses, see registers/README.md. */
export const registered: CompanySpec[] = [
  fromUnit(equinor, real),
  ...publicCompanies._embedded.enheter.map((unit) => fromUnit(unit, real)),
  ...searchFirst._embedded.enheter.map((unit) => fromUnit(unit, real)),
  ...searchSecond._embedded.enheter.map((unit) => fromUnit(unit, real)),
  fromUnit(details, documented),
  fromUnit(subUnit, documented),
  fromUnit(deletedSubUnit, documented),
  ...fromRoles(),
]
