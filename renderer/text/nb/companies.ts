import type { Shape } from '../message-types'
import type { companies as english } from '../en/companies'

export const companies = {} as const satisfies Shape<typeof english>
