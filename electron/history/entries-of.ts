import {
  sectionNames,
  type AnswerState,
  type Leaf,
  type SectionName,
} from '../shared/domain/answer'
import type { CompanyView } from '../shared/domain/company'
import type { Facet } from '../shared/domain/history'
import { leafEntries, type Entry } from './entry'
import { figureEntries } from './figure-entries'
import { addressEntries, keyInformationEntries, leiEntries, valueOf } from './key-entries'
import {
  authorityEntries,
  beneficialEntries,
  deprecatedEntry,
  holdingEntries,
  roleEntries,
} from './people-entries'
import { sanctionEntries } from './sanction-entries'

/** The facets that a section tells of. */
export const facetsOfSection: Record<SectionName, readonly Facet[]> = {
  keyInformation: ['status', 'name', 'registration'],
  address: ['address'],
  accounting: ['figures'],
  keyFigures: ['figures'],
  roles: ['roles'],
  authorities: ['signature'],
  beneficials: ['owners'],
  shareholders: ['shares'],
  subsidiaries: ['subsidiaries'],
  indicators: ['other'],
  sanction: ['sanctions'],
  lei: ['registration'],
  auditor: ['roles'],
  accountant: ['roles'],
}

const isAnswered = (state: AnswerState): boolean => state === 'found' || state === 'nothing-found'

/** Where each part of a snapshot stands: a part without an answer cannot be compared. */
export interface Told {
  entries: Entry[]
  /** sections and unknown parts that were answered, with their path */
  answered: ReadonlyMap<string, string>
}

/** Everything a snapshot tells, as entries that can be found again in another one. */
export function entriesOf(view: CompanyView): Told {
  const answered = new Map<string, string>()
  for (const name of sectionNames) {
    if (isAnswered(view[name].state)) answered.set(name, view[name].path)
  }
  for (const { path } of view.others) answered.set(path, path)
  const entries = [
    ...knownEntries(view),
    ...sectionNames.flatMap((name) => extraEntries(view, name)),
    ...view.others.flatMap(({ path, leaves }) => leafEntries('other', path, leaves)),
  ]
  return { entries, answered }
}

/** What the deprecated nodes tell by themselves, for where a side has no roles to tell of. */
export function deprecatedEntries(view: CompanyView): Entry[] {
  return (['auditor', 'accountant'] as const).flatMap((name) => {
    const section = view[name]
    return section.state === 'found' ? [deprecatedEntry(name, section.value, section.path)] : []
  })
}

function knownEntries(view: CompanyView): Entry[] {
  const { keyInformation, lei, authorities, sanction, roles } = view
  const key = valueOf(keyInformation)
  const code = valueOf(lei)
  const addresses = valueOf(view.address)
  const rights = valueOf(authorities)
  const search = valueOf(sanction)
  return [
    ...(key ? keyInformationEntries(key, keyInformation.path) : []),
    ...(code ? leiEntries(code, lei.path) : []),
    ...(addresses ? addressEntries(addresses) : []),
    ...figureEntries('accounting', valueOf(view.accounting) ?? []),
    ...figureEntries('keyFigures', valueOf(view.keyFigures) ?? []),
    ...(roles.state === 'found' ? roleEntries(roles.value) : deprecatedEntries(view)),
    ...(rights ? authorityEntries(rights) : []),
    ...beneficialEntries(valueOf(view.beneficials) ?? []),
    ...holdingEntries('shares', 'shareholders', valueOf(view.shareholders) ?? []),
    ...holdingEntries('subsidiaries', 'subsidiaries', valueOf(view.subsidiaries) ?? []),
    ...leafEntries('other', 'indicators', valueOf(view.indicators) ?? []),
    ...(search ? sanctionEntries(search, sanction.path) : []),
  ]
}

/** What a section holds that no reader has a name for. */
function extraEntries(view: CompanyView, name: SectionName): Entry[] {
  const section = view[name]
  const leaves: readonly Leaf[] = isAnswered(section.state) ? section.extra : []
  return leafEntries('other', name, leaves)
}
