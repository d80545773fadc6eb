import { t } from '../../../text/text'
import type { LegendWords } from '../paint/legend'
import type { SignWords } from '../paint/look'
import type { PageWords } from '../paint/svg-pages'
import type { Scene } from '../scene'

/** The words that are drawn on signs, in the language of the moment. */
export const signWords = (): SignWords => ({
  bo: t('picture.badge.bo'),
  boPossible: t('picture.badge.boPossible'),
  order: t('picture.badge.order'),
  came: t('picture.badge.came'),
  went: t('picture.badge.went'),
  moved: t('picture.badge.moved'),
})

const asHeading = (word: string) => word.charAt(0).toLocaleUpperCase() + word.slice(1)

export const legendWords = (): LegendWords => ({
  person: asHeading(t('picture.kind.person')),
  company: asHeading(t('picture.kind.company')),
  foundation: asHeading(t('picture.kind.foundation')),
  state: asHeading(t('picture.kind.state')),
  unknown: t('picture.legend.unknown'),
  fold: t('picture.legend.fold'),
  bo: t('picture.legend.bo'),
  boPossible: t('picture.legend.boPossible'),
  cycle: t('picture.legend.cycle'),
})

/** The words on an export of this scene, one sheet or several pages. */
export const sheetWords = (scene: Scene): PageWords => ({
  title: scene.title,
  legend: legendWords(),
  page: (label, number, count) => t('picture.sheet.page', { label, number, count }),
  beside: (label) => t('picture.sheet.beside', { label }),
  below: (label) => t('picture.sheet.below', { label }),
})
