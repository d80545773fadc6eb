import { type Camera, type Margins, type Size } from '../camera';
import type { Scene } from '../scene';
/**
 * How a scene is first seen: whole where that can be read, else its subject with the beneficial
 * owners, then the nearest levels, owners before holdings.
 */
export declare function firstLookAt(scene: Scene, window: Size, margins: Margins): Camera;
