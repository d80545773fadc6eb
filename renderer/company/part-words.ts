import { t } from '../text/text'
import type { PagePart } from './company-parts'

/** What a part of the page is called in the index and over its block. */
export const partName = (part: PagePart): string => {
  if (part === 'others') return t('companies.others')
  if (part === 'reports') return t('companies.reports')
  return t(`common.section.${part}`)
}
