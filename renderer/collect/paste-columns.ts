import { t } from '../text/text'
import type { Column } from '../ui/table-rows'
import type { Line } from './paste-lines'

/** Columns of the paste area, in the order of reading: what was pasted, what it is read as, what comes of it. */
export const pasteColumns = (hasReference: boolean): Column<Line>[] => [
  {
    key: 'line',
    title: t('collect.column.line'),
    isTitleHidden: true,
    width: '40px',
    align: 'end',
    isSunken: true,
  },
  { key: 'typed', title: t('collect.column.typed'), width: 'minmax(88px, 124px)', isSunken: true },
  ...(hasReference
    ? [
        {
          key: 'reference',
          title: t('batch.column.reference'),
          width: 'minmax(48px, 88px)',
          leavesBelow: 600,
        },
      ]
    : []),
  { key: 'reads', title: t('collect.column.reads'), width: '122px' },
  { key: 'verdict', title: t('collect.column.verdict'), width: 'minmax(128px, 1fr)' },
  {
    key: 'act',
    title: t('collect.column.act'),
    isTitleHidden: true,
    width: 'minmax(90px, 106px)',
    align: 'end',
  },
]
