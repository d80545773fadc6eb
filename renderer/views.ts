import { computed, shallowRef } from 'vue'
import type { SectionName } from '../electron/shared/domain/answer'
import { searchFields, type SearchField } from '../electron/shared/domain/search'

/** Every screen that can be open, with what it shows. */
export type View =
  | { screen: 'cases' }
  | { screen: 'collect'; caseId: string | null }
  | { screen: 'settings'; part: SettingsPart }
  | { screen: 'companies'; caseId: string }
  | {
      screen: 'company'
      caseId: string
      companyRow: number
      /** an older snapshot; null shows the newest */
      sessionRow: number | null
      section: SectionName | null
      /** instead of the sections: the raw answer, at `path`, or the history */
      pane?: 'raw' | 'history'
      path?: string
    }
  | { screen: 'ownership'; caseId: string; companyRow: number | null }
  | {
      screen: 'reports'
      caseId: string
      companyRow: number | null
      sha256: string | null
      /** what a search found there: the words to mark, and the page */
      find?: string
      page?: number
    }
  | { screen: 'packs'; caseId: string }
  /** what changed over a whole case */
  | { screen: 'changes'; caseId: string }
  | { screen: 'search'; text: string; scope: string | null; fields: SearchField[] }
  /** every company of every case */
  | { screen: 'all-companies' }

export const settingsParts = [
  'connection',
  'practice',
  'orders',
  'backups',
  'webhooks',
  'appearance',
] as const
export type SettingsPart = (typeof settingsParts)[number]
export type Screen = View['screen']

/** What the title bar calls an open view beyond its screen: the company's or the report's name. */
export const viewTitle = shallowRef<string | null>(null)

const historyLimit = 100

/** Where the person is and was, as a browser keeps it: going somewhere new forgets the way forward. */
export const createHistory = (first: View) => {
  const places = shallowRef<View[]>([first])
  const at = shallowRef(0)
  const current = computed(() => places.value[at.value] ?? first)

  const step = (by: number) => {
    const to = at.value + by
    if (to < 0 || to >= places.value.length) return
    viewTitle.value = null
    at.value = to
  }
  return {
    current,
    canGoBack: computed(() => at.value > 0),
    canGoForward: computed(() => at.value < places.value.length - 1),
    go(view: View) {
      if (isSameView(view, current.value)) return
      viewTitle.value = null
      places.value = [...places.value.slice(0, at.value + 1), view].slice(-historyLimit)
      at.value = places.value.length - 1
    },
    /** Changes what the open screen shows without a new step back, e.g. the chosen section. */
    replace(view: View) {
      places.value = places.value.map((place, index) => (index === at.value ? view : place))
    },
    back: () => step(-1),
    forward: () => step(1),
    /** The company last looked at in a case; null before any was. */
    companyIn(caseId: string): number | null {
      const seen = places.value.slice(0, at.value + 1).reverse()
      const last = seen.find((view) => caseOf(view) === caseId && companyOf(view) !== null)
      return last ? companyOf(last) : null
    },
    /** Other places than the open one, the last gone to first, each once. */
    recent(): View[] {
      const texts = [...places.value].reverse().map((place) => JSON.stringify(place))
      return [...new Set(texts)]
        .filter((text) => text !== JSON.stringify(current.value))
        .flatMap((text) => places.value.find((place) => JSON.stringify(place) === text) ?? [])
    },
    /** Forgets every place in a case that is no longer there. */
    leaveCase(caseId: string) {
      const kept = places.value.filter((view) => caseOf(view) !== caseId)
      places.value = kept.length > 0 ? kept : [{ screen: 'cases' }]
      at.value = places.value.length - 1
    },
    /** Forgets every place of a company that was deleted; its case's list of companies stays. */
    leaveCompany(caseId: string, companyRow: number) {
      const kept = places.value.filter(
        (view) => caseOf(view) !== caseId || companyOf(view) !== companyRow,
      )
      places.value = kept.length > 0 ? kept : [{ screen: 'companies', caseId }]
      at.value = places.value.length - 1
    },
  }
}

export const caseOf = (view: View): string | null => ('caseId' in view ? view.caseId : null)

const companyOf = (view: View): number | null => ('companyRow' in view ? view.companyRow : null)

export const isSameView = (one: View, other: View): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** The window's own history. */
export const views = createHistory({ screen: 'cases' })

const isText = (value: unknown): value is string => typeof value === 'string'
const isRow = (value: unknown): value is number => Number.isInteger(value)

/** A remembered view, or null where the text is not one (of this version). Case and rows may be gone by now. */
export const readView = (text: string): View | null => {
  const raw = parse(text)
  const caseId = isText(raw.caseId) ? raw.caseId : null
  const companyRow = isRow(raw.companyRow) ? raw.companyRow : null
  switch (raw.screen) {
    case 'cases':
      return { screen: 'cases' }
    case 'settings': {
      const part = settingsParts.find((name) => name === raw.part)
      return { screen: 'settings', part: part ?? 'connection' }
    }
    case 'collect':
      return { screen: 'collect', caseId }
    case 'all-companies':
      return { screen: 'all-companies' }
    case 'search': {
      const scope = isText(raw.scope) ? raw.scope : null
      const said: readonly unknown[] = Array.isArray(raw.fields) ? raw.fields : []
      const fields = searchFields.filter((field) => said.includes(field))
      return { screen: 'search', text: isText(raw.text) ? raw.text : '', scope, fields }
    }
    case 'companies':
    case 'changes':
    case 'packs':
      return caseId === null ? null : { screen: raw.screen, caseId }
    case 'company':
      if (caseId === null || companyRow === null) return null
      return { screen: 'company', caseId, companyRow, sessionRow: null, section: null }
    case 'ownership':
      return caseId === null ? null : { screen: 'ownership', caseId, companyRow }
    case 'reports': {
      const sha256 = isText(raw.sha256) ? raw.sha256 : null
      return caseId === null ? null : { screen: 'reports', caseId, companyRow, sha256 }
    }
    default:
      return null
  }
}

const parse = (text: string): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}
