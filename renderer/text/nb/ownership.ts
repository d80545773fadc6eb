import type { Shape } from '../message-types'
import type { ownership as english } from '../en/ownership'

export const ownership = {} as const satisfies Shape<typeof english>
