import { hash } from 'node:crypto'
import { sectionNames } from '../shared/domain/answer'
import type { CompanyView } from '../shared/domain/company'
import { facets, type Facet } from '../shared/domain/history'
import { deprecatedEntries, entriesOf, facetsOfSection } from './entries-of'
import { compareText } from './pair-up'

/**
 * A short digest of what each facet says, wording apart, by facet and section (`shares shareholders`).
 * A part that was not asked for or not delivered has none, so it never counts as changed.
 */
export type Fingerprints = Record<string, string>

/** Raised whenever the same answer may come to other digests, as by another reader. */
export const fingerprintVersion = 1

const digestLength = 12

/** What a snapshot says, so short that thousands can be compared without reading an answer. */
export function fingerprintsOf(view: CompanyView): Fingerprints {
  const { entries, answered } = entriesOf(view)
  const parts = new Map<string, string[]>()
  for (const name of sectionNames) {
    if (!answered.has(name)) continue
    for (const facet of facetsOfSection[name]) parts.set(`${facet} ${name}`, [])
    parts.set(`other ${name}`, [])
  }
  for (const { path } of view.others) parts.set(`other ${path}`, [])
  if (answered.has('roles')) parts.set(allRoles, [])
  for (const { facet, section, content } of entries) {
    if (facet === 'roles') parts.get(allRoles)?.push(content)
    if (facet !== 'roles' || section === 'roles') parts.get(`${facet} ${section}`)?.push(content)
  }
  for (const { section, content } of deprecatedEntries(view)) {
    parts.get(`roles ${section}`)?.push(content)
  }
  return Object.fromEntries([...parts].map(([part, contents]) => [part, digestOf(contents)]))
}

/** The roles with whoever the deprecated nodes alone tell of. */
const allRoles = 'roles *'
const deprecated = ['roles auditor', 'roles accountant']

function digestOf(contents: string[]): string {
  if (contents.length === 0) return ''
  const content = contents.sort(compareText).join('\ue009')
  return hash('sha256', content, 'base64url').slice(0, digestLength)
}

/** The facets in which two snapshots differ, as far as both were told of them; material ones first. */
export function changedFacets(before: Fingerprints, after: Fingerprints): Facet[] {
  const areRolesAlike =
    [before, after].every((prints) => prints[allRoles] !== undefined) &&
    deprecated.every((part) => (before[part] === undefined) === (after[part] === undefined))
  const isCompared = (part: string) =>
    part.startsWith('roles ') ? (part === allRoles) === areRolesAlike : true
  const changed = Object.entries(after).filter(([part, digest]) => {
    const old = before[part]
    return old !== undefined && old !== digest && isCompared(part)
  })
  const named = new Set(changed.map(([part]) => part.slice(0, part.indexOf(' '))))
  return facets.filter((facet) => named.has(facet))
}
