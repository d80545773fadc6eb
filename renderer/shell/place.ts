import { watch } from 'vue'
import { call } from '../bridge'
import { readView, views, type View } from '../views'

const viewKey = 'shell.place'
const caseKey = 'shell.case'

const recall = async (key: string) => {
  const recalled = await call('place.recall', { key })
  return recalled.ok ? recalled.value : null
}

/** The screen that was open when the window was last closed, or null. */
export const recallPlace = async (): Promise<View | null> => {
  const text = await recall(viewKey)
  return text === null ? null : readView(text)
}

/** The case that was open then, whatever screen showed, or null. */
export const recallCase = () => recall(caseKey)

/** From now on every change of screen and of case is remembered. */
export const rememberPlaces = (currentCaseId: () => string | null) => {
  watch(views.current, (current) => {
    // What was searched for is nobody's to find later: a deleted company's name could be in it.
    const view = current.screen === 'search' ? { ...current, text: '' } : current
    void call('place.remember', { key: viewKey, value: JSON.stringify(view) })
  })
  watch(currentCaseId, (caseId) => {
    if (caseId !== null) void call('place.remember', { key: caseKey, value: caseId })
  })
}
