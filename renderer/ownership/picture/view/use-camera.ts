import { select } from 'd3-selection'
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomBehavior } from 'd3-zoom'
import { onMounted, onUnmounted, shallowRef, watch, type Ref } from 'vue'
import { isSameCamera, largestScale, smallestScale, type Camera } from '../camera'

/** A step of the zoom keys and buttons. */
const zoomStep = 1.3

/**
 * Wheel, drag, pinch and double click move the camera; so do the functions given back. `shared` is
 * kept the same as the camera in both directions, so that two pictures can be moved as one.
 */
export function useCamera(
  stage: Readonly<Ref<HTMLElement | null>>,
  shared: Ref<Camera | null>,
  /** whether a gesture that begins here is the picture's own, such as a double click on a box */
  isTaken: (event: Event) => boolean,
) {
  const camera = shallowRef<Camera>(shared.value ?? { x: 0, y: 0, scale: 1 })
  let behaviour: ZoomBehavior<HTMLElement, unknown> | null = null

  const moved = ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => {
    const now = { x: transform.x, y: transform.y, scale: transform.k }
    if (isSameCamera(now, camera.value)) return
    camera.value = now
    shared.value = now
  }
  const goTo = ({ x, y, scale }: Camera) => {
    if (!stage.value || !behaviour) return
    select(stage.value).call(behaviour.transform, zoomIdentity.translate(x, y).scale(scale))
  }
  const zoomBy = (factor: number) => {
    if (stage.value && behaviour) select(stage.value).call(behaviour.scaleBy, factor)
  }

  onMounted(() => {
    if (!stage.value) return
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
    behaviour = zoom<HTMLElement, unknown>()
      .scaleExtent([smallestScale, largestScale])
      // A screen that can be touched may be joined later.
      .touchable(true)
      .duration(isCalm ? 0 : 160)
      .filter(
        (event: MouseEvent) =>
          !isTaken(event) && (!event.ctrlKey || event.type === 'wheel') && !event.button,
      )
      .on('zoom', moved)
    select(stage.value).call(behaviour)
    goTo(camera.value)
  })
  onUnmounted(() => {
    if (stage.value) select(stage.value).on('.zoom', null)
  })
  watch(shared, (now) => {
    if (now && !isSameCamera(now, camera.value)) goTo(now)
  })

  return { camera, goTo, zoomIn: () => zoomBy(zoomStep), zoomOut: () => zoomBy(1 / zoomStep) }
}
