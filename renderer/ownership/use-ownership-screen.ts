import { computed, ref, watch, watchEffect } from 'vue'
import { useAppStore } from '../shell/app-store'
import { views, viewTitle } from '../views'
import { indexOf } from './outline/graph-index'
import { changesById } from './picture/words/changes'
import { partyName } from './picture/words/party-words'
import { tellingOf } from './picture/words/telling'
import { useOwnership } from './use-ownership'
import { useOwnershipActs } from './use-ownership-acts'
import { useOwnershipChoice } from './use-ownership-choice'
import { useOwnershipOrder } from './use-ownership-order'
import { useOwnershipPath } from './use-ownership-path'
import { useOwnershipView } from './use-ownership-view'
import { useOwnershipSettings } from './verdict/rules/use-ownership-settings'

const noChange = changesById([])

/** All that the screen of ownership knows and does; its parts only show it. */
export function useOwnershipScreen(place: () => { caseId: string; companyRow: number | null }) {
  const app = useAppStore()
  const kept = useOwnershipView()
  const settings = useOwnershipSettings()
  const placeKey = () => `${place().caseId} ${String(place().companyRow)}`
  const at = ref<string | null>(null)
  watch(placeKey, () => (at.value = null), { flush: 'sync' })

  const ownership = useOwnership(() => ({
    ...place(),
    at: at.value,
    thresholds: JSON.stringify(app.state?.settings.ownership.changes ?? {}),
  }))
  const { graph, companies } = ownership
  const look = useOwnershipChoice(graph, placeKey, kept)
  const subjectName = computed(() => {
    const party = graph.value && indexOf(graph.value).parties.get(graph.value.subject)
    return party ? partyName(party) : ''
  })
  watchEffect(() => {
    viewTitle.value = subjectName.value === '' ? null : subjectName.value
  })
  // Without a chosen company the first one is shown, in place: going back must not come here again.
  watch([companies, () => place().companyRow], ([all, companyRow]) => {
    const first = all?.[0]
    if (companyRow !== null || !first) return
    const { caseId } = place()
    views.replace({ screen: 'ownership', caseId, companyRow: first.companyRow })
  })
  const telling = computed(() => {
    if (!graph.value || !look.choice.value) return null
    const { pinned, foldBelow } = look.choice.value
    const options = { rule: settings.rule.value, pinned, foldBelow, changes: noChange }
    return tellingOf(graph.value, look.rows.value, options)
  })

  return {
    ...{ ...ownership, at, kept, settings, look, subjectName, telling },
    acts: useOwnershipActs(graph, look),
    path: useOwnershipPath(() => {
      const subject = graph.value?.subject ?? null
      const chosen = look.chosen.value
      return { from: chosen === subject ? null : chosen, to: subject }
    }),
    order: useOwnershipOrder(() => ({
      ...place(),
      companies: companies.value,
      graph: graph.value,
    })),
  }
}
