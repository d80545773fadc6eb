import { t } from '../../text/text'
import { formatAmount, formatPercent } from '../../ui/format'
import type { GlyphName } from '../../ui/sign-names'
import { statusSigns, type Tone } from '../../ui/tones'
import type { PagePart } from '../company-parts'
import { unknownOwnersLimit, type Concern } from './concerns'

export interface ConcernSign {
  words: string
  glyph: GlyphName
  tone: Tone
  part: PagePart
}

/** What a concern is called, the shape it has, and where on the page it stands. */
export function concernSign(concern: Concern): ConcernSign {
  const care = { glyph: 'warning', tone: 'care' } as const
  switch (concern.kind) {
    case 'hits':
      return {
        words: t('company.glance.hits', { count: concern.count }),
        glyph: 'hit',
        tone: 'care',
        part: 'sanction',
      }
    case 'unclear-screening':
      return {
        words: t('company.glance.unclear'),
        glyph: 'unclear',
        tone: 'care',
        part: 'sanction',
      }
    case 'status':
      return {
        words: t(`company.glance.status.${concern.status}`),
        ...statusSigns[concern.status],
        part: 'keyInformation',
      }
    case 'negative-equity': {
      const amount = formatAmount(concern.value, concern.currency)
      const year = concern.year === null ? t('sections.figures.noYear') : String(concern.year)
      return {
        words: t('company.glance.negativeEquity', { year, amount }),
        ...care,
        part: 'keyFigures',
      }
    }
    case 'unknown-owners': {
      const percent = formatPercent(concern.percent)
      const limit = formatPercent(unknownOwnersLimit, 0)
      return {
        words: t('company.glance.unknownOwners', { percent, limit }),
        ...care,
        part: 'shareholders',
      }
    }
    case 'shares-over-100':
      return {
        words: t('company.glance.sharesOver', { percent: formatPercent(concern.percent) }),
        ...care,
        part: 'shareholders',
      }
    case 'lei-check':
      return { words: t('company.glance.leiCheck'), ...care, part: 'lei' }
    case 'troubles':
      return {
        words: t('company.glance.troubles', { count: concern.count }),
        ...care,
        part: 'glance',
      }
  }
}
