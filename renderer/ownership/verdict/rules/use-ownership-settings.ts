import { computed, ref } from 'vue'
import type {
  OwnershipSettings,
  RuleKey,
  RuleSetting,
} from '../../../../electron/shared/domain/ownership/rule'
import type { Failure } from '../../../../electron/shared/result'
import { call } from '../../../bridge'
import { useAppStore } from '../../../shell/app-store'

const unsaid: OwnershipSettings = { rule: 'product', changes: {} }

/** The rule that one looks by and the thresholds that were set: the application's, for every case. */
export function useOwnershipSettings() {
  const app = useAppStore()
  const failure = ref<Failure | null>(null)
  const isBusy = ref(false)
  const current = computed(() => app.state?.settings.ownership ?? unsaid)

  /** True where it was kept. */
  const save = async (change: Partial<OwnershipSettings>): Promise<boolean> => {
    isBusy.value = true
    const saved = await call('settings.save', { ownership: { ...current.value, ...change } })
    isBusy.value = false
    failure.value = saved.ok ? null : saved.failure
    return saved.ok
  }
  return {
    rule: computed(() => current.value.rule),
    failure,
    isBusy,
    choose: (rule: RuleKey) => save({ rule }),
    /** Rules that are not named go back to their defaults. */
    setThresholds: (changes: Partial<Record<RuleKey, RuleSetting>>) => save({ changes }),
  }
}
