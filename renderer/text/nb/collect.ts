import type { Shape } from '../message-types'
import type { collect as english } from '../en/collect'

export const collect = {} as const satisfies Shape<typeof english>
