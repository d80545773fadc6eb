import type { Handlers } from '../shared/contract'
import { failed } from '../shared/result'
import type { Application } from './application'

/** Backups and salvage. */
export function backupCalls(
  _application: Application,
): Pick<Handlers, 'backup.list' | 'backup.make' | 'backup.restore' | 'case.salvage'> {
  return {
    'backup.list': async () => failed('unexpected'),
    'backup.make': async () => failed('unexpected'),
    'backup.restore': async () => failed('unexpected'),
    'case.salvage': async () => failed('unexpected'),
  }
}
