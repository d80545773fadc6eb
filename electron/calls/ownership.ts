import type { Handlers } from '../shared/contract'
import { done, failed } from '../shared/result'

type OwnershipCalls = Pick<
  Handlers,
  Exclude<Extract<keyof Handlers, `ownership.${string}`>, 'ownership.tree'>
>

/** Who owns a company, as the stored answers say it. */
export function ownershipCalls(_application: unknown): OwnershipCalls {
  const unbuilt = () => Promise.resolve(failed('unexpected'))
  return {
    'ownership.graph': unbuilt,
    'ownership.derivations': unbuilt,
    'ownership.moments': unbuilt,
    'ownership.compare': unbuilt,
    'ownership.note': unbuilt,
    'ownership.withdrawNote': unbuilt,
    'ownership.saveFile': unbuilt,
    'ownership.noteText': unbuilt,
    'ownership.savePicture': () => Promise.resolve(done(null)),
  }
}
