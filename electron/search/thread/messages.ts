import type { SearchProgress } from '../../shared/domain/search'
import type { Result } from '../../shared/result'
import type { SearchCallName } from '../face'

/** What goes to the search's thread. */
export type ToSearch =
  { kind: 'call'; id: number; name: SearchCallName; input: unknown } | { kind: 'stop' }

/** What comes back. */
export type FromSearch =
  | { kind: 'outcome'; id: number; result: Result<unknown> }
  | { kind: 'progress'; progress: SearchProgress }
