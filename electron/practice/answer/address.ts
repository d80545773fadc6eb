import type { Context } from './context'
import { findPlace } from '../world/places'
import type { CompanySpec } from '../world/model'
import type { Draw } from '../random'

const countryNames = { no: 'Norge', se: 'Sverige', fi: 'Suomi', dk: 'Danmark' } as const

/** Postal and visiting address (contract §8.2). Without a post box both are the same. */
export function address({ company, draw }: Context): Record<string, unknown> {
  const visiting = visitingAddress(company, draw)
  return {
    postal: company.postbox ? { ...visiting, address: [company.postbox] } : visiting,
    visiting,
  }
}

function visitingAddress(company: CompanySpec, draw: Draw) {
  const place = findPlace(company.country, company.place)
  const number = 1 + Math.floor(draw('street', company.identifier) * 60)
  return {
    address: [company.street ?? `${place.street} ${number}`],
    postalCode: place.postalCode,
    city: place.city,
    municipality: place.municipality,
    country: countryNames[company.country],
  }
}

/** Where an invented person lives: a town of the company's country, never a real address. */
export function homeAddress(company: CompanySpec, person: string, draw: Draw) {
  const place = findPlace(company.country, company.place)
  return {
    address: [`${place.street} ${100 + Math.floor(draw('home', person) * 99)}`],
    postalCode: place.postalCode,
    city: place.city,
    country: countryNames[company.country],
  }
}
