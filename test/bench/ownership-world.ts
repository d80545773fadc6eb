import type { StatedGraph } from '../../electron/ownership/stated-graph'
import type { Band } from '../../electron/shared/domain/ownership/band'
import type { Interest } from '../../electron/shared/domain/ownership/interest'
import type { OwnerKind, OwnershipParty } from '../../electron/shared/domain/ownership/party'
import { dice } from './search-world'

const companies = 3000
const persons = 3000
const interestCount = 10_000
/** companies below, which hold one above themselves: so many cycles are closed */
const backHoldings = 150
/** one large block of companies that hold each other */
const blockSize = 60

const exactly = (percent: number): Band => ({
  minimum: percent,
  maximum: percent,
  isMinimumOpen: false,
  isMaximumOpen: false,
})

const interest = (holder: string, company: string, percent: number): Interest => ({
  id: `${holder}>${company}`,
  holder,
  company,
  kind: 'holding',
  capital: exactly(percent),
  votes: exactly(percent),
  areVotesAssumed: true,
  unreadable: null,
  role: null,
  statements: [],
  isConflict: false,
  isInCycle: false,
})

const party = (id: string, kind: OwnerKind): OwnershipParty => ({
  id,
  kind,
  name: id,
  otherNames: [],
  dateOfBirth: null,
  country: null,
  identifier: null,
  legalForm: null,
  grounds: 'number',
  companyRow: null,
  status: null,
  sanction: null,
  retrievedAt: null,
  owners: kind === 'company' ? 'found' : null,
  partOf: null,
  notes: [],
})

const isCompanyNo = (at: number): boolean => at < companies

/** Whole hundredths of a percent that add up to 100 %; half of the companies have one large holder. */
function split(parts: number, roll: (sides: number) => number): number[] {
  const isLed = roll(2) === 0
  const weights = Array.from({ length: parts }, (_, at) =>
    isLed && at === 0 ? 100 * parts : 1 + roll(60),
  )
  const sum = weights.reduce((all, each) => all + each, 0)
  const shares = weights.map((weight) => Math.max(1, Math.floor((10_000 * weight) / sum)))
  const others = shares.slice(1).reduce((all, each) => all + each, 0)
  return [10_000 - others, ...shares.slice(1)]
}

/** By company its holders: companies 0 to 2,999, persons after them. */
function drawHolders(roll: (sides: number) => number): Set<number>[] {
  const holders = Array.from({ length: companies }, () => new Set<number>())
  for (let company = 1; company < companies; company++) {
    holders[company - 1 - roll(Math.min(company, 400))]?.add(company)
  }
  for (let member = 1; member <= blockSize; member++) {
    for (const other of [1 + roll(blockSize), 1 + (member % blockSize)]) {
      if (other !== member) holders[member]?.add(other)
    }
  }
  for (let at = 0; at < backHoldings; at++) {
    const holder = blockSize + 1 + roll(companies - blockSize - 1)
    const [above] = [...(holders[holder] ?? [])].filter(isCompanyNo)
    if (above !== undefined) holders[above]?.add(holder)
  }
  for (let person = 0; person < persons; person++) {
    holders[person % companies]?.add(companies + person)
  }
  let count = holders.reduce((all, here) => all + here.size, 0)
  while (count < interestCount) {
    const here = holders[roll(companies)]
    const before = here?.size ?? 0
    here?.add(companies + roll(persons))
    count += (here?.size ?? 0) - before
  }
  return holders
}

/** Who holds how many hundredths of a percent of which company. */
export interface DrawnShare {
  holder: number
  company: number
  hundredths: number
}

export const companyCount = companies
export const partyCount = companies + persons

/** Invented: every company is held in full, some hold each other; company 0 is the subject. */
export function drawShares(): DrawnShare[] {
  const roll = dice(11)
  return drawHolders(roll).flatMap((here, company) => {
    const shares = split(here.size, roll)
    return [...here].map((holder, at) => ({ holder, company, hundredths: shares[at] ?? 0 }))
  })
}

export function drawGraph(shares: readonly DrawnShare[]): StatedGraph {
  const idOf = (at: number): string => (isCompanyNo(at) ? `C${at}` : `P${at}`)
  const parties = Array.from({ length: partyCount }, (_, at) =>
    party(idOf(at), isCompanyNo(at) ? 'company' : 'person'),
  )
  return {
    subject: 'C0',
    parties: new Map(parties.map((each) => [each.id, each])),
    interests: shares.map(({ holder, company, hundredths }) =>
      interest(idOf(holder), idOf(company), hundredths / 100),
    ),
    snapshots: new Map(),
    warnings: [],
  }
}
