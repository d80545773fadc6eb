import type { Leaf } from '../../shared/domain/answer'
import type {
  Address,
  Addresses,
  FigureYear,
  KeyInformation,
  Lei,
} from '../../shared/domain/company'
import type { Block, Fact, Line } from '../../pdf/blocks'
import { formatCoded, formatDate, formatNumber, none } from './format'
import { fact } from './section'
import type { ReportWords } from './words'

export function keyInformationBlocks(key: KeyInformation, words: ReportWords): Block[] {
  const { key: labels } = words
  const coded = (one: KeyInformation['organizationType']) => one && formatCoded(one.value)
  const facts: Fact[] = [
    ...fact(labels.name, key.name?.value),
    ...fact(labels.number, key.organizationNumber?.value),
    ...fact(labels.duns, key.dunsNumber?.value),
    ...fact(labels.form, coded(key.organizationType)),
    ...fact(labels.country, key.country?.value),
    ...fact(labels.registered, key.registeredDate && formatDate(key.registeredDate.value, words)),
    ...fact(labels.status, key.statusCode?.value),
    ...fact(labels.employees, key.employees && formatNumber(key.employees.value, words)),
    ...fact(labels.registries, listed(key.memberOfRegistries.map(({ value }) => value))),
    ...fact(labels.sector, coded(key.institutionalSector)),
    ...fact(labels.industries, listed(key.industrySectors.map((one) => coded(one) ?? ''))),
    ...fact(labels.purpose, key.purpose?.value),
    ...fact(labels.webpage, key.webpage?.value),
    ...fact(labels.sources, listed(key.sources)),
  ]
  return [{ kind: 'facts', facts }]
}

export const leiBlocks = ({ number, isCheckValid }: Lei, words: ReportWords): Block[] => {
  const remark: Line = isCheckValid ? [] : [' ', { text: `(${words.key.checkOff})`, is: 'faint' }]
  return [{ kind: 'facts', facts: [{ label: words.key.lei, line: [number.value, ...remark] }] }]
}

export function addressBlocks(addresses: Addresses, words: ReportWords): Block[] {
  const facts = [
    ...fact(words.key.postal, addresses.postal && addressText(addresses.postal)),
    ...fact(words.key.visiting, addresses.visiting && addressText(addresses.visiting)),
    ...addresses.others.flatMap(({ kind, address }) => fact(kind, addressText(address))),
  ]
  return [{ kind: 'facts', facts }]
}

export function addressText(address: Address): string {
  const town = [address.postalCode, address.city].filter(Boolean).join(' ')
  return [...address.lines, town, address.municipality, address.country].filter(Boolean).join(', ')
}

/** Years beside each other, a line for each figure. A gap stays a gap. */
export function figureBlocks(years: readonly FigureYear[], words: ReportWords): Block[] {
  const keys = [...new Set(years.flatMap(({ lines }) => lines.map(({ key }) => key)))]
  const rows = keys.map((key): Line[] => [
    [Object.hasOwn(words.figure, key) ? (words.figure[key] ?? key) : key],
    ...years.map((year): Line => {
      const line = year.lines.find((one) => one.key === key)
      if (!line) return [none]
      return [line.value === null ? line.text || none : formatNumber(line.value, words)]
    }),
  ])
  const columns = years.map(({ year, currency }) => ({
    title: [year ?? words.key.noYear, currency].filter(Boolean).join(' '),
    isNumber: true as const,
    width: 88,
  }))
  const sources = [...new Set(years.flatMap((year) => year.sources))]
  return [
    { kind: 'table', columns: [{ title: words.key.line }, ...columns], rows },
    ...(sources.length > 0
      ? [{ kind: 'facts' as const, facts: fact(words.key.sources, listed(sources)) }]
      : []),
  ]
}

const listed = (items: readonly string[]): string => items.filter(Boolean).join('; ')

/** The numbers on ownership, in our words where the contract knows them, else under their path. */
export function indicatorBlocks(leaves: readonly Leaf[], words: ReportWords): Block[] {
  const facts = leaves
    .filter(({ text }) => text !== '')
    .map(({ path, key, text }): Fact => {
      const name = key.split('.').at(-1) ?? key
      const known = Object.hasOwn(words.indicator, name) ? words.indicator[name] : undefined
      return { label: known ?? path.replace(/^ownership\.indicators\./, ''), line: [text] }
    })
  return [{ kind: 'facts', facts, hasLongLabels: true }]
}
