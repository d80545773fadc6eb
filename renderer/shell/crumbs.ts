import { t } from '../text/text'
import type { Screen, View } from '../views'

/** A step of “where you are”; the last one has no view to go to. */
export interface Crumb {
  label: string
  view: View | null
}

const names: Record<Screen, () => string> = {
  cases: () => t('shell.cases'),
  collect: () => t('shell.collect'),
  settings: () => t('shell.settings'),
  companies: () => t('shell.companies'),
  company: () => t('shell.companies'),
  ownership: () => t('shell.ownership'),
  reports: () => t('shell.reports'),
  packs: () => t('shell.packs'),
  changes: () => t('shell.changes'),
  search: () => t('shell.search'),
  'all-companies': () => t('shell.allCompanies'),
}

/** What a screen is called in the side bar. */
export const screenName = (screen: Screen): string => names[screen]()

/** The whole list that a screen about one thing belongs to. */
const parentOf = (view: View): View | null => {
  switch (view.screen) {
    case 'company':
      return { screen: 'companies', caseId: view.caseId }
    case 'reports':
      return { ...view, companyRow: null, sha256: null }
    case 'ownership':
      return { ...view, companyRow: null }
    default:
      return null
  }
}

/** Case, screen, and what the screen shows; each step but the last can be gone to. */
export const crumbsOf = (view: View, caseName: string | null, title: string | null): Crumb[] => {
  const steps: Crumb[] = []
  if ('caseId' in view && view.caseId !== null && caseName !== null && view.screen !== 'collect') {
    steps.push({ label: caseName, view: { screen: 'companies', caseId: view.caseId } })
  }
  steps.push({ label: names[view.screen](), view: parentOf(view) ?? view })
  if (title !== null) steps.push({ label: title, view: null })
  return steps.map((step, index) => (index === steps.length - 1 ? { ...step, view: null } : step))
}
