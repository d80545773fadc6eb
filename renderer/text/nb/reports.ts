import type { Shape } from '../message-types'
import type { reports as english } from '../en/reports'

export const reports = {} as const satisfies Shape<typeof english>
