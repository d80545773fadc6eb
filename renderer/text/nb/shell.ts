import type { Shape } from '../message-types'
import type { shell as english } from '../en/shell'

export const shell = {} as const satisfies Shape<typeof english>
