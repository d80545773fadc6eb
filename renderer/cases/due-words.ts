import { t } from '../text/text'
import { formatDay, formatDaysAway } from '../ui/format'
import { daysUntil, type Due } from './due'

/** “Due in 2 days, 24 Nov”; a day that is past says so. */
export const dueWords = ({ day, kind }: Due, today: string): string => {
  const left = daysUntil(day, today)
  const said = { when: formatDaysAway(left), day: formatDay(day) }
  const isPast = left < 0
  switch (kind) {
    case 'due':
      return isPast ? t('cases.dueWas', said) : t('cases.dueIs', said)
    case 'review':
      return isPast ? t('cases.reviewWas', said) : t('cases.reviewIs', said)
    case 'retention':
      return isPast ? t('cases.retentionWas', said) : t('cases.retentionIs', said)
  }
}
