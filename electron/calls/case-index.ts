import type { Handlers } from '../shared/contract'
import { failed } from '../shared/result'
import type { Application } from './application'

/** All known cases together: found again, indexed, searched. */
export function caseIndexCalls(
  _application: Application,
): Pick<Handlers, 'case.find' | 'case.relocate' | 'index.rebuild' | 'ledger.list'> {
  return {
    'case.find': async () => failed('unexpected'),
    'case.relocate': async () => failed('unexpected'),
    'index.rebuild': async () => failed('unexpected'),
    'ledger.list': async () => failed('unexpected'),
  }
}
