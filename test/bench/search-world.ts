import { inTransaction, type Db } from '../../electron/archive/sqlite/connection'
import type { SearchEntry } from '../../electron/search/entry'
import { putCase } from '../../electron/search/file/cases'
import { putCompany } from '../../electron/search/file/companies'
import { putDocument } from '../../electron/search/file/documents'
import { sectionNames, type Coverage } from '../../electron/shared/domain/answer'
import type { Country } from '../../electron/shared/domain/identifier'

/** Raised when the invented world or what is stored of it changes: a kept file is then made anew. */
export const worldVersion = 1

export const worldCases = 10_000
export const companiesPerCase = 10

/** How many cases are written in one commit. */
const casesAtOnce = 100

const starts =
  'Fjord Nord Hav Berg Sol Elv Skog Vest Øst Sør Ås Bjørk Hei Lyng Måne Stjerne Grøn Blå Brå Kyst Fonn Is Tind Myr Sæter Høy Lav Stor Ljos Stein Gran Furu Eik Alm Rogn Trøst Brei Djup Kald Varm'.split(
    ' ',
  )
const ends =
  'vik bygg tek frakt eiendom invest dal nes havn heim lund stad mo land strand fisk kraft røde gård verk data bru sund øy holm fjell vann rike sæter mark foss gruva torg hus plan'.split(
    ' ',
  )
const trades =
  'Eiendom Holding Transport Rør Elektro Consulting Rederi Maskin Gruppen Handel Drift Invest Finans Sjømat Entreprenør Fastigheter Konsult Rakennus Kiinteistö Ejendomme Byg Revisjon'.split(
    ' ',
  )
const givenNames =
  'Kari Ola Søren Håvard Åse Bjørn Märta Jörgen Aino Väinö Ingrid Lars Jan Anne Per Liv Nils Eva Erik Solveig Mette Jens Niels Pia Juha Päivi Mikko Sari Anders Karin Gunnar Astrid Tor Hilde Øyvind Gro Knut Ragnhild Tove Vegard'.split(
    ' ',
  )
const nameRoots =
  'Han Ol Jen Nil Lars Peder Kristian Anders Berg Lind Sand Hau Nygård Strøm Øst Vest Korho Virta Mäki Niemi Holm Dahl Ek Sjö Björk Ström Lund Bakk Haug Solberg Tveit Aas Moe Ness Rød Hag'.split(
    ' ',
  )
const nameEnds =
  'sen sson stad berg vik lund land nen la mo dal rud heim seth gren kvist ås øy'.split(' ')
const roles = [
  'Daglig leder',
  'Styrets leder',
  'Styremedlem',
  'Varamedlem',
  'Reell rettighetshaver',
]
const forms: Record<Country, string> = { no: 'AS', se: 'AB', fi: 'Oy', dk: 'ApS' }
const countryOrder: readonly Country[] = ['no', 'no', 'no', 'se', 'fi', 'dk']

/** The same numbers in the same order for the same seed. */
export function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides)
  }
}

type Roll = (sides: number) => number

const pick = (roll: Roll, from: readonly string[]): string => from[roll(from.length)] ?? ''
/** Of many things the first are common and the last rare, as in any text. */
const pickRare = (roll: Roll, from: readonly string[]): string =>
  from[Math.floor((roll(1000) / 1000) ** 3 * from.length)] ?? ''

const compounds = starts.flatMap((start) => ends.map((end) => start + end))
const surnames = nameRoots.flatMap((root) => nameEnds.map((end) => root + end))
const towns = compounds.filter((_, index) => index % 4 === 0)
/** Words of running text: twelve thousand, from common to rare. */
const vocabulary = dressed(dice(7))

function dressed(roll: Roll): string[] {
  const inner = 'for be av på om an til ut inn over under mot med sam gjen vel'.split(' ')
  const cores =
    'regnskap selskap aksje styre eier kontroll betaling drift salg kjøp leie avtale rapport vedtekt kapital gjeld renter skatt avgift varer tjeneste marked kunde risiko revisor melding register beløp resultat'.split(
      ' ',
    )
  const tails = 'et en er ene ing ning else het skap lig som for vis plikt rett krav tall'.split(
    ' ',
  )
  const words = new Set<string>()
  while (words.size < 12_000) {
    const start = roll(3) === 0 ? pick(roll, inner) : ''
    const middle = roll(2) === 0 ? pick(roll, cores) : pick(roll, compounds).toLowerCase()
    words.add(start + middle + (roll(3) === 0 ? '' : pick(roll, tails)))
  }
  return [...words]
}

export function companyName(roll: Roll, country: Country): string {
  const trade = roll(3) === 0 ? '' : `${pick(roll, trades)} `
  return `${pick(roll, compounds)} ${trade}${forms[country]}`
}

export const personName = (roll: Roll): string => {
  const second = roll(4) === 0 ? ` ${pick(roll, givenNames)}` : ''
  return `${pickRare(roll, givenNames)}${second} ${pickRare(roll, surnames)}`
}

export const addressText = (roll: Roll): string =>
  `${pick(roll, compounds)}${['veien', 'gata', ' gate', 'vägen'][roll(4)]} ${1 + roll(200)}, ` +
  `${String(roll(10_000)).padStart(4, '0')} ${pickRare(roll, towns)}`

export const sentence = (roll: Roll, words: number): string =>
  Array.from({ length: words }, () => pickRare(roll, vocabulary)).join(' ')

const coverage = Object.fromEntries(sectionNames.map((name) => [name, 'found'])) as Coverage

export const numberOf = (index: number): string => String(800_000_001 + index * 997).slice(0, 9)

const bare = {
  ...{ word: null, dateOfBirth: null, number: null, path: null, page: null, link: null },
  party: null,
}

function entriesOf(roll: Roll): SearchEntry[] {
  const people = Array.from({ length: 4 }, (_, at): SearchEntry => {
    const born = `19${40 + roll(60)}-0${1 + roll(9)}-1${roll(10)}`
    const path = `$.roles[${at}]`
    const word = pick(roll, roles)
    return {
      ...bare,
      field: 'person',
      text: personName(roll),
      word,
      dateOfBirth: born,
      path,
      link: 'person',
    }
  })
  const addresses = ['postal', 'visiting'].map((word): SearchEntry => ({
    ...{ ...bare, field: 'address', text: addressText(roll), word },
    ...{ path: `$.address.${word}`, link: 'address' },
  }))
  const leaves = Array.from({ length: 4 }, (_, at): SearchEntry => ({
    ...{ ...bare, field: 'answer', text: sentence(roll, 2 + roll(8)), word: 'purpose' },
    path: `$.keyInformation.leaf${at}`,
  }))
  return [...people, ...addresses, ...leaves]
}

function pagesOf(roll: Roll): SearchEntry[] {
  const text = `${sentence(roll, 30)} ${roll(1_000_000)} NOK. ${personName(roll)}. ${sentence(roll, 20)}`
  return [{ ...bare, field: 'report', page: 1, text }]
}

/** Invents the companies of every case and puts them into the file, as the reading thread does. */
export function putWorld(db: Db, cases = worldCases): void {
  for (let first = 0; first < cases; first += casesAtOnce) {
    inTransaction(db, () => {
      for (let index = first; index < first + casesAtOnce; index += 1) putInventedCase(db, index)
    })
  }
}

function putInventedCase(db: Db, index: number): void {
  const roll = dice(1000 + index)
  const caseNo = putCase(db, {
    caseId: `${String(index).padStart(8, '0')}-0000-4000-8000-000000000000`,
    name: `${pick(roll, compounds)} ${2020 + roll(7)}`,
    reference: `SAK-${10_000 + index}`,
    owner: personName(roll),
    tags: [],
  })
  for (let companyRow = 1; companyRow <= companiesPerCase; companyRow += 1) {
    putInventedCompany(db, caseNo, companyRow, index * companiesPerCase + companyRow, roll)
  }
}

function putInventedCompany(
  db: Db,
  caseNo: number,
  companyRow: number,
  running: number,
  roll: Roll,
): void {
  const country = countryOrder[roll(countryOrder.length)] ?? 'no'
  const retrievedAt = new Date(Date.UTC(2024, 0, 1 + roll(900), roll(24))).toISOString()
  putCompany(db, caseNo, {
    companyRow,
    company: { country, kind: 'organization-number', identifier: numberOf(running) },
    addedAt: retrievedAt,
    digest: {
      ...{ name: companyName(roll, country), legalForm: forms[country], statusWord: null },
      ...{ status: roll(20) === 0 ? 'insolvent' : 'active', coverage, hitCount: 0 },
      sanction: roll(50) === 0 ? 'hit' : 'no-hit',
    },
    ...{ retrievedAt, snapshots: 1, state: 'all-done' },
  })
  const from = { companyRow, sessionRow: companyRow, retrievedAt, hasText: true, isCut: false }
  const sha256 = running.toString(16).padStart(64, '0')
  const receiptRow = companyRow * 2
  putDocument(
    db,
    caseNo,
    { ...from, receiptRow, kind: 'json', sha256, isNewestAnswer: true },
    entriesOf(roll),
  )
  putDocument(
    db,
    caseNo,
    { ...from, receiptRow: receiptRow + 1, kind: 'aml', sha256, isNewestAnswer: false },
    pagesOf(roll),
  )
}
