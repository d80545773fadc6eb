import type { OwnershipWarning } from '../../shared/domain/ownership/graph'
import type { Interest } from '../../shared/domain/ownership/interest'
import type { OwnershipParty } from '../../shared/domain/ownership/party'
import { foldSpelling } from './party-words'

/** Parties and interests that a graph holds. */
interface Held {
  parties: ReadonlyMap<string, OwnershipParty>
  interests: ReadonlyMap<string, Interest>
}

/** One list names the holder several times, and not for classes of shares that it tells apart. */
function isNamedTwice({ statements }: Interest): boolean {
  const lists = new Map<string, Set<string | null>>()
  return statements.some(({ section, source, shareClass }) => {
    const list = `${section} ${source.sessionRow} ${source.sha256}`
    const classes = lists.get(list) ?? new Set()
    lists.set(list, classes)
    if (classes.has(shareClass)) return true
    classes.add(shareClass)
    return false
  })
}

/** Those known by name alone whom several companies' answers or one list speak of twice. */
function joined(
  { parties, interests }: Held,
  companyOfRow: ReadonlyMap<number, string>,
): OwnershipWarning[] {
  const namedBy = new Map<string, Set<string | undefined>>()
  const namedTwice = new Set<string>()
  for (const interest of interests.values()) {
    const { holder, company, statements } = interest
    if (isNamedTwice(interest)) namedTwice.add(holder)
    for (const id of [holder, company]) {
      if (parties.get(id)?.grounds !== 'name') continue
      const by = namedBy.get(id) ?? new Set()
      for (const { source } of statements) by.add(companyOfRow.get(source.companyRow))
      namedBy.set(id, by)
    }
  }
  return [...namedBy].flatMap(([id, by]) =>
    by.size > 1 || namedTwice.has(id) ? [{ code: 'namesakes-joined' as const, parties: [id] }] : [],
  )
}

/** Persons of one name who may be one, as the birth date of one of them is not said. */
function apart({ parties }: Held): OwnershipWarning[] {
  const bySpelling = new Map<string, OwnershipParty[]>()
  for (const party of parties.values()) {
    if (party.kind !== 'person' && party.kind !== 'unknown') continue
    const spelling = foldSpelling(party.name ?? '')
    if (spelling === '') continue
    const known = bySpelling.get(spelling)
    if (known) known.push(party)
    else bySpelling.set(spelling, [party])
  }
  return [...bySpelling.values()]
    .filter((all) => all.length > 1 && all.some(({ grounds }) => grounds === 'name'))
    .map((all) => ({ code: 'namesakes-apart' as const, parties: all.map(({ id }) => id) }))
}

/**
 * Who may have been taken for one and be two, and the other way round: a name alone decides neither,
 * so whoever is shown by it has to be looked at before a verdict is relied on.
 */
export const namesakes = (
  held: Held,
  companyOfRow: ReadonlyMap<number, string>,
): OwnershipWarning[] => [...joined(held, companyOfRow), ...apart(held)]
