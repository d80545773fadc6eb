import type { OwnershipChoice } from '../choice'

/** Choices one can go back to, and forward again. */
export interface ChoiceHistory {
  past: readonly OwnershipChoice[]
  present: OwnershipChoice
  future: readonly OwnershipChoice[]
}

const mostPast = 200

export const beginHistory = (present: OwnershipChoice): ChoiceHistory => ({
  past: [],
  present,
  future: [],
})

/**
 * A change of the choice. `isSliding`: one of a run of the same, as while the limit of folding is
 * dragged; only the run as a whole is undone.
 */
export function chosen(
  history: ChoiceHistory,
  present: OwnershipChoice,
  { isSliding = false } = {},
): ChoiceHistory {
  if (present === history.present) return history
  if (isSliding) return { ...history, present, future: [] }
  return { past: [...history.past, history.present].slice(-mostPast), present, future: [] }
}

export function undone({ past, present, future }: ChoiceHistory): ChoiceHistory {
  const before = past.at(-1)
  return before
    ? { past: past.slice(0, -1), present: before, future: [present, ...future] }
    : { past, present, future }
}

export function redone({ past, present, future }: ChoiceHistory): ChoiceHistory {
  const [after, ...rest] = future
  return after
    ? { past: [...past, present], present: after, future: rest }
    : { past, present, future }
}
