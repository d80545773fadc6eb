import type { Leaf } from '../shared/domain/answer'
import type { CompanyView, Sourced } from '../shared/domain/company'
import { asOfNames } from './aliases'
import { plainKey } from './json'
import { dateOf } from './scalars'

const isDay = (text: string | null | undefined): text is string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text ?? '')

const isSource = /(^|\.)sources?(\[\d+\])?$/i

const isAsOfName: ReadonlySet<string> = new Set(asOfNames)

const lastName = (key: string): string => plainKey(key.slice(key.lastIndexOf('.') + 1))

type Shares = Pick<CompanyView, 'shareholders' | 'indicators'>

/**
 * The day for which the shares of an answer hold, where it names one: a field of that meaning
 * beside the shareholders or the indicators, or a day in the words about the indicators' source
 * ("…, 2025-12-31"). Never the day it was fetched (domain primer §1).
 */
export function sharesAsOfOf({ shareholders, indicators }: Shares): Sourced<string> | null {
  // Half a million holders have millions of leaves: no list is made of them.
  const lists = [
    shareholders.extra,
    ...(shareholders.state === 'found' ? shareholders.value.map(({ extra }) => extra) : []),
    indicators.state === 'found' ? indicators.value : [],
  ]
  const first = (read: (leaf: Leaf) => string | null | undefined) => firstDay(lists, read)
  return (
    first(({ key, text }) => (isAsOfName.has(lastName(key)) ? dateOf(text) : null)) ??
    first(({ key, text }) => (isSource.test(key) ? /\d{4}-\d{2}-\d{2}/.exec(text)?.[0] : null))
  )
}

function firstDay(
  lists: readonly (readonly Leaf[])[],
  read: (leaf: Leaf) => string | null | undefined,
): Sourced<string> | null {
  for (const leaves of lists) {
    for (const leaf of leaves) {
      const day = read(leaf)
      if (isDay(day)) return { value: day, path: leaf.path }
    }
  }
  return null
}
