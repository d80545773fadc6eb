import type { ComputedRef, InjectionKey } from 'vue'

/** Joins a control to the label, hint and trouble of the Field around it. */
export const fieldContext: InjectionKey<{
  id: string
  describedBy: ComputedRef<string | undefined>
  isInvalid: ComputedRef<boolean>
}> = Symbol('field')
