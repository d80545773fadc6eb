/** A point of the picture: x to the right, y downward, in picture units. */
export type Point = readonly [number, number]
/** Where the box of a place stands: its upper left corner and its size. */
export interface PlacedBox {
  place: string
  x: number
  y: number
  width: number
  height: number
}
/** A line from holder to company in right-angled steps; the painter rounds its corners. */
export interface PlacedLine {
  id: string
  /** places of boxes that stand in the picture */
  from: string
  to: string
  /** null for lines of folds and gaps */
  interest: string | null
  /** begins at the edge of the holder's box and ends at the edge of the company's */
  points: readonly Point[]
  /** the middle of its label; labels as wide as `labelWidth` touch no box and no other label */
  labelAt: Point
  labelWidth: number
  /** goes up or sideways, against the order of the picture: it closes a cycle */
  isBackward: boolean
  /** where the sign of a cycle has room on a backward line; null for the others */
  signAt: Point | null
}
/** A picture laid out; its origin is the upper left corner. */
export interface Placed {
  boxes: readonly PlacedBox[]
  lines: readonly PlacedLine[]
  width: number
  height: number
}
export declare const labelHeight = 18
