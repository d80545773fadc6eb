import type { SalvageReport } from '../../electron/shared/domain/keeping'
import { t } from '../text/text'
import { formatInstant } from '../ui/format'

/** What came over, one sentence each; strays only where there are some. */
export const savedLines = (report: SalvageReport): string[] => [
  t('keeping.salvage.companies', { count: report.companies }),
  t('keeping.salvage.sessions', { count: report.sessions }),
  t('keeping.salvage.documents', { count: report.documents }),
  t('keeping.salvage.entries', { count: report.auditEntries }),
  ...(report.strayDocuments > 0
    ? [t('keeping.salvage.strays', { count: report.strayDocuments })]
    : []),
]

export const lostLines = ({ lost }: SalvageReport): { what: string; detail: string }[] =>
  lost.map(({ what, detail }) => ({ what: t(`keeping.salvage.lost.${what}`), detail }))

/** The whole report as plain text, to be kept beside the case or sent on. */
export const salvageText = (report: SalvageReport): string =>
  [
    t('keeping.salvage.at', { time: formatInstant(report.salvagedAt) }),
    t('keeping.salvage.from', { folder: report.from }),
    t('keeping.salvage.to', { folder: report.to }),
    '',
    ...savedLines(report),
    '',
    report.lost.length === 0
      ? t('keeping.salvage.nothingLost')
      : t('keeping.salvage.lostTitle', { count: report.lost.length }),
    ...lostLines(report).map(({ what, detail }) => `- ${what}: ${detail}`),
  ].join('\n')
