import type { PackCheck } from '../../electron/shared/domain/evidence'
import { t } from '../text/text'
import { formatNumber } from '../ui/format'

export const checkSentence = ({ name, isPassed }: PackCheck): string =>
  t(`evidence.check.${name}.${isPassed ? 'passed' : 'failed'}`)

/** The numbers behind a check, in words; anything unforeseen as it came. */
export function checkDetail({ name, detail }: PackCheck): string | null {
  switch (name) {
    case 'digests':
    case 'documents': {
      const [, agreeing, all] = /^(\d+)\/(\d+)$/.exec(detail) ?? []
      if (agreeing === undefined || all === undefined) return detail
      return t(`evidence.detail.${name}`, { agreeing: Number(agreeing), all: Number(all) })
    }
    case 'audit-chain': {
      const [, entries, head] = /^(\d+) ([0-9a-f]{64})$/.exec(detail) ?? []
      if (entries === undefined || head === undefined) return detail || null
      return t('evidence.detail.audit-chain', { entries: formatNumber(Number(entries)), head })
    }
    case 'oxum':
      return t('evidence.detail.oxum', { oxum: detail })
    case 'unlisted':
      return detail === '0' ? null : detail
    case 'bag':
      return detail
  }
}
