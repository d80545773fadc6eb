import type { Ref } from 'vue'
import { useKept } from '../ui/table/kept'
import { ownershipShapes, type OwnershipChoice, type OwnershipShape } from './choice'

/** How somebody left the ownership of any company: kept for the next time. */
export interface OwnershipViewKept {
  shape: OwnershipShape
  foldBelow: number
  arrangement: OwnershipChoice['arrangement']
  isPaneOpen: boolean
}

export const largestFold = 10

/** What was kept, where it makes sense; a first look otherwise. */
export function readOwnershipView(raw: unknown): OwnershipViewKept {
  const said: Record<string, unknown> = typeof raw === 'object' && raw !== null ? { ...raw } : {}
  const { shape, foldBelow, arrangement, isPaneOpen } = said
  const isFold = typeof foldBelow === 'number' && foldBelow >= 0 && foldBelow <= largestFold
  return {
    shape: ownershipShapes.find((each) => each === shape) ?? 'picture',
    foldBelow: isFold ? foldBelow : 1,
    arrangement: arrangement === 'tree' ? 'tree' : 'graph',
    isPaneOpen: isPaneOpen !== false,
  }
}

/** The way of looking that is kept between companies, cases and runs. */
export const useOwnershipView = (): Ref<OwnershipViewKept> =>
  useKept('ownership.view', readOwnershipView).value
