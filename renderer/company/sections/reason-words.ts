import type { ClaimedBeneficialOwner } from '../../../electron/shared/domain/company'
import { t } from '../../text/text'

/** The six reasons that the contract documents in words, §8.4. The set is open. */
const reasons = [
  'DIRECT_OWNERSHIP',
  'INDIRECT_CONTROL_OR_OWNERSHIP',
  'DIRECT_ROLE_IN_FOUNDATION',
  'INDIRECT_CONTROL_THROUGH_ROLE_IN_FOUNDATION',
  'VOTING_RIGHTS',
  'VOTING_RIGHTS_AND_DIRECT_OWNERSHIP',
] as const
const isReason = (code: string): code is (typeof reasons)[number] =>
  reasons.some((reason) => reason === code)

/** Why the service names this owner: its phrase in the words of the report, else the meaning of its code, else the code. */
export function reasonText({ reason, reasonPhrase }: ClaimedBeneficialOwner): string {
  if (reasonPhrase) return t('common.quotation', { words: reasonPhrase })
  if (reason === null) return t('sections.beneficial.noReason')
  return isReason(reason)
    ? t(`sections.beneficial.reasonCode.${reason}`)
    : t('common.quotation', { words: reason })
}
