import { computed, ref, shallowRef } from 'vue'
import type { Failure, Result } from '../../electron/shared/result'
import { call, useEvent } from '../bridge'

/** A long work in main that tells how far it is and can be stopped. One at a time. */
export function useJob<T>() {
  const jobId = ref<string | null>(null)
  const progress = ref<{ done: number; total: number; what: string } | null>(null)
  const outcome = shallowRef<T | null>(null)
  const failure = ref<Failure | null>(null)
  const isCancelling = ref(false)

  useEvent('job.progressed', ({ jobId: of, ...far }) => {
    if (of === jobId.value) progress.value = far
  })

  return {
    isRunning: computed(() => jobId.value !== null),
    isCancelling,
    /** 0–1; 0 while the total is not known yet */
    part: computed(() =>
      progress.value && progress.value.total > 0 ? progress.value.done / progress.value.total : 0,
    ),
    progress,
    outcome,
    failure,
    async run(work: (jobId: string) => Promise<Result<T>>): Promise<void> {
      if (jobId.value !== null) return
      const id = crypto.randomUUID()
      jobId.value = id
      progress.value = null
      failure.value = null
      isCancelling.value = false
      const done = await work(id)
      jobId.value = null
      outcome.value = done.ok ? done.value : null
      failure.value = done.ok ? null : done.failure
    },
    /** Asks main to stop; the job then ends with the failure `cancelled`. */
    async cancel() {
      if (jobId.value === null) return
      isCancelling.value = true
      await call('job.cancel', { jobId: jobId.value })
    },
  }
}
