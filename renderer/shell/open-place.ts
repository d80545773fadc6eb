import { shallowRef } from 'vue'
import type { CaseSummary } from '../../electron/shared/domain/case-file'
import type { OpenFailure } from '../cases/open-failure'
import { useCases } from '../cases/use-cases'
import { views, type View } from '../views'

/** Where something is: a screen, and the case that has to be open for it; null needs none. */
export interface Place {
  caseId: string | null
  view: View
}

/** The case that could not be opened last; shown above the list of cases with what helps. */
export const openTrouble = shallowRef<OpenFailure | null>(null)

const fail = (trouble: OpenFailure): null => {
  openTrouble.value = trouble
  views.go({ screen: 'cases' })
  return null
}

/**
 * Opens a case folder and makes it the one that the side bar shows. Null where it could not be
 * opened: then the list of cases shows why.
 */
export const openCase = async (folder: string): Promise<CaseSummary | null> => {
  const { open, store } = useCases()
  const opened = await open(folder)
  if (!opened.ok) return fail({ failure: opened.failure, folder })
  openTrouble.value = null
  store.currentId = opened.value.caseId
  return opened.value
}

/**
 * Goes to a place that may lie in another case, opening that case first. False where it could not
 * be opened: then the list of cases shows why, and Back leads to where the person was.
 */
export const openPlace = async ({ caseId, view }: Place): Promise<boolean> => {
  if (caseId !== null && !(await isOpened(caseId))) return false
  views.go(view)
  return true
}

const isOpened = async (caseId: string): Promise<boolean> => {
  const { store, load } = useCases()
  if (store.open.has(caseId)) {
    store.currentId = caseId
    return true
  }
  const folderOf = () => store.known?.find((one) => one.caseId === caseId)?.folder
  if (folderOf() === undefined) await load()
  const folder = folderOf()
  if (folder !== undefined) return (await openCase(folder)) !== null
  return fail({ failure: { code: 'case-not-open' }, folder: null }) !== null
}
