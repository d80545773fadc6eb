import type { Leaf } from '../shared/domain/answer'
import type { CompanyView, Sourced } from '../shared/domain/company'
import { asOfNames } from './aliases'
import { plainKey } from './json'
import { dateOf } from './scalars'

const isDay = (text: string | null | undefined): text is string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text ?? '')

const isSource = /(^|\.)sources?(\[\d+\])?$/i

const lastName = (key: string): string => plainKey(key.slice(key.lastIndexOf('.') + 1))

type Shares = Pick<CompanyView, 'shareholders' | 'indicators'>

/**
 * The day for which the shares of an answer hold, where it names one: a field of that meaning
 * beside the shareholders or the indicators, or a day in the words about the indicators' source
 * ("…, 2025-12-31"). Never the day it was fetched (domain primer §1).
 */
export function sharesAsOfOf({ shareholders, indicators }: Shares): Sourced<string> | null {
  const leaves: Leaf[] = [
    ...shareholders.extra,
    ...(shareholders.state === 'found' ? shareholders.value.flatMap(({ extra }) => extra) : []),
    ...(indicators.state === 'found' ? indicators.value : []),
  ]
  for (const { key, text, path } of leaves) {
    const day = asOfNames.some((name) => name === lastName(key)) ? dateOf(text) : null
    if (isDay(day)) return { value: day, path }
  }
  for (const { key, text, path } of leaves) {
    const day = isSource.test(key) ? /\d{4}-\d{2}-\d{2}/.exec(text)?.[0] : null
    if (isDay(day)) return { value: day, path }
  }
  return null
}

/** The same day by itself. */
export const asOfDateOf = ({ sharesAsOf }: CompanyView): string | null => sharesAsOf?.value ?? null
