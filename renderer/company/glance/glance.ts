import type { AnswerState, SectionName } from '../../../electron/shared/domain/answer'
import type {
  Authority,
  ClaimedBeneficialOwner,
  CompanyView,
  RoleHolder,
} from '../../../electron/shared/domain/company'
import { partyKey } from '../same-party'

/** What stands of a section in the strip over the page: its answer, and what it holds where found. */
export interface Glance<T> {
  state: AnswerState
  value: T
}

const leadRoles = ['CEO', 'CHAIRMAN_OF_THE_BOARD', 'TRUSTEE']
// Companies without a board: whoever answers for them.
const otherLeads = [
  'PROPRIETOR',
  'MANAGING_OWNER',
  'COMPLEMENTARY',
  'PARTICIPANT_WITH_UNLIMITED_LIABILITY',
  'PARTICIPANT_WITH_SHARED_LIABILITY',
  'REPRESENTATIVE_FOREIGN_ENTITY',
]

/** Who runs it, each body once with all of these roles it holds. */
export interface Leader {
  holder: RoleHolder
  roles: string[]
}

/** CEO, chair and a trustee of the estate; where there is none of them, whoever answers for the company. */
export function leadersOf({ roles }: CompanyView): Glance<Leader[]> {
  const holders = roles.state === 'found' ? roles.value : []
  const among = (names: readonly string[]) =>
    names.flatMap((name) => holders.filter(({ role }) => role === name))
  const leading = among(leadRoles)
  const found = leading.length > 0 ? leading : among(otherLeads)
  const leaders: Leader[] = []
  for (const holder of found) {
    const key = partyKey(holder.party)
    const known = leaders.find((each) => key !== null && partyKey(each.holder.party) === key)
    if (known) known.roles.push(holder.role)
    else leaders.push({ holder, roles: [holder.role] })
  }
  return { state: roles.state, value: leaders }
}

/** The rule of signature as the answer has it; sets only where it is conclusive. */
export function signatureOf({ authorities }: CompanyView): Glance<Authority | null> {
  return {
    state: authorities.state,
    value: authorities.state === 'found' ? authorities.value.signatureRights : null,
  }
}

export function claimedOwnersOf({ beneficials }: CompanyView): Glance<ClaimedBeneficialOwner[]> {
  return {
    state: beneficials.state,
    value: beneficials.state === 'found' ? beneficials.value : [],
  }
}

/** The sections that nobody asked for: what the page cannot know. */
export const notRequested = ({ coverage }: CompanyView): SectionName[] =>
  (Object.keys(coverage) as SectionName[]).filter(
    (name) => coverage[name] === 'not-requested' && name !== 'auditor' && name !== 'accountant',
  )
