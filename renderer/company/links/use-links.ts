import { inject, onScopeDispose, provide, shallowRef, watch } from 'vue'
import type { InjectionKey, ShallowRef } from 'vue'
import type { Link } from '../../../electron/shared/domain/search'
import { call, useEvent } from '../../bridge'

interface CompanyLinks {
  caseId: string
  companyRow: number
  links: readonly Link[]
}

const restMs = 500

const key: InjectionKey<Readonly<ShallowRef<CompanyLinks>>> = Symbol('links of a company')

/**
 * The same people, firms and addresses in other companies, for every name on the page. Where the
 * search cannot answer nothing is shown, and nothing says that there is none.
 */
export function provideLinks(at: () => { caseId: string; companyRow: number }) {
  const found = shallowRef<CompanyLinks>({ ...at(), links: [] })
  let isGone = false
  const load = async () => {
    const place = at()
    const asked = await call('search.links', place)
    if (isGone || place.companyRow !== at().companyRow || place.caseId !== at().caseId) return
    found.value = { ...place, links: asked.ok ? asked.value : [] }
  }
  watch(() => JSON.stringify(at()), load, { immediate: true })
  useEvent('case.changed', ({ caseId }) => {
    if (caseId === at().caseId) void load()
  })
  // What was read since then may name the same people: asked again when the reading rests a moment.
  let timer: ReturnType<typeof setTimeout> | undefined
  useEvent('search.progressed', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void load(), restMs)
  })
  onScopeDispose(() => {
    clearTimeout(timer)
    isGone = true
  })
  provide(key, found)
}

export const useLinks = () => inject(key, null)
