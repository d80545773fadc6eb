import type { Context } from './context'
import type { ListingSpec } from '../world/model'

const noMatch = {
  nb: 'Ingen treff i',
  nn: 'Ingen treff i',
  en: 'No match found in',
} as const

/**
 * The search in the sanction lists (contract §8.7). The OFAC list is searched only for a token with
 * the OFAC scope; EU and UN always. The lists and their entries are invented.
 */
export function sanction({ company, hasOfac, language }: Context): Record<string, unknown> {
  const lists = ['EU_consolidated', 'UN_global', ...(hasOfac ? ['OFAC_SDN'] : [])]
  const found = (company.sanctions ?? []).filter(({ list }) => lists.includes(list))
  if (found.length === 0) {
    return { status: 'NO_HIT', message: `${noMatch[language]} ${lists.join(', ')}`, matches: [] }
  }
  return { status: 'HIT', message: null, matches: found.map(describe) }
}

function describe(listing: ListingSpec): Record<string, unknown> {
  return {
    matchIndicator: listing.matchIndicator,
    matchIndicatorDescription: listing.description,
    name: listing.name,
    aliasList: listing.aliases ?? [],
    address: listing.address ? [listing.address] : [],
    source: listing.list,
    dataProvider: 'Practice lists (simulated)',
    initialDate: listing.initialDate,
    lastUpdate: listing.lastUpdate,
    urls: listing.urls ?? [],
  }
}
