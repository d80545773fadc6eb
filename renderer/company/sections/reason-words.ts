import type { ClaimedBeneficialOwner, ClaimedReason } from '../../../electron/shared/domain/company'
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

const wordsOf = ({ code, phrase }: ClaimedReason): string => {
  if (phrase) return t('common.quotation', { words: phrase })
  if (code === null) return t('sections.beneficial.noReason')
  return isReason(code)
    ? t(`sections.beneficial.reasonCode.${code}`)
    : t('common.quotation', { words: code })
}

/** Every reason the service gives, with its place; one line that says so where it gives none. */
export const claimedReasons = ({
  path,
  reasons: given,
}: Pick<ClaimedBeneficialOwner, 'path' | 'reasons'>): { text: string; path: string }[] =>
  given.length === 0
    ? [{ text: t('sections.beneficial.noReason'), path }]
    : given.map((reason) => ({ text: wordsOf(reason), path: reason.path }))

/** Why the service names this owner: its phrases in the words of the report, else the meaning of its codes, else the codes. */
export const reasonText = (owner: Pick<ClaimedBeneficialOwner, 'path' | 'reasons'>): string =>
  claimedReasons(owner)
    .map(({ text }) => text)
    .join(' · ')
