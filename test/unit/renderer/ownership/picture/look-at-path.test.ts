import { describe, expect, it } from 'vitest'
import type { Scene } from '../../../../../renderer/ownership/picture/scene'
import { lookAtPath } from '../../../../../renderer/ownership/picture/view/look-at-path'

const box = (id: string, x: number, y: number) => ({ id, x, y, width: 100, height: 50 })
const line = (from: string, to: string) => ({ interest: `${from}>${to}`, from, to })
const scene = {
  boxes: [box('Ingrid', 0, 0), box('Tindholm', 1000, 200), box('Sjømat', 2000, 400)],
  lines: [line('Ingrid', 'Tindholm'), line('Tindholm', 'Sjømat')],
} as unknown as Scene
const margins = { top: 48, right: 24, bottom: 64, left: 24 }
const from = { camera: { x: -5000, y: 0, scale: 1 }, size: { width: 1200, height: 700 }, margins }

describe('a path that is asked for', () => {
  it('comes into sight as a whole, no smaller than it has to be', () => {
    const near = lookAtPath(scene, ['Ingrid>Tindholm'], from)
    expect(near).toMatchObject({ scale: 1, x: expect.closeTo(50, -2) })
    const far = lookAtPath(scene, ['Ingrid>Tindholm', 'Tindholm>Sjømat'], from)
    expect(far?.scale).toBeLessThan(1)
    expect(2100 * (far?.scale ?? 1) + (far?.x ?? 0)).toBeLessThanOrEqual(1200)
    expect(far?.x).toBeGreaterThanOrEqual(0)
  })

  it('moves nothing where the picture has none of it', () => {
    expect(lookAtPath(scene, ['Kari>Sjømat'], from)).toBeNull()
  })
})
