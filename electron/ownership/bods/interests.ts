import { knownRole } from '../../answers/role-words'
import type { Band, ShareKind } from '../../shared/domain/ownership/band'
import type { Interest } from '../../shared/domain/ownership/interest'
import { shareOf } from './share'
import type { BodsInterest, BodsInterestType } from './statement'

const shareTypes = { capital: 'shareholding', votes: 'votingRights' } as const

/** Whether an interest makes a beneficial owner; undefined where that is open. */
export type IsBeneficial = boolean | undefined

/** An interest without the fields that have nothing to say. */
export function bodsInterest(
  type: BodsInterestType,
  directOrIndirect: BodsInterest['directOrIndirect'],
  {
    isBeneficial,
    share,
    details,
  }: { isBeneficial: IsBeneficial; share: Band | null; details: readonly string[] },
): BodsInterest {
  const stated = shareOf(share)
  return {
    type,
    directOrIndirect,
    ...(isBeneficial === undefined ? {} : { beneficialOwnershipOrControl: isBeneficial }),
    ...(stated ? { share: stated } : {}),
    ...(details.length > 0 ? { details: details.join('. ') } : {}),
  }
}

export const shareInterest = (
  of: ShareKind,
  directOrIndirect: BodsInterest['directOrIndirect'],
  said: { isBeneficial: IsBeneficial; share: Band | null; details: readonly string[] },
): BodsInterest => bodsInterest(shareTypes[of], directOrIndirect, said)

const roleTypes: Record<string, BodsInterestType> = {
  CHAIRMAN_OF_THE_BOARD: 'boardChair',
  DEPUTY_CHAIRMAN: 'boardMember',
  BOARD_MEMBER: 'boardMember',
  DEPUTY_BOARD_MEMBER: 'boardMember',
  CEO: 'seniorManagingOfficial',
}

function roleInterest(role: string | null, isBeneficial: IsBeneficial): BodsInterest {
  const words = (role ?? '').split(', ')
  const type = words.flatMap((word) => roleTypes[knownRole(word) ?? ''] ?? [])[0]
  return bodsInterest(type ?? 'otherInfluenceOrControl', 'direct', {
    ...{ isBeneficial, share: null },
    details: role ? [`Role as delivered: ${role}`] : [],
  })
}

/** A direct interest as stated: capital and votes apart, and votes only where an answer names them. */
export function directInterests(interest: Interest, isBeneficial: IsBeneficial): BodsInterest[] {
  const { kind, capital, votes, areVotesAssumed, unreadable, role } = interest
  if (kind === 'role') return [roleInterest(role, isBeneficial)]
  const classes = [...new Set(interest.statements.flatMap(({ shareClass }) => shareClass ?? []))]
  const details = [
    ...(kind === 'treasury' ? ['Shares of the company in itself'] : []),
    ...(unreadable === null ? [] : [`The share cannot be read as a number: “${unreadable}”`]),
    ...(capital === null && unreadable === null ? ['The answer names no number'] : []),
    ...(classes.length > 0 ? [`Share classes: ${classes.join(', ')}`] : []),
  ]
  return [
    shareInterest('capital', 'direct', { isBeneficial, share: capital, details }),
    ...(areVotesAssumed || votes === null
      ? []
      : [shareInterest('votes', 'direct', { isBeneficial, share: votes, details: [] })]),
  ]
}
