import { useScreenCommands } from '../shell/screen-commands'
import { views } from '../views'

interface PageActs {
  at: () => { caseId: string; companyRow: number }
  hasAnswer: () => boolean
  canReorder: () => boolean
  canDelete: () => boolean
  showRaw: () => void
  showHistory: () => void
  reorder: () => void
  remove: () => void
}

/** What the page of a company can do, for the menu, the palette and their keys. */
export const useCompanyCommands = (acts: PageActs) =>
  useScreenCommands(() => ({
    'show-raw': acts.hasAnswer() ? acts.showRaw : null,
    'show-history': acts.hasAnswer() ? acts.showHistory : null,
    'show-company-ownership': () => views.go({ screen: 'ownership', ...acts.at() }),
    'show-company-reports': () => views.go({ screen: 'reports', ...acts.at(), sha256: null }),
    'order-again': acts.canReorder() ? acts.reorder : null,
    'delete-company': acts.canDelete() ? acts.remove : null,
  }))
