import { reasonFor, type Said } from './relationship-records'
import { partyKey, relationshipKey, type Draft } from './statement'

/** The subject and all that stands above it. */
export function upward({ graph }: Said): ReadonlySet<string> {
  const above = new Map<string, string[]>()
  for (const { holder, company } of graph.interests) {
    const known = above.get(company)
    if (known) known.push(holder)
    else above.set(company, [holder])
  }
  const all = new Set([graph.subject])
  for (const id of all) for (const holder of above.get(id) ?? []) all.add(holder)
  return all
}

/** Companies at or above the subject whose owners are not known, whatever the reason. */
export const gapsIn = (said: Said): string[] =>
  [...upward(said)].filter((id) => {
    const owners = said.parties.get(id)?.owners ?? null
    return owners !== null && owners !== 'found'
  })

/** A chain that ends only because nobody asked, or nothing came, says so. */
export function gapRecords(said: Said): Draft[] {
  const { graph, parties } = said
  const isNamed = new Set(
    graph.interests.flatMap(({ holder, company }) =>
      parties.get(holder)?.kind === 'unknown-part' ? [company] : [],
    ),
  )
  return gapsIn(said)
    .filter((id) => !isNamed.has(id))
    .map((id): Draft => ({
      key: relationshipKey('owners', id),
      recordType: 'relationship',
      details: (idOf) => ({
        isComponent: false,
        subject: idOf(partyKey(id)),
        interestedParty: reasonFor(parties.get(id)),
        interests: [],
      }),
      source: {
        type: ['primaryResearch'],
        description: 'What the case holds of answers of the BankID AML Organization API',
        retrievedAt: graph.retrieved.to,
      },
      remarks: [],
    }))
}
