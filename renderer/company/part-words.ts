import { t } from '../text/text'
import type { PagePart } from './company-parts'

/** What a part of the page is called in the index and over its block. */
export const partName = (part: PagePart): string => {
  if (part === 'glance') return t('company.glance.title')
  if (part === 'others') return t('company.others')
  if (part === 'reports') return t('company.reports')
  return t(`common.section.${part}`)
}
