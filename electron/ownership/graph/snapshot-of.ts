import type { CompanyView, RoleHolder } from '../../shared/domain/company'
import { digestAnswer } from '../../answers/read-answer'
import type { OwnershipSnapshot } from '../snapshot'
import { kindOfLegalForm } from './owner-kind'

/** Where a snapshot stands in its case. */
export type SnapshotPlace = Pick<
  OwnershipSnapshot,
  'companyRow' | 'sessionRow' | 'sha256' | 'retrievedAt' | 'key'
>

/** What one answer says about ownership. Pure: the same view and place give the same snapshot. */
export function snapshotOf(view: CompanyView, place: SnapshotPlace): OwnershipSnapshot {
  const { keyInformation, shareholders, subsidiaries, beneficials, roles } = view
  const known = keyInformation.state === 'found' ? keyInformation.value : null
  const { name, status, sanction } = digestAnswer(view)
  const { companyRow, sessionRow, sha256, retrievedAt, key } = place
  return {
    ...{ companyRow, sessionRow, sha256, retrievedAt, key },
    asOfDate: view.sharesAsOf?.value ?? null,
    organizationNumber: known?.organizationNumber?.value ?? null,
    name,
    legalForm: known?.organizationType?.value ?? null,
    status,
    sanction,
    ...{ shareholders, subsidiaries, beneficials, roles },
  }
}

/** Roles whose holders decide for a foundation, the most important first. */
const organRoles = ['CHAIRMAN_OF_THE_BOARD', 'DEPUTY_CHAIRMAN', 'BOARD_MEMBER', 'CEO']

/** Whether an answer is that of a foundation, which nobody holds and an organ decides for. */
export const isFoundation = ({ legalForm, key }: OwnershipSnapshot): boolean =>
  kindOfLegalForm(legalForm, key.country) === 'foundation'

/** The organ of a foundation, chair first; empty for all others. Deputies and auditors do not decide. */
export function organOf(snapshot: OwnershipSnapshot): RoleHolder[] {
  const { roles } = snapshot
  if (roles.state !== 'found' || !isFoundation(snapshot)) return []
  const rank = ({ role }: RoleHolder) => organRoles.indexOf(role)
  return roles.value
    .filter((each) => each.isKnownRole && rank(each) >= 0)
    .sort((one, other) => rank(one) - rank(other))
}

/**
 * Numbers of the companies that an answer names as owner, as held, or in a foundation's organ, as
 * they are written: for walking to the other companies of a case.
 */
export function numbersNamedBy(snapshot: OwnershipSnapshot): string[] {
  const { shareholders, subsidiaries } = snapshot
  const holdings = [shareholders, subsidiaries].flatMap((section) =>
    section.state === 'found' ? section.value : [],
  )
  const parties = [...holdings, ...organOf(snapshot)].map(({ party }) => party)
  return parties.flatMap(({ kind, organizationNumber }) =>
    kind === 'person' || organizationNumber === null ? [] : [organizationNumber],
  )
}
