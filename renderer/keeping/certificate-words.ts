import type { DeletionCertificate, DeletionPreview } from '../../electron/shared/domain/keeping'
import { t } from '../text/text'
import { formatBytes, formatInstant, formatNumber } from '../ui/format'

/** What goes when this is deleted, one sentence each; what there is none of is left out. */
export const goesLines = (preview: DeletionPreview): string[] =>
  [
    preview.companyRow === null && {
      count: preview.companies,
      words: t('keeping.deletion.companies', { count: preview.companies }),
    },
    {
      count: preview.sessions,
      words: t('keeping.deletion.sessions', { count: preview.sessions }),
    },
    {
      count: preview.documents,
      words: t('keeping.deletion.documents', {
        count: preview.documents,
        size: formatBytes(preview.sizeBytes),
      }),
    },
    {
      count: preview.backups,
      words:
        preview.companyRow === null
          ? t('keeping.deletion.backups', { count: preview.backups })
          : t('keeping.deletion.backupsOfCase', { count: preview.backups }),
    },
    {
      count: preview.standingOrders,
      words: t('keeping.deletion.standing', { count: preview.standingOrders }),
    },
  ].flatMap((line) => (line && line.count > 0 ? [line.words] : []))

/** A certificate as names and values, in the order it is read. */
export const certificateFacts = (one: DeletionCertificate): { name: string; value: string }[] => [
  { name: t('keeping.certificate.deletedAt'), value: formatInstant(one.deletedAt) },
  { name: t('keeping.certificate.deletedBy'), value: one.deletedBy },
  { name: t('keeping.certificate.rule'), value: t(`keeping.rule.${one.rule}`) },
  { name: t('keeping.certificate.companies'), value: formatNumber(one.companies) },
  { name: t('keeping.certificate.sessions'), value: formatNumber(one.sessions) },
  {
    name: t('keeping.certificate.documents'),
    value: t('cases.documentsValue', {
      count: one.documents,
      size: formatBytes(one.sizeBytes),
    }),
  },
  { name: t('keeping.certificate.backups'), value: formatNumber(one.backups) },
  { name: t('keeping.certificate.entries'), value: formatNumber(one.auditEntries) },
]

/** The identifiers and digests, to be compared by machine. */
export const certificateDigests = (one: DeletionCertificate) => [
  { name: t('keeping.certificate.id'), value: one.certificateId },
  { name: t('keeping.certificate.caseId'), value: one.caseId },
  { name: t('keeping.certificate.digest'), value: one.documentsSha256 },
  { name: t('keeping.certificate.head'), value: one.auditHead },
]

/** The whole certificate as plain text. */
export const certificateText = (one: DeletionCertificate): string =>
  [
    t(`keeping.certificate.of.${one.what}`),
    ...[...certificateFacts(one), ...certificateDigests(one)].map(
      ({ name, value }) => `${name}: ${value}`,
    ),
  ].join('\n')
