export interface Moved {
  /** from the first frame to the last */
  ms: number
  /** frames that came later than one and a half of the screen's own */
  dropped: number
}

export interface Step {
  /** wheel, as the mouse gives it */
  zoom: number
  x: number
  y: number
}

export const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))

const screenFrameMs = 1000 / 60

/** A hand that drags in circles and now and then turns the wheel a little in and out again. */
export async function moveAlong(frames: number, act: (step: Step) => void): Promise<Moved> {
  let before = await frame()
  const startedMs = before
  let dropped = 0
  for (let count = 0; count < frames; count += 1) {
    const angle = count / 10
    act({
      zoom: count % 2 === 0 ? (Math.floor(count / 20) % 2 === 0 ? -12 : 12) : 0,
      x: Math.cos(angle) * 6,
      y: Math.sin(angle) * 4,
    })
    const now = await frame()
    if (now - before > screenFrameMs * 1.5) dropped += 1
    before = now
  }
  return { ms: before - startedMs, dropped }
}
