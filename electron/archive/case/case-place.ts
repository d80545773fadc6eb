import type { CasePlace } from '../../shared/domain/keeping'

/** Where a folder lies: on this computer, on the network, or in a folder that a program synchronises. */
export function placeOfFolder(_folder: string): CasePlace {
  return { kind: 'local', provider: null }
}
