import type { Command } from '../../electron/shared/commands/table'
import type { Settings } from '../../electron/shared/domain/settings'
import { call, useEvent } from '../bridge'
import { settingsParts, views, type SettingsPart } from '../views'
import { stepAreas } from './areas'
import { openPalette, showKeys } from './overlays'
import { rememberTitles } from './recent-places'
import { chooseCommand } from './run-command'
import { useScreenCommands, type CommandActs } from './screen-commands'

export interface FrameActs {
  newCase: () => void
  openFolder: () => void
  currentCaseId: () => string | null
}

/** The commands that every screen has, and what the menu chose. Places in a case need an open case. */
export const useCommands = ({ newCase, openFolder, currentCaseId }: FrameActs) => {
  useScreenCommands(() => {
    const caseId = currentCaseId()
    return {
      'new-case': newCase,
      'open-case': openFolder,
      'open-palette': openPalette,
      'show-keys': showKeys,
      'next-area': () => stepAreas(1),
      'previous-area': () => stepAreas(-1),
      'go-back': views.canGoBack.value ? views.back : null,
      'go-forward': views.canGoForward.value ? views.forward : null,
      'show-cases': () => views.go({ screen: 'cases' }),
      'show-all-companies': () => views.go({ screen: 'all-companies' }),
      'show-search': () => views.go({ screen: 'search', text: '', scope: null, fields: [] }),
      'show-settings': () => views.go({ screen: 'settings', part: 'connection' }),
      'add-companies': () => views.go({ screen: 'collect', caseId }),
      ...settingsActs,
      ...themeActs,
      ...(caseId === null ? {} : caseActs(caseId)),
    }
  })
  rememberTitles()
  useEvent('command.chosen', ({ command }) => chooseCommand(command))
}

const settingsActs: CommandActs = Object.fromEntries(
  settingsParts.map((part): [`show-${SettingsPart}`, () => void] => [
    `show-${part}`,
    () => views.go({ screen: 'settings', part }),
  ]),
)

const wear = (theme: Settings['theme']) => () => void call('settings.save', { theme })
const themeActs: CommandActs = {
  'use-light': wear('light'),
  'use-dark': wear('dark'),
  'use-system-theme': wear('system'),
}

const caseActs = (caseId: string) =>
  ({
    'show-companies': () => views.go({ screen: 'companies', caseId }),
    'show-ownership': () =>
      views.go({ screen: 'ownership', caseId, companyRow: views.companyIn(caseId) }),
    'show-reports': () => views.go({ screen: 'reports', caseId, companyRow: null, sha256: null }),
    'show-changes': () => views.go({ screen: 'changes', caseId }),
    'show-packs': () => views.go({ screen: 'packs', caseId }),
  }) satisfies Partial<Record<Command, () => void>>
