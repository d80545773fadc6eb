import { readFileSync } from 'node:fs'
import type { Structure, StructureParty } from './case-of-structure'
import { generatedGraph } from './generated'

const folder = new URL('../../fixtures/ownership/', import.meta.url)

/** The lines of a table below its header. */
const rowsOf = (name: string): string[][] =>
  readFileSync(new URL(name, folder), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))

/** What two governments hold and their holdings hold, with shares as the source has them, ruined ones too. */
export function federalHoldings(): Structure {
  const rows = rowsOf('de-federal-holdings.tsv')
  return {
    name: 'Bundesbeteiligungen',
    parties: rows.map(([id = '', name = '']) => ({ id, name, kind: 'company' })),
    holdings: rows.flatMap(([company = '', , share, holder]) =>
      holder ? [{ holder, company, share: share || null }] : [],
    ),
  }
}

/**
 * Who controls whom among the entries of a sanction list: no names and not one percentage. Persons
 * who are controlled are companies here, as nobody can be ordered as a person.
 */
export function controlNetwork(): Structure {
  const rows = rowsOf('control-network.tsv')
  const kinds = new Map(rows.map(([controller = '', , kind]) => [controller, kind]))
  const controlled = new Set(rows.map(([, id = '']) => id))
  const ids = [...new Set(rows.flatMap(([holder = '', company = '']) => [holder, company]))]
  return {
    name: 'Control network',
    parties: ids.map((id): StructureParty => {
      const isPerson = kinds.get(id) === 'person' && !controlled.has(id)
      const isListed = !id.startsWith('x')
      return isPerson
        ? { id, name: `Person ${id}`, kind: 'person' }
        : { id, name: `Entry ${id}`, kind: 'company', isListed }
    }),
    holdings: rows.map(([holder = '', company = '']) => ({ holder, company, share: null })),
  }
}

/** Owners above and holdings below the company `T`, three thousand parties with cycles; nobody is held beyond 100 %. */
export function largeStructure(parties = 3000): Structure {
  const graph = generatedGraph({ parties, levels: 9, cycles: 40, crossings: 120, seed: 5 })
  const sums = new Map<string, number>()
  const stated = graph.interests.flatMap(({ holder, company, capital, kind }) => {
    if (kind !== 'holding' || !capital) return []
    sums.set(company, (sums.get(company) ?? 0) + capital.minimum)
    return [{ holder, company, share: capital.minimum }]
  })
  const scaled = (company: string, share: number) =>
    Math.floor((share * 10_000) / Math.max(1, (sums.get(company) ?? 0) / 100)) / 10_000
  return {
    name: 'Large group',
    parties: graph.parties.map(({ id, kind }) => ({
      id,
      name: kind === 'person' ? `Person ${id.slice(1)}` : `Company ${id}`,
      kind: kind === 'person' ? 'person' : 'company',
    })),
    holdings: stated.map((held) => ({ ...held, share: scaled(held.company, held.share) })),
  }
}
