import { t } from '../text/text'
import type { Column } from '../ui/table-rows'
import type { Line } from './paste-lines'

/** Columns of the paste area, in the order of reading: what was pasted, what it is read as, what comes of it. */
export const pasteColumns = (): Column<Line>[] => [
  { key: 'line', title: '', width: '36px', align: 'end', isSunken: true },
  { key: 'typed', title: t('collect.column.typed'), width: 'minmax(96px, 130px)', isSunken: true },
  { key: 'country', title: t('collect.column.reads'), width: '36px' },
  { key: 'reads', title: '', width: '108px' },
  { key: 'verdict', title: t('collect.column.verdict'), width: 'minmax(96px, 1fr)' },
  { key: 'act', title: '', width: 'minmax(112px, auto)', align: 'end' },
]
