import type { Rect } from './paint/drawn'

/** Where one stands: a point of the picture lies on the screen at `point × scale + (x, y)`. */
export interface Camera {
  x: number
  y: number
  scale: number
}

export interface Size {
  width: number
  height: number
}

export const smallestScale = 0.005
export const largestScale = 4
/** A picture is never blown up only to fill the window. */
const largestFit = 1
/** Below this scale a whole picture is hard to read at first look; then a part of it is shown. */
const leastWhole = 0.75
/** the scale of that part */
const leastFirst = 0.8

/** Room that stamp, legend and buttons take from the window's edges. */
export interface Margins {
  top: number
  right: number
  bottom: number
  left: number
}
export const usualMargins: Margins = { top: 48, right: 24, bottom: 64, left: 24 }

export const isSameCamera = (one: Camera | null, other: Camera | null): boolean =>
  one?.x === other?.x && one?.y === other?.y && one?.scale === other?.scale

const within = (value: number, least: number, most: number) =>
  Math.min(most, Math.max(least, value))

/** The whole picture in the window, in the middle, never larger than life. */
export function fitCamera(picture: Size, window: Size, margins: Margins = usualMargins): Camera {
  const width = Math.max(1, window.width - margins.left - margins.right)
  const height = Math.max(1, window.height - margins.top - margins.bottom)
  const scale = within(
    Math.min(width / Math.max(1, picture.width), height / Math.max(1, picture.height)),
    smallestScale,
    largestFit,
  )
  return {
    x: margins.left + (width - picture.width * scale) / 2,
    y: margins.top + (height - picture.height * scale) / 2,
    scale,
  }
}

/** The part of the picture that the window shows. */
export const sightOf = ({ x, y, scale }: Camera, window: Size): Rect => ({
  x: -x / scale,
  y: -y / scale,
  width: window.width / scale,
  height: window.height / scale,
})

export const toPicture = ({ x, y, scale }: Camera, screenX: number, screenY: number) =>
  [(screenX - x) / scale, (screenY - y) / scale] as const

/** Moves as little as needed so that a box lies in the window with some room around it. */
export function keepInSight(
  camera: Camera,
  box: Rect,
  window: Size,
  margins: Margins = usualMargins,
): Camera {
  const room = 16
  const left = box.x * camera.scale + camera.x
  const top = box.y * camera.scale + camera.y
  const shift = (start: number, length: number, from: number, to: number) => {
    if (length > to - from) return from + (to - from - length) / 2 - start
    if (start < from) return from - start
    return start + length > to ? to - start - length : 0
  }
  const dx = shift(left, box.width * camera.scale, room, window.width - room)
  const dy = shift(
    top,
    box.height * camera.scale,
    margins.top - 8,
    window.height - margins.bottom + 8,
  )
  return dx === 0 && dy === 0 ? camera : { ...camera, x: camera.x + dx, y: camera.y + dy }
}

/** The same camera after a new layout, so that a box stays where it was on the screen. */
export const anchored = (
  camera: Camera,
  before: { x: number; y: number },
  after: { x: number; y: number },
): Camera => ({
  ...camera,
  x: camera.x + (before.x - after.x) * camera.scale,
  y: camera.y + (before.y - after.y) * camera.scale,
})

/**
 * How a picture is first seen: whole, or if that is too small to read, its subject with as many of
 * the other boxes as have room beside it, those that come first in `boxes` before the others.
 */
export function firstCamera(
  picture: Size,
  boxes: readonly Rect[],
  window: Size,
  margins: Margins = usualMargins,
): Camera {
  const whole = fitCamera(picture, window, margins)
  const [subject] = boxes
  if (whole.scale >= leastWhole || !subject) return whole
  const scale = leastFirst
  const room = roomAt(scale, window, margins)
  let region = around(subject)
  for (const box of boxes) {
    const wider = union(region, around(box))
    if (wider.width <= room.width && wider.height <= room.height) region = wider
  }
  const start = (middle: number, half: number, whole: number) =>
    // No empty ground beyond the picture's edge where there are boxes on the other side.
    whole <= 2 * half ? whole / 2 - half : within(middle - half, 0, whole - 2 * half)
  const left = start(region.x + region.width / 2, room.width / 2, picture.width)
  const top = start(region.y + region.height / 2, room.height / 2, picture.height)
  return { x: margins.left - left * scale, y: margins.top - top * scale, scale }
}

/** How much of the picture has room in the window. */
const roomAt = (scale: number, window: Size, { top, right, bottom, left }: Margins): Size => ({
  width: Math.max(1, window.width - left - right) / scale,
  height: Math.max(1, window.height - top - bottom) / scale,
})

/** With its badges and a little ground. */
const around = ({ x, y, width, height }: Rect): Rect => ({
  x: x - 12,
  y: y - 14,
  width: width + 24,
  height: height + 28,
})

function union(one: Rect, other: Rect): Rect {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)]
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  }
}

/** Where a first look of a large picture could reach: farther boxes need not be weighed. */
export function nearSubject<T extends Rect>(
  boxes: readonly T[],
  subject: Rect,
  window: Size,
  margins: Margins = usualMargins,
): T[] {
  const room = roomAt(leastFirst, window, margins)
  return boxes.filter((box) => {
    const { width, height } = union(subject, box)
    return width <= room.width && height <= room.height
  })
}
