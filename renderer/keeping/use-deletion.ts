import { computed, onMounted, ref } from 'vue'
import type { DeletionCertificate, DeletionPreview } from '../../electron/shared/domain/keeping'
import type { Failure, Result } from '../../electron/shared/result'
import { isHeldOn } from '../../electron/shared/rules/retention'
import { dayOf } from '../cases/due'
import { useJob } from '../evidence/use-job'

/**
 * The steps of deleting something for good: what goes is told first; before the retention ends it
 * is asked about a second time; a legal hold stops it.
 */
export const useDeletion = (
  ask: () => Promise<Result<DeletionPreview>>,
  remove: (jobId: string) => Promise<Result<DeletionCertificate>>,
) => {
  const preview = ref<DeletionPreview | null>(null)
  const askFailure = ref<Failure | null>(null)
  const isAskingTwice = ref(false)
  const job = useJob<DeletionCertificate>()
  const today = dayOf(new Date())

  const isHeld = computed(() => isHeldOn(today, preview.value?.legalHold ?? null))
  const isEarly = computed(() => {
    const until = preview.value?.retainUntil ?? null
    return until === null || today <= until
  })
  const load = async () => {
    const asked = await ask()
    preview.value = asked.ok ? asked.value : null
    askFailure.value = asked.ok ? null : asked.failure
  }
  onMounted(load)

  const act = async () => {
    if (isEarly.value && !isAskingTwice.value) {
      isAskingTwice.value = true
      return
    }
    isAskingTwice.value = false
    await job.run(remove)
    // A hold set meanwhile, or a wrong name: what stands now is shown again.
    if (job.failure.value) await load()
  }
  const failure = computed(() => {
    const found = askFailure.value ?? job.failure.value
    return found?.code === 'cancelled' ? null : found
  })
  return { preview, isHeld, isEarly, isAskingTwice, failure, act, job }
}
