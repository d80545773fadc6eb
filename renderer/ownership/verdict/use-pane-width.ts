import { onMounted, ref } from 'vue'
import { call } from '../../bridge'

/** The pane may be this narrow and this wide, in px; 344 before anybody sets it. */
export const paneWidths = { least: 300, usual: 344, most: 520 } as const

const placeKey = 'ownership.pane-width'
const step = 16

const within = (width: number) =>
  Math.min(paneWidths.most, Math.max(paneWidths.least, Math.round(width)))

/** The pane's width, by pointer or by keys on its edge, kept on this computer for the next time. */
export function usePaneWidth() {
  const width = ref<number>(paneWidths.usual)
  const keep = () => void call('place.remember', { key: placeKey, value: String(width.value) })

  onMounted(async () => {
    const kept = await call('place.recall', { key: placeKey })
    const remembered = kept.ok && kept.value !== null ? Number(kept.value) : NaN
    if (Number.isFinite(remembered)) width.value = within(remembered)
  })

  /** Follows the pointer until it is let go; the pane lies at the right, so left is wider. */
  const drag = (event: PointerEvent) => {
    const edge = event.currentTarget
    if (!(edge instanceof HTMLElement)) return
    const [from, before] = [event.clientX, width.value]
    const move = ({ clientX }: PointerEvent) => {
      width.value = within(before + from - clientX)
    }
    const end = () => {
      edge.removeEventListener('pointermove', move)
      keep()
    }
    edge.setPointerCapture(event.pointerId)
    edge.addEventListener('pointermove', move)
    edge.addEventListener('lostpointercapture', end, { once: true })
  }
  const press = (event: KeyboardEvent) => {
    const to = {
      ArrowLeft: width.value + step,
      ArrowRight: width.value - step,
      Home: paneWidths.most,
      End: paneWidths.least,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    event.stopPropagation()
    width.value = within(to)
    keep()
  }
  return { width, drag, press }
}
