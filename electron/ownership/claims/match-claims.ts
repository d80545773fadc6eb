import type { ClaimedBeneficialOwner, Party } from '../../shared/domain/company'
import type { OwnershipParty } from '../../shared/domain/ownership/party'
import { createDirectory } from '../graph/directory'
import { foldName } from '../graph/party-words'
import { mayBePerson } from '../rules/units'
import type { OwnershipSnapshot } from '../snapshot'
import type { StatedGraph } from '../stated-graph'

type Person = Pick<Party, 'name' | 'dateOfBirth'>

const namesOf = ({ name, otherNames }: OwnershipParty): string[] =>
  [name ?? '', ...otherNames].map(foldName)

const isSameDayOrUnsaid = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one === other

/** The same name as written, and birth dates that do not contradict each other. */
export const mayBeSame = (one: Person, other: Person): boolean =>
  foldName(one.name ?? '') !== '' &&
  foldName(one.name ?? '') === foldName(other.name ?? '') &&
  isSameDayOrUnsaid(one.dateOfBirth, other.dateOfBirth)

interface Match {
  /** what the claim would be called in a graph */
  id: string
  party: string | null
  isByName: boolean
}

/** Persons of the graph by each of their names. */
function personsByName({ parties }: StatedGraph): Map<string, OwnershipParty[]> {
  const persons = new Map<string, OwnershipParty[]>()
  for (const party of parties.values()) {
    if (!mayBePerson(party)) continue
    for (const name of new Set(namesOf(party))) {
      persons.set(name, [...(persons.get(name) ?? []), party])
    }
  }
  return persons
}

/**
 * Who of the graph is meant by each of the service's owners: the same person by the rules of the
 * graph itself, else the only one of that name whose birth date is not another. Null where nobody or
 * more than one may be meant; namesakes are never guessed apart.
 */
export function matchClaims(
  graph: StatedGraph,
  own: OwnershipSnapshot,
  claims: readonly ClaimedBeneficialOwner[],
): (string | null)[] {
  const directory = createDirectory([...graph.snapshots.values()])
  const persons = personsByName(graph)
  const matches = claims.map(({ party, path }): Match => {
    const ids = (['person', 'unknown'] as const).map(
      (kind) => directory.identify({ ...party, kind, organizationNumber: null }, own, [path]).id,
    )
    const [id = ''] = ids
    const known = ids.find((each) => graph.parties.has(each))
    if (known !== undefined) return { id, party: known, isByName: false }
    const name = foldName(party.name ?? '')
    const candidates = (name === '' ? [] : (persons.get(name) ?? [])).filter((each) =>
      isSameDayOrUnsaid(each.dateOfBirth, party.dateOfBirth),
    )
    const [only] = candidates
    return { id, party: candidates.length === 1 && only ? only.id : null, isByName: true }
  })
  const meantBy = new Map<string | null, Set<string>>()
  for (const { id, party } of matches) {
    const ids = meantBy.get(party) ?? new Set()
    meantBy.set(party, ids.add(id))
  }
  return matches.map(({ party, isByName }) =>
    isByName && (meantBy.get(party)?.size ?? 0) > 1 ? null : party,
  )
}
