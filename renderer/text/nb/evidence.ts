import type { Shape } from '../message-types'
import type { evidence as english } from '../en/evidence'

export const evidence = {} as const satisfies Shape<typeof english>
