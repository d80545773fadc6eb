import type {
  OwnershipCallName,
  OwnershipCalls,
  OwnershipInput,
  OwnershipOutput,
} from './ownership/face'
import type { Result } from './shared/result'
import { startThread } from './thread-client'

/** The reckoning of who owns whom, from outside its thread. */
export interface OwnershipThread {
  /** Never rejects: should the thread die, the outcome is `unexpected`. */
  call<N extends OwnershipCallName>(
    name: N,
    input: OwnershipInput<N>,
  ): Promise<Result<OwnershipOutput<N>>>
  isGone(): boolean
  stop(): Promise<void>
}

/** It writes nothing, so nobody who quits waits for what it still reckons. */
const patienceMs = 500

/** Starts the thread from its built file. */
export function startOwnership(workerFile: URL | string): OwnershipThread {
  return startThread<OwnershipCalls>(workerFile, { name: 'ownership', patienceMs })
}
