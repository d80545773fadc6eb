import type { Draw } from '../random'
import type { Language } from '../orders/read-order'
import type { World } from '../world/build'
import type { CompanySpec } from '../world/model'

/** All that a section may know. `now` is epoch ms of the service's clock when the session was created. */
export interface Context {
  world: World
  company: CompanySpec
  draw: Draw
  now: number
  language: Language
  /** whether the token may search the OFAC list */
  hasOfac: boolean
}

/** The newest year that has filed accounts: filed by July of the year after. */
export function newestAccountingYear(now: number): number {
  const date = new Date(now)
  return date.getUTCFullYear() - (date.getUTCMonth() >= 6 ? 1 : 2)
}

/** The shareholder register shows 31 December of the year before, published about May (primer §1). */
export function shareholdersAsOf(now: number): string {
  const date = new Date(now)
  return `${date.getUTCFullYear() - (date.getUTCMonth() >= 4 ? 1 : 2)}-12-31`
}

export const round = (value: number, digits = 4): number => Number(value.toFixed(digits))
