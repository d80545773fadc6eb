import type { IconName } from '../../ui/sign-names'
import type { Screen } from '../../views'

export const screenIcon: Record<Screen, IconName> = {
  cases: 'cases',
  collect: 'collect',
  settings: 'settings',
  companies: 'company',
  company: 'company',
  ownership: 'ownership',
  reports: 'document',
  packs: 'pack',
  changes: 'clock',
  search: 'search',
  'all-companies': 'company',
}
