import { reportLanguages, type ReportLanguage } from '../../electron/shared/domain/session'
import { t } from '../text/text'
import { failureSentences } from '../text/failure'
import { isKnownReport, type ReportEntry } from './report-entries'

/** What a kind of report is called; one that nobody has named stands in quotation marks. */
export const reportName = (kind: string) =>
  isKnownReport(kind) ? t(`common.report.${kind}`) : t('common.report.other', { kind })

export const languageName = (language: string) =>
  isReportLanguage(language) ? t(`common.language.${language}`) : language

const known: ReadonlySet<string> = new Set(reportLanguages)
const isReportLanguage = (language: string): language is ReportLanguage => known.has(language)

/** Why a report is not here, as far as the case knows. */
export function lossReason({ standing, deliverable, session }: ReportEntry): string {
  if (standing === 'gone') return t('reports.goneWhat')
  const failure = deliverable?.failure ?? session.failure
  return failure ? failureSentences(failure).what : t('reports.lostWithoutReason')
}
