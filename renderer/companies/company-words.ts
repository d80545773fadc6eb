import type { CompanyRow } from '../../electron/shared/domain/case-file'
import { isComing } from '../company/session-standing'
import { t } from '../text/text'

/** “1 of 2”, and whether something of it will not come any more; null where none was ordered. */
export const reportWords = ({ latest }: CompanyRow) => {
  if (latest === null || latest.reportsOrdered === 0) return null
  const { reportsOrdered: ordered, reportsStored: stored } = latest
  const isShort = !isComing(latest) && stored < ordered
  return { words: t('companies.reportsOf', { ordered, stored }), isShort }
}

/** What differs from what was last looked at; null where nothing does, or nothing was looked at. */
export const changedWords = ({ changed }: CompanyRow) => {
  if (changed === null || changed.length === 0) return null
  const names = changed.map((facet) => t(`companies.facet.${facet}`))
  const [first = '', ...others] = names
  const short =
    others.length === 0 ? first : t('companies.changedMore', { first, count: others.length })
  return { short, all: names.join(', ') }
}
