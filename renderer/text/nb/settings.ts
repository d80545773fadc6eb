import type { Shape } from '../message-types'
import type { settings as english } from '../en/settings'

export const settings = {} as const satisfies Shape<typeof english>
