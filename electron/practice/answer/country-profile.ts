import type { Country } from '../world/model'
import type { SectionPath } from './sections'

interface CountryProfile {
  currency: string
  register: string
  shareholderRegister: string
  accountsRegister: string
  /** sections that this country's sources do not have: requested, not delivered (contract §9) */
  lacks: SectionPath[]
}

export const countryProfiles: Record<Country, CountryProfile> = {
  no: {
    currency: 'NOK',
    register: 'Brønnøysundregistrene, Enhetsregisteret',
    shareholderRegister: 'Aksjonærregisteret, Skatteetaten',
    accountsRegister: 'Regnskapsregisteret',
    lacks: [],
  },
  se: {
    currency: 'SEK',
    register: 'Bolagsverket',
    shareholderRegister: 'Bolagsverket, verkliga huvudmän',
    accountsRegister: 'Bolagsverket, årsredovisningar',
    lacks: ['financials.accountant', 'ownership.indicators'],
  },
  fi: {
    currency: 'EUR',
    register: 'PRH, kaupparekisteri',
    shareholderRegister: 'PRH, edunsaajatiedot',
    accountsRegister: 'PRH, tilinpäätökset',
    lacks: ['financials.auditor', 'financials.accountant', 'ownership.indicators'],
  },
  dk: {
    currency: 'DKK',
    register: 'Erhvervsstyrelsen, CVR',
    shareholderRegister: 'Erhvervsstyrelsen, ejerregister',
    accountsRegister: 'Erhvervsstyrelsen, årsrapporter',
    lacks: ['financials.accountant', 'ownership.indicators'],
  },
}
