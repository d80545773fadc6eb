import { onScopeDispose, ref, type Ref } from 'vue'
import type { Failure } from '../../../electron/shared/result'
import { call } from '../../bridge'

/** Below this nobody needs to be told that a file is being made, nor a way to stop it. */
const unsaidMs = 1000

/** One export at a time. */
export interface OneExport {
  failure: Ref<Failure | null>
  isBusy: Ref<boolean>
  /** it takes so long that a person is told, and may stop it */
  isSlow: Ref<boolean>
  /** what is made gives back what went wrong; after it was stopped that is of no account */
  run(make: (isStopped: () => boolean) => Promise<Failure | null>): Promise<void>
  stop(): void
}

export function useOneExport(): OneExport {
  const failure = ref<Failure | null>(null)
  const isBusy = ref(false)
  const isSlow = ref(false)
  let turn = 0
  onScopeDispose(() => (turn += 1))
  return {
    ...{ failure, isBusy, isSlow },
    async run(make) {
      if (isBusy.value) return
      const mine = ++turn
      isBusy.value = true
      failure.value = null
      const timer = setTimeout(() => (isSlow.value = mine === turn), unsaidMs)
      try {
        const trouble = await make(() => mine !== turn)
        if (mine === turn && trouble?.code !== 'cancelled') failure.value = trouble
      } finally {
        clearTimeout(timer)
        if (mine === turn) isBusy.value = isSlow.value = false
      }
    },
    stop() {
      turn += 1
      isBusy.value = isSlow.value = false
      void call('ownership.stopSaving', {})
    },
  }
}
