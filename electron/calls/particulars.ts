import type { Handlers } from '../shared/contract'
import { failed } from '../shared/result'
import type { Application } from './application'

/** What the analyst keeps about a case. */
export function particularsCalls(
  _application: Application,
): Pick<Handlers, 'case.describe' | 'case.hold' | 'case.releaseHold'> {
  return {
    'case.describe': async () => failed('unexpected'),
    'case.hold': async () => failed('unexpected'),
    'case.releaseHold': async () => failed('unexpected'),
  }
}
