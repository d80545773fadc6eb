import { validNumbers } from '../../../electron/practice/world/numbers'
import type { Archive } from '../../../electron/worker-client'
import { by, delivery } from '../archive-case'
import { ask } from '../ask'

/** Somebody of a structure; only companies can be ordered, so only they have an answer. */
export interface StructureParty {
  id: string
  name: string
  kind: 'company' | 'person'
  /** an entry of a sanction list is found for it */
  isListed?: boolean
}

/** Both by their id; the share is what the register wrote, whatever that is. */
export interface StructureHolding {
  holder: string
  company: string
  share: unknown
}

/** Who holds whom, as it is found in a source: what a case is made of. */
export interface Structure {
  name: string
  parties: readonly StructureParty[]
  holdings: readonly StructureHolding[]
}

export interface StructureCase {
  caseId: string
  folder: string
  /** the number under which a company of the structure is found in the case */
  numberOf: (id: string) => string
}

/** The parties above and below one of them, and what they hold of each other. */
export function around({ name, parties, holdings }: Structure, subject: string): Structure {
  const walk = (from: 'holder' | 'company', to: 'holder' | 'company') => {
    const next = byEnd({ holdings }, from)
    const met = new Set([subject])
    for (const id of met) for (const holding of next.get(id) ?? []) met.add(holding[to])
    return met
  }
  const met = new Set([...walk('company', 'holder'), ...walk('holder', 'company')])
  return {
    name,
    parties: parties.filter(({ id }) => met.has(id)),
    holdings: holdings.filter(({ holder, company }) => met.has(holder) && met.has(company)),
  }
}

const expands = ['ownership.shareholders', 'ownership.subsidiaries', 'sanction']
const terms = { expands, reports: [], language: 'en' as const }
const environment = 'http://127.0.0.1/discovery'

/** A case on disk with one answer for each company of the structure, written by the real archive and closed again. */
export async function caseOfStructure(
  archive: Archive,
  folder: string,
  structure: Structure,
): Promise<StructureCase> {
  const numberOf = numbersOf(structure)
  const { caseId } = await ask(archive, 'case.create', { folder, name: structure.name, ...by })
  const companies = structure.parties.filter(({ kind }) => kind === 'company')
  const intents = companies.map(({ id }) => ({
    company: { country: 'no', kind: 'organization-number', identifier: numberOf(id) } as const,
    ...{ terms, environment, isPractice: true },
  }))
  const sessions = await ask(archive, 'session.intend', { caseId, intents, ...by })
  const answerOf = answersOf(structure, numberOf)
  for (const [at, { sessionRow }] of sessions.entries()) {
    const bytes = new TextEncoder().encode(JSON.stringify(answerOf(companies[at]?.id ?? '')))
    const session = { caseId, sessionRow, ...by }
    await ask(archive, 'session.move', { ...session, state: 'creating' })
    const sessionId = `session-${String(sessionRow)}`
    await ask(archive, 'session.move', { ...session, state: 'open', sessionId })
    await ask(archive, 'document.save', { caseId, ...delivery(sessionRow, 'json', bytes) })
  }
  await ask(archive, 'case.close', { caseId })
  return { caseId, folder, numberOf }
}

function numbersOf({ parties }: Structure): StructureCase['numberOf'] {
  const numbers = validNumbers('no', parties.length)
  const byId = new Map(parties.map(({ id }, at) => [id, numbers[at] ?? '']))
  return (id) => {
    const number = byId.get(id)
    if (number === undefined) throw new Error(`nobody is ${id}`)
    return number
  }
}

function byEnd({ holdings }: Pick<Structure, 'holdings'>, end: 'holder' | 'company') {
  const groups = new Map<string, StructureHolding[]>()
  for (const holding of holdings) {
    const group = groups.get(holding[end])
    if (group) group.push(holding)
    else groups.set(holding[end], [holding])
  }
  return groups
}

/** The answer of each company, as the service words it (contract §8.1, §8.4, §8.7). */
function answersOf(structure: Structure, numberOf: StructureCase['numberOf']) {
  const parties = new Map(structure.parties.map((party) => [party.id, party]))
  const above = byEnd(structure, 'company')
  const below = byEnd(structure, 'holder')
  const described = (id: string, percentage: unknown) => {
    const { name, kind } = parties.get(id) ?? { name: id, kind: 'company' as const }
    if (kind === 'person') return { name, dateOfBirth: null, percentage, type: 'PERSON' }
    const organizationNumber = numberOf(id)
    return { name, organizationNumber, country: 'NO', percentage, type: 'ORGANIZATION' }
  }
  return (id: string) => {
    const { name, isListed = false } = parties.get(id) ?? { name: id }
    return {
      keyInformation: { name, organizationNumber: numberOf(id) },
      ownership: {
        // A source that names nobody has not said that there is nobody.
        shareholders: above.get(id)?.map(({ holder, share }) => described(holder, share)),
        subsidiaries: (below.get(id) ?? []).map(({ company, share }) => described(company, share)),
      },
      sanction: isListed ? listedAs(name) : { status: 'NO_HIT', message: null, matches: [] },
    }
  }
}

const listedAs = (name: string) => ({
  status: 'HIT',
  message: null,
  matches: [{ name, matchIndicator: 500, source: 'OFAC_SDN', aliasList: [], urls: [] }],
})
