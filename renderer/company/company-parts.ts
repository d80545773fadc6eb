import {
  sectionNames,
  sectionTable,
  type AnswerState,
  type SectionName,
} from '../../electron/shared/domain/answer'
import type { CompanyView } from '../../electron/shared/domain/company'
import type { Session } from '../../electron/shared/domain/session'
import { isComing } from './session-standing'
import { yearsOf } from './sections/figure-series'

/** What a session was paid for and did not bring. */
export interface MissingParts {
  sections: SectionName[]
  reports: string[]
  isAnswerMissing: boolean
}

/** Parts that a finished session owes: nothing is missing while it is still under way. */
export function missingParts(session: Session | null, view: CompanyView | null): MissingParts {
  const none: MissingParts = { sections: [], reports: [], isAnswerMissing: false }
  if (!session || isComing(session)) return none
  const lacksDocument = (kind: string) =>
    !session.deliverables.some((each) => each.kind === kind && each.document !== null)
  return {
    sections: view
      ? shownSections(view).filter((name) => view.coverage[name] === 'not-delivered')
      : [],
    reports: session.terms.reports.filter(lacksDocument),
    isAnswerMissing: view === null && lacksDocument('json'),
  }
}

export const countMissing = ({ sections, reports, isAnswerMissing }: MissingParts) =>
  sections.length + reports.length + (isAnswerMissing ? 1 : 0)

/** The expands that ask for these sections again. */
export const expandsFor = (sections: readonly SectionName[]): string[] =>
  sections.flatMap((name) => sectionTable[name].expand ?? [])

/**
 * The deprecated nodes that add something: only where the roles were not found, since readers bring
 * an auditor or accountant that roles do not name in among them.
 */
export const deprecatedSections = (view: CompanyView): ('auditor' | 'accountant')[] =>
  view.roles.state === 'found'
    ? []
    : (['auditor', 'accountant'] as const).filter((name) => view[name].state === 'found')

/** The sections that stand on the page, in their fixed order. */
const shownSections = (view: CompanyView): SectionName[] => {
  const deprecated: readonly string[] = deprecatedSections(view)
  return sectionNames.filter((name) => !sectionTable[name].deprecated || deprecated.includes(name))
}

export type PagePart = SectionName | 'glance' | 'others' | 'reports'

/** A line of the side index. `count` is what the section holds, null where a number says nothing. */
export interface IndexEntry {
  part: PagePart
  state: AnswerState | null
  count: number | null
}

/** The page's parts in the fixed order of the sections; deprecated nodes only where roles do not tell the same. */
export function indexOf(view: CompanyView): IndexEntry[] {
  const sections = shownSections(view).map((name): IndexEntry => ({
    part: name,
    state: view.coverage[name],
    count: countIn(view, name),
  }))
  const others: IndexEntry[] =
    view.others.length > 0 ? [{ part: 'others', state: 'found', count: view.others.length }] : []
  return [{ part: 'glance', state: null, count: null }, ...sections, ...others]
}

function countIn(view: CompanyView, name: SectionName): number | null {
  const section = view[name]
  if (section.state !== 'found') return null
  const { value } = section
  if (name === 'accounting' || name === 'keyFigures') {
    return Array.isArray(value)
      ? yearsOf(view[name].state === 'found' ? view[name].value : []).length
      : null
  }
  if (name === 'sanction' && view.sanction.state === 'found')
    return (view.sanction.whole?.entries ?? view.sanction.value.hits.length) || null
  if (name === 'address' && view.address.state === 'found') {
    const { postal, visiting, others } = view.address.value
    return [postal, visiting].filter(Boolean).length + others.length
  }
  if (!Array.isArray(value) || name === 'indicators') return null
  return section.whole?.entries ?? value.length
}

const columnOf: Record<number, readonly (readonly PagePart[])[]> = {
  1: [
    [
      'keyInformation',
      'sanction',
      'address',
      'roles',
      'authorities',
      'keyFigures',
      'accounting',
      'beneficials',
      'shareholders',
      'subsidiaries',
      'indicators',
      'lei',
      'auditor',
      'accountant',
      'others',
      'reports',
    ],
  ],
  2: [
    ['keyInformation', 'address', 'roles', 'beneficials', 'shareholders', 'indicators', 'others'],
    [
      'keyFigures',
      'authorities',
      'sanction',
      'subsidiaries',
      'accounting',
      'lei',
      'auditor',
      'accountant',
      'reports',
    ],
  ],
  3: [
    ['keyInformation', 'address', 'lei', 'accounting', 'others'],
    ['keyFigures', 'roles', 'authorities', 'auditor', 'accountant', 'indicators', 'reports'],
    ['sanction', 'beneficials', 'shareholders', 'subsidiaries'],
  ],
}

/** Which parts stand in which column: what is read together stands together. `width` in CSS pixels. */
export function columnsFor(width: number, parts: readonly PagePart[]): PagePart[][] {
  const count = width >= 1360 ? 3 : width >= 700 ? 2 : 1
  return (columnOf[count] ?? []).map((column) => column.filter((part) => parts.includes(part)))
}
