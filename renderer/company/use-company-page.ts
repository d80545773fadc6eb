import { computed, shallowRef, watchEffect } from 'vue'
import { formatIdentifier } from '../../electron/shared/rules/identifiers'
import { indexOf, missingParts, type PagePart } from './company-parts'
import { isComing, reportCount } from './session-standing'
import { useCompany } from './use-company'
import { provideAnswerOrigin, type AnswerOrigin } from './origin/use-origin'

/** What the page of a company shows of its stored answers, and what it says about them. */
export function useCompanyPage(
  at: () => { caseId: string; companyRow: number; sessionRow: number | null },
  showRaw: (path: string) => void,
) {
  const company = useCompany(at)
  const { page, session, snapshots, answer, coming } = company

  const view = computed(() => page.value?.view ?? null)
  const lastSession = computed(() => session.value ?? page.value?.sessions[0] ?? null)
  const entries = computed(() => (view.value ? indexOf(view.value) : []))
  const reports = computed(() => {
    const all = page.value?.sessions.map(reportCount) ?? []
    const ordered = all.reduce((sum, each) => sum + each.ordered, 0)
    const stored = all.reduce((sum, each) => sum + each.stored, 0)
    return ordered === 0 ? null : { ordered, stored }
  })

  const origin = shallowRef<AnswerOrigin>({
    sha256: null,
    retrievedAt: null,
    snapshot: null,
    showRaw,
  })
  watchEffect(() => {
    const index = snapshots.value.findIndex((each) => each === session.value)
    const of = snapshots.value.length
    origin.value = {
      sha256: answer.value?.sha256 ?? null,
      retrievedAt: answer.value?.retrievedAt ?? null,
      snapshot: index === -1 ? null : { at: of - index, of },
      showRaw,
    }
  })
  provideAnswerOrigin(origin)

  return {
    ...company,
    view,
    lastSession,
    entries,
    reports,
    name: computed(() => {
      const row = page.value?.row
      return row ? (row.digest?.name ?? formatIdentifier(row.company)) : ''
    }),
    parts: computed((): PagePart[] => [
      ...entries.value.map(({ part }) => part),
      ...(reports.value || view.value?.reportLinks.length ? (['reports'] as const) : []),
    ]),
    missing: computed(() => missingParts(lastSession.value, view.value)),
    isOlder: computed(() => snapshots.value.length > 1 && session.value !== snapshots.value[0]),
    /** not while an order of this company is under way: it would be ordered and billed twice */
    canReorder: computed(
      () => lastSession.value !== null && !isComing(lastSession.value) && coming.value === null,
    ),
  }
}
