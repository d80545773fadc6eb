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

const wordsOf = (code: string | null, phrase: string | null): string => {
  if (phrase) return t('common.quotation', { words: phrase })
  if (code === null) return t('sections.beneficial.noReason')
  return isReason(code)
    ? t(`sections.beneficial.reasonCode.${code}`)
    : t('common.quotation', { words: code })
}

/** Why the service names this owner: its phrase in the words of the report, else the meaning of its code, else the code. */
export const reasonText = ({ reason, reasonPhrase }: ClaimedBeneficialOwner): string =>
  wordsOf(reason, reasonPhrase)

/** Every reason the service gives, with its place; one line that says so where it gives none. */
export const claimedReasons = (owner: ClaimedBeneficialOwner): { text: string; path: string }[] =>
  owner.reasons.length === 0
    ? [{ text: reasonText(owner), path: owner.path }]
    : owner.reasons.map(({ path, code, phrase }) => ({ text: wordsOf(code, phrase), path }))
