import { watch } from 'vue'
import { call } from '../bridge'
import { readView, views, type View } from '../views'

const key = 'shell.place'

/** The screen that was open when the window was last closed, or null. */
export const recallPlace = async (): Promise<View | null> => {
  const recalled = await call('place.recall', { key })
  return recalled.ok && recalled.value !== null ? readView(recalled.value) : null
}

/** From now on every change of screen is remembered. */
export const rememberPlaces = () =>
  watch(views.current, (view) => {
    void call('place.remember', { key, value: JSON.stringify(view) })
  })
