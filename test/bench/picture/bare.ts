import { fitCamera, type Camera } from '../../../renderer/ownership/picture/camera'
import type { Scene } from '../../../renderer/ownership/picture/scene'
import { frame, moveAlong, type Moved } from './moving'

/** A canvas and nothing else, moved by the same hand. */
export async function moveBare(scene: Scene, frames: number): Promise<Moved> {
  const main = document.querySelector('main')
  const canvas = document.createElement('canvas')
  canvas.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh'
  canvas.width = innerWidth * devicePixelRatio
  canvas.height = innerHeight * devicePixelRatio
  const context = canvas.getContext('2d', { alpha: false })
  if (!context || !main) throw new Error('no canvas')
  main.style.display = 'none'
  document.body.append(canvas)
  let camera = fitCamera(scene, { width: innerWidth, height: innerHeight })
  await frame()
  const moved = await moveAlong(frames, ({ zoom, x, y }) => {
    const factor = 2 ** (-zoom * 0.002)
    camera = {
      x: 720 - (720 - camera.x) * factor + x,
      y: 450 - (450 - camera.y) * factor + y,
      scale: camera.scale * factor,
    }
    draw(context, scene, camera)
  })
  canvas.remove()
  main.style.display = 'flex'
  return moved
}

function draw(context: CanvasRenderingContext2D, scene: Scene, { x, y, scale }: Camera) {
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.fillStyle = '#f7f8f9'
  context.fillRect(0, 0, context.canvas.width, context.canvas.height)
  const ratio = devicePixelRatio
  context.setTransform(scale * ratio, 0, 0, scale * ratio, x * ratio, y * ratio)
  context.strokeStyle = '#7b8590'
  context.lineWidth = 1 / scale
  for (const { points } of scene.lines) {
    context.beginPath()
    points.forEach(([left, top], index) =>
      index === 0 ? context.moveTo(left, top) : context.lineTo(left, top),
    )
    context.stroke()
  }
  context.fillStyle = '#ffffff'
  for (const box of scene.boxes) {
    context.fillRect(box.x, box.y, box.width, box.height)
    context.strokeRect(box.x, box.y, box.width, box.height)
  }
}
