import type { Result } from '../../shared/result'
import type { OwnershipCallName } from '../face'

/** What goes to the ownership's thread. */
export type ToOwnership =
  { kind: 'call'; id: number; name: OwnershipCallName; input: unknown } | { kind: 'stop' }

/** What comes from it. */
export interface FromOwnership {
  kind: 'outcome'
  id: number
  result: Result<unknown>
}
