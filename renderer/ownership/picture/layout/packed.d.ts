import type { Pictured } from './pictured';
import type { Placed } from './placed';
/**
 * A layout as plain numbers, handed from thread to thread without a copy. Names stay behind: the
 * asker knows them from what it asked, in the same order.
 */
export interface PackedPlaced {
    /** x, y, width and height of each box */
    boxes: Float64Array;
    /** of each line: where its label is, whether it goes back, where a sign has room, how many points */
    lines: Float64Array;
    /** x and y of every point, line by line */
    points: Float64Array;
    width: number;
    height: number;
}
/** What of a packed layout changes hands. */
export declare const buffersOf: ({ boxes, lines, points }: PackedPlaced) => ArrayBuffer[];
export declare function packPlaced({ boxes, lines, width, height }: Placed): PackedPlaced;
/** The layout of what was asked for, with its names again. */
export declare function unpackPlaced(packed: PackedPlaced, pictured: Pictured): Placed;
