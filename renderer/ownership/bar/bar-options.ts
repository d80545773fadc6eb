import type { CompanyRow } from '../../../electron/shared/domain/case-file'
import type { OwnershipMoment } from '../../../electron/shared/domain/ownership/comparison'
import type { OwnershipRule } from '../../../electron/shared/domain/ownership/rule'
import { t } from '../../text/text'
import { formatInstant } from '../../ui/format'
import { ruleLabel } from '../rule-labels'

/** What a picker offers. An empty value stands for now, and for no company. */
interface Option {
  value: string
  label: string
}

export const companyOptions = (rows: readonly CompanyRow[]): Option[] =>
  rows.map(({ companyRow, digest, company }) => ({
    value: String(companyRow),
    label: digest?.name ?? company.identifier,
  }))

export const ruleOptions = (rules: readonly OwnershipRule[]): Option[] =>
  rules.map((rule) => ({ value: rule.key, label: ruleLabel(rule) }))

/** The moments one can go back to, newest first, after now; each names the company whose answer came. */
export const momentOptions = (moments: readonly OwnershipMoment[]): Option[] => [
  { value: '', label: t('ownership.bar.now') },
  ...moments.map(({ retrievedAt, name }) => ({
    value: retrievedAt,
    label: t('ownership.moment.answer', {
      time: formatInstant(retrievedAt),
      name: name ?? t('ownership.nameless'),
    }),
  })),
]
