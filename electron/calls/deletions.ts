import type { Handlers } from '../shared/contract'
import { failed } from '../shared/result'
import type { Application } from './application'

/** Deletion and its certificates. */
export function deletionCalls(
  _application: Application,
): Pick<Handlers, 'deletion.preview' | 'case.delete' | 'company.delete' | 'deletion.certificates'> {
  return {
    'deletion.preview': async () => failed('unexpected'),
    'case.delete': async () => failed('unexpected'),
    'company.delete': async () => failed('unexpected'),
    'deletion.certificates': async () => failed('unexpected'),
  }
}
