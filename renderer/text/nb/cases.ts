import type { Shape } from '../message-types'
import type { cases as english } from '../en/cases'

export const cases = {} as const satisfies Shape<typeof english>
