import type { Section } from '../shared/domain/answer'
import type { Addresses, Coded, KeyInformation, Lei, Sourced } from '../shared/domain/company'
import { addressFacts, codeFact, entry, numberFact, textFact, type Entry, type Fact } from './entry'

const section = 'keyInformation'

const wordsOf = (coded: Coded): string =>
  [coded.code, coded.text].filter((word) => word !== null).join(' ')

const coded = (field: string, value: Sourced<Coded> | null): Fact | null =>
  value && textFact(field, wordsOf(value.value), value.path)

const text = (field: string, value: Sourced<string> | null, format?: 'date'): Fact | null =>
  value && textFact(field, value.value, value.path, format)

/** Name, status and what else the register says of the company itself. */
export function keyInformationEntries(key: KeyInformation, path: string): Entry[] {
  const one = (facet: Entry['facet'], facts: (Fact | null)[]) =>
    entry({ facet, section, path, keys: [facet], facts })
  const each = (field: string, { value, path }: Sourced<string>) => {
    const fact = textFact(field, value, path)
    const keys = [`${field} ${fact?.alike ?? ''}`]
    return entry({ facet: 'registration', section, path, keys, facts: [fact], summary: fact })
  }
  return [
    one('name', [text('name', key.name)]),
    one('status', [
      textFact('status', key.status, key.statusCode?.path ?? path, 'status'),
      text('statusCode', key.statusCode),
    ]),
    one('registration', [
      key.organizationNumber &&
        codeFact('organizationNumber', key.organizationNumber.value, key.organizationNumber.path),
      key.dunsNumber && codeFact('dunsNumber', key.dunsNumber.value, key.dunsNumber.path),
      coded('organizationType', key.organizationType),
      text('country', key.country),
      text('registeredDate', key.registeredDate, 'date'),
      text('webpage', key.webpage),
      key.employees && numberFact('employees', key.employees.value, key.employees.path),
      coded('institutionalSector', key.institutionalSector),
      text('purpose', key.purpose),
    ]),
    ...key.industrySectors.map(({ value, path }) =>
      each('industrySector', { value: wordsOf(value), path }),
    ),
    ...key.memberOfRegistries.map((registry) => each('memberOfRegistries', registry)),
  ]
}

export function leiEntries(lei: Lei, path: string): Entry[] {
  const fact = codeFact('lei', lei.number.value, lei.number.path)
  return [
    entry({
      facet: 'registration',
      section: 'lei',
      path,
      keys: ['lei'],
      facts: [fact],
      summary: fact,
    }),
  ]
}

export function addressEntries({ postal, visiting, others }: Addresses): Entry[] {
  const all = [
    { kind: 'postal', address: postal },
    { kind: 'visiting', address: visiting },
    ...others,
  ]
  return all.flatMap(({ kind, address }) => {
    if (address === null) return []
    const facts = addressFacts(address)
    const place = [address.postalCode, address.city].filter((word) => word !== null).join(' ')
    const words = [...address.lines, place, address.country].filter((word) => word)
    const summary = textFact('address', words.join(', '), address.path)
    const known = { section: 'address', part: kind, path: address.path, keys: [kind] }
    return [entry({ facet: 'address', ...known, facts, summary })]
  })
}

/** The value of a section that was found. */
export const valueOf = <T>(section: Section<T>): T | null =>
  section.state === 'found' ? section.value : null
