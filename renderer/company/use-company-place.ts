import { computed, ref } from 'vue'
import { sectionNames, type SectionName } from '../../electron/shared/domain/answer'
import { views, type View } from '../views'
import type { PagePart } from './company-parts'

type CompanyPlace = Extract<View, { screen: 'company' }>

/** What the window's history says of the open page. */
interface PlaceProps {
  caseId: string
  companyRow: number
  sessionRow: number | null
  section: SectionName | null
  pane: 'raw' | 'history' | null
  path: string | null
}

/**
 * Where on the page the person is: a section, the raw answer at a place, or the history. Going to the
 * raw answer or the history is a step that Back undoes; walking the sections is none.
 */
export function useCompanyPlace(props: PlaceProps) {
  const current = ref<PagePart>(props.section ?? 'glance')
  const here = computed((): CompanyPlace => {
    const { caseId, companyRow, sessionRow, section } = props
    return { screen: 'company', caseId, companyRow, sessionRow, section }
  })
  const sectionOf = (part: PagePart) => sectionNames.find((name) => name === part) ?? null

  return {
    current,
    /** Notes the section in which the person is, for the way back. */
    note(part: PagePart) {
      current.value = part
      const section = sectionOf(part)
      if (props.pane === null && section !== props.section)
        views.replace({ ...here.value, section })
    },
    /** Back from the raw answer or the history to a section. */
    toSections(part: PagePart) {
      current.value = part
      views.go({ ...here.value, section: sectionOf(part) })
    },
    toRaw(path: string | null) {
      const view: View = { ...here.value, pane: 'raw', ...(path === null ? {} : { path }) }
      if (props.pane === 'raw') views.replace(view)
      else views.go(view)
    },
    toHistory: () => views.go({ ...here.value, pane: 'history' }),
    toSnapshot: (sessionRow: number | null) =>
      views.go({ ...here.value, sessionRow, section: sectionOf(current.value) }),
  }
}
