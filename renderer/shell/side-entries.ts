import type { CaseSummary } from '../../electron/shared/domain/case-file'
import { t } from '../text/text'
import type { IconName } from '../ui/sign-names'
import { views, type Screen, type View } from '../views'

/** One place in the side bar. `hot` is a number that asks for a person. */
export interface SideEntry {
  view: View
  icon: IconName
  label: string
  count: number | null
  isHot: boolean
  /** beside the count: how many of them are late, in words too */
  late?: { count: number; words: string }
  screens: readonly Screen[]
}

const entry = (
  view: View,
  icon: IconName,
  label: string,
  more: Partial<Pick<SideEntry, 'count' | 'isHot' | 'late' | 'screens'>> = {},
): SideEntry => ({ view, icon, label, count: null, isHot: false, screens: [view.screen], ...more })

/** Places outside any case. */
export const globalEntries = (
  { cases, late, open, needsPerson }: Record<'cases' | 'late' | 'open' | 'needsPerson', number>,
  caseId: string | null,
): SideEntry[] => [
  entry({ screen: 'cases' }, 'cases', t('shell.cases'), {
    count: cases,
    ...(late > 0 ? { late: { count: late, words: t('shell.late', { count: late }) } } : {}),
  }),
  entry({ screen: 'all-companies' }, 'company', t('shell.allCompanies')),
  entry({ screen: 'collect', caseId }, 'collect', t('shell.collect'), {
    count: needsPerson || open || null,
    isHot: needsPerson > 0,
  }),
  entry({ screen: 'search', text: '', scope: null, fields: [] }, 'search', t('shell.search')),
]

/** Places inside the open case. */
export const caseEntries = ({ caseId, figures }: CaseSummary): SideEntry[] => [
  entry({ screen: 'companies', caseId }, 'company', t('shell.companies'), {
    count: figures.companies,
    screens: ['companies', 'company'],
  }),
  entry(
    { screen: 'ownership', caseId, companyRow: views.companyIn(caseId) },
    'ownership',
    t('shell.ownership'),
  ),
  entry(
    { screen: 'reports', caseId, companyRow: null, sha256: null },
    'document',
    t('shell.reports'),
  ),
  entry({ screen: 'changes', caseId }, 'clock', t('shell.changes')),
  entry({ screen: 'packs', caseId }, 'pack', t('shell.packs')),
]
