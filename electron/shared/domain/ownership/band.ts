/**
 * A share in percent, 0 to 100, between two ends; exact where both are the same number. An open end
 * is not itself possible: Sweden's `75–<100` ends open, Norway's `25.01–49.99` closed on both sides.
 * Rounded for showing only: whatever is compared is compared as exact fractions before.
 */
export interface Band {
  minimum: number
  maximum: number
  isMinimumOpen: boolean
  isMaximumOpen: boolean
}

/** What a share is a share of. Either may make a beneficial owner (domain primer §3). */
export const shareKinds = ['capital', 'votes'] as const
export type ShareKind = (typeof shareKinds)[number]
