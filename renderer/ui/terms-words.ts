import { sectionNames, sectionTable } from '../../electron/shared/domain/answer'
import { t } from '../text/text'

/** A report's name; a kind we have no name for is quoted as the service writes it. */
export const reportName = (kind: string): string => {
  switch (kind) {
    case 'aml':
    case 'certificateOfRegistration':
      return t(`common.report.${kind}`)
    default:
      return t('common.report.other', { kind })
  }
}

/** The same inside a sentence or a button. */
export const reportNameInside = (kind: string): string => {
  switch (kind) {
    case 'aml':
    case 'certificateOfRegistration':
      return t(`common.reportInside.${kind}`)
    default:
      return t('common.reportInside.other', { kind })
  }
}

/** The names of the sections that these expands ask for, in the fixed order of every screen. */
export const sectionNamesOf = (expands: readonly string[]): string =>
  sectionNames
    .filter((name) => {
      const { expand } = sectionTable[name]
      return expand !== null && expands.includes(expand)
    })
    .map((name) => t(`common.section.${name}`))
    .join(', ')
