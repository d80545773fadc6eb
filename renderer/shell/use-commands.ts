import type { Command } from '../../electron/shared/contract'
import { useEvent } from '../bridge'
import { views } from '../views'

export interface CommandActs {
  newCase: () => void
  openFolder: () => void
  currentCaseId: () => string | null
}

/** Carries out what the menu and its shortcuts ask for. Places in a case need an open case; `find` is each screen's own. */
export const useCommands = ({ newCase, openFolder, currentCaseId }: CommandActs) => {
  const inCase = (go: (caseId: string) => void) => () => {
    const caseId = currentCaseId()
    if (caseId === null) views.go({ screen: 'cases' })
    else go(caseId)
  }
  const acts: Record<Command, () => void> = {
    'new-case': newCase,
    'open-case': openFolder,
    'show-cases': () => views.go({ screen: 'cases' }),
    'show-settings': () => views.go({ screen: 'settings', part: 'connection' }),
    'add-companies': () => views.go({ screen: 'collect', caseId: currentCaseId() }),
    'show-companies': inCase((caseId) => views.go({ screen: 'companies', caseId })),
    'show-ownership': inCase((caseId) =>
      views.go({ screen: 'ownership', caseId, companyRow: views.companyIn(caseId) }),
    ),
    'show-reports': inCase((caseId) =>
      views.go({ screen: 'reports', caseId, companyRow: null, sha256: null }),
    ),
    'show-packs': inCase((caseId) => views.go({ screen: 'packs', caseId })),
    'show-search': () =>
      views.go({ screen: 'search', text: '', scope: currentCaseId(), fields: [] }),
    'show-all-companies': () => views.go({ screen: 'all-companies' }),
    'show-changes': inCase((caseId) => views.go({ screen: 'changes', caseId })),
    'open-palette': () => undefined,
    'show-keys': () => undefined,
    'go-back': () => views.back(),
    'go-forward': () => views.forward(),
    find: () => undefined,
  }
  useEvent('command.chosen', ({ command }) => acts[command]())
}
