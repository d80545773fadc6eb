import { onMounted, onUnmounted, shallowRef, watch, type Ref } from 'vue'
import type { Camera, Size } from '../camera'
import type { Look } from '../paint/look'
import type { Motion } from '../paint/motion'
import { paint } from '../paint/paint'
import type { Scene } from '../scene'

export interface Painted {
  scene: Scene | null
  camera: Camera
  look: Look | null
}

/** Paints in the next frame when something changed, and not at all else. */
export function usePainter(
  canvas: Readonly<Ref<HTMLCanvasElement | null>>,
  painted: () => Painted,
  motion: { current: () => Motion | null },
) {
  const size = shallowRef<Size>({ width: 0, height: 0 })
  let frame: number | null = null

  const draw = () => {
    frame = null
    const { scene, camera, look } = painted()
    const context = canvas.value?.getContext('2d', { alpha: false })
    const { width, height } = size.value
    if (!context || !scene || !look || width === 0 || height === 0) return
    fitCanvas(context.canvas, size.value)
    const moving = motion.current()
    paint(context, scene, { ...size.value, camera, pixelRatio: devicePixelRatio }, look, moving)
    if (moving) schedule()
  }
  const schedule = () => {
    frame ??= requestAnimationFrame(draw)
  }
  const measure = new ResizeObserver(([entry]) => {
    if (!entry) return
    const { width, height } = entry.contentRect
    size.value = { width, height }
    // Painted at once: a canvas that was resized is empty until then.
    if (frame !== null) cancelAnimationFrame(frame)
    draw()
  })
  const stopWatchingRatio = watchPixelRatio(schedule)

  onMounted(() => canvas.value?.parentElement && measure.observe(canvas.value.parentElement))
  onUnmounted(() => {
    measure.disconnect()
    stopWatchingRatio()
    if (frame !== null) cancelAnimationFrame(frame)
  })
  watch(painted, schedule, { deep: false })

  return { size, schedule }
}

function fitCanvas(canvas: HTMLCanvasElement, { width, height }: Size) {
  const [wide, high] = [Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio)]
  if (canvas.width === wide && canvas.height === high) return
  canvas.width = wide
  canvas.height = high
}

/** A window moved to another screen, or zoomed: the ratio changes without a change of size. */
function watchPixelRatio(changed: () => void): () => void {
  let query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`)
  const again = () => {
    changed()
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`)
    query.addEventListener('change', again, { once: true })
  }
  query.addEventListener('change', again, { once: true })
  return () => query.removeEventListener('change', again)
}
