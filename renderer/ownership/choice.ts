/** How one looks at the ownership of a company. The three are one model: selection carries over. */
export const ownershipShapes = ['picture', 'tree', 'table'] as const
export type OwnershipShape = (typeof ownershipShapes)[number]

/**
 * What of a graph is shown. Kept per company while the window lives, with undo: every change makes a
 * new value. Place ids are those of the outline.
 */
export interface OwnershipChoice {
  /** the picture: every party once, or every party wherever a chain leads to it */
  arrangement: 'graph' | 'tree'
  /** siblings with shares below this many percent are folded into one line; 0 folds none */
  foldBelow: number
  /** places whose own owners (upward) or holdings (downward) are shown */
  open: ReadonlySet<string>
  /** folds that were opened */
  unfolded: ReadonlySet<string>
  /** only what lies on a chain between this party and the subject; null: all */
  focus: string | null
  /** parties that are never folded and stay in sight */
  pinned: ReadonlySet<string>
}
