import { sectionNames, type SectionName } from '../shared/domain/answer'
import type { CompanyView } from '../shared/domain/company'
import { facets, type Change, type ChangeKind, type Facet } from '../shared/domain/history'
import { deprecatedEntries, entriesOf, facetsOfSection, type Told } from './entries-of'
import type { Entry, Fact } from './entry'
import { compareText, pairUp } from './pair-up'

/**
 * What differs between two snapshots of one company, material facets first. Pure; the two may be of
 * any country and age. A section that one side was not asked for or did not get is `not-comparable`
 * and nothing of it counts as added or removed; one that was searched and found empty has lost what
 * stood there. Wording alone is `reworded`. A snapshot compared with itself gives nothing.
 */
export function compareViews(before: CompanyView, after: CompanyView): Change[] {
  const [old, now] = [entriesOf(before), entriesOf(after)]
  const isOnBoth = ({ section }: Entry) => old.answered.has(section) && now.answered.has(section)
  const { pairs, removed, added } = pairUp(
    comparableEntries(before, old, now),
    comparableEntries(after, now, old),
  )
  const changes = [
    ...notComparable(before, after, old, now),
    ...pairs.flatMap((pair) => compareEntries(pair.before, pair.after)),
    ...removed.filter(isOnBoth).map((entry) => wholeChange(entry, 'removed')),
    ...added.filter(isOnBoth).map((entry) => wholeChange(entry, 'added')),
  ]
  return changes.sort(inReportOrder)
}

/** Sections that neither snapshot has an answer for: nothing can be said of them at all. */
export function unknownToBoth(before: CompanyView, after: CompanyView): SectionName[] {
  const [old, now] = [entriesOf(before).answered, entriesOf(after).answered]
  return sectionNames.filter((name) => !old.has(name) && !now.has(name))
}

/**
 * What a side tells that the other was asked for as well. Where both have roles and the same of the
 * deprecated nodes, whoever those alone tell of may be met among the roles; else each is compared
 * with its like.
 */
function comparableEntries(view: CompanyView, told: Told, other: Told): Entry[] {
  const isOnOther = ({ section }: Entry) => other.answered.has(section)
  if (areRolesAlike(told, other)) return told.entries.filter(isOnOther)
  const entries = told.entries.filter(
    ({ facet, section }) => facet !== 'roles' || section === 'roles',
  )
  return [...entries, ...deprecatedEntries(view)].filter(isOnOther)
}

const areRolesAlike = (one: Told, other: Told): boolean =>
  one.answered.has('roles') &&
  other.answered.has('roles') &&
  (['auditor', 'accountant'] as const).every(
    (name) => one.answered.has(name) === other.answered.has(name),
  )

function notComparable(before: CompanyView, after: CompanyView, old: Told, now: Told): Change[] {
  const differs = (section: string) => old.answered.has(section) !== now.answered.has(section)
  const known = sectionNames.filter((name) => differs(name) && !isToldByRoles(name, old, now))
  const paths = new Set([...before.others, ...after.others].map(({ path }) => path))
  const nothing = { kind: 'not-comparable', subject: null, part: null, isWhole: true } as const
  return [
    ...known.flatMap((section) =>
      facetsOfSection[section].map((facet) => ({
        ...nothing,
        ...{ facet, section, field: section, isSourceField: false, format: 'answer' as const },
        before: before[section].state,
        after: after[section].state,
        pathBefore: before[section].path,
        pathAfter: after[section].path,
      })),
    ),
    ...[...paths].filter(differs).map((path) => ({
      ...nothing,
      ...{ facet: 'other' as const, section: path, field: path, isSourceField: true },
      format: 'answer' as const,
      // Nobody knows what asks for it, so its absence is no answer.
      before: old.answered.has(path) ? 'found' : null,
      after: now.answered.has(path) ? 'found' : null,
      pathBefore: old.answered.get(path) ?? null,
      pathAfter: now.answered.get(path) ?? null,
    })),
  ]
}

/** Where both have roles, the deprecated nodes have nothing to add. */
const isToldByRoles = (name: SectionName, old: Told, now: Told): boolean =>
  (name === 'auditor' || name === 'accountant') &&
  old.answered.has('roles') &&
  now.answered.has('roles')

function compareEntries(before: Entry, after: Entry): Change[] {
  if (before.content === after.content && before.wording === after.wording) return []
  const { pairs, removed, added } = pairUp(
    before.facts.map(pairableFact),
    after.facts.map(pairableFact),
  )
  const of = (kind: ChangeKind, old: Fact | null, now: Fact | null): Change => {
    const fact = now ?? old
    if (!fact) throw new Error('a change of nothing')
    const { field } = fact
    const isSourceField = [old, now].every((one) => one?.isSourceField !== false)
    // A number on one side and words on the other are both shown as they stand.
    const format = old === null || old.format === fact.format ? fact.format : 'text'
    return {
      ...placeOf(after),
      ...{ kind: fact.isMark ? 'reworded' : kind, isWhole: false, field, isSourceField, format },
      before: old?.text ?? null,
      after: now?.text ?? null,
      pathBefore: old?.path ?? before.path,
      pathAfter: now?.path ?? after.path,
    }
  }
  return [
    ...pairs.flatMap(({ before, after }) => {
      if (before.fact.text === after.fact.text) return []
      const kind = before.fact.alike === after.fact.alike ? 'reworded' : 'changed'
      return [of(kind, before.fact, after.fact)]
    }),
    ...removed.map(({ fact }) => of('removed', fact, null)),
    ...added.map(({ fact }) => of('added', null, fact)),
  ]
}

const pairableFact = (fact: Fact) => ({
  fact,
  keys: [fact.field],
  content: `${fact.field}\ue005${fact.alike}`,
  wording: fact.text,
})

const placeOf = ({ facet, section, subject, part }: Entry) => ({ facet, section, subject, part })

function wholeChange(entry: Entry, kind: 'added' | 'removed'): Change {
  const { summary, path } = entry
  const text = summary?.text ?? entry.subject
  return {
    ...placeOf(entry),
    ...{ kind, isWhole: true, field: summary?.field ?? 'entry' },
    isSourceField: summary?.isSourceField ?? false,
    format: summary?.format ?? 'text',
    before: kind === 'removed' ? text : null,
    after: kind === 'added' ? text : null,
    pathBefore: kind === 'removed' ? path : null,
    pathAfter: kind === 'added' ? path : null,
  }
}

const facetOrder = new Map<Facet, number>(facets.map((facet, index) => [facet, index]))
const kindOrder: ChangeKind[] = ['added', 'removed', 'changed', 'reworded', 'not-comparable']

function inReportOrder(one: Change, other: Change): number {
  return (
    (facetOrder.get(one.facet) ?? 0) - (facetOrder.get(other.facet) ?? 0) ||
    compareText(one.section, other.section) ||
    compareText(one.part ?? '', other.part ?? '') ||
    compareText(one.subject ?? '', other.subject ?? '') ||
    kindOrder.indexOf(one.kind) - kindOrder.indexOf(other.kind) ||
    compareText(one.field, other.field) ||
    compareText(`${one.before} ${one.after}`, `${other.before} ${other.after}`)
  )
}
