import type { Leaf } from '../shared/domain/answer'
import type { CompanyView } from '../shared/domain/company'
import { asOfNames } from './aliases'
import { plainKey } from './json'
import { dateOf } from './scalars'

const isDay = (text: string | null | undefined): text is string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text ?? '')

const lastName = (key: string): string => plainKey(key.split('.').at(-1) ?? '')

/**
 * The day for which the shares of an answer hold, where it names one: a field of that meaning
 * beside the shareholders or the indicators, or a day in the words about the indicators' source
 * ("…, 2025-12-31"). Never the day it was fetched (domain primer §1).
 */
export function asOfDateOf({ shareholders, indicators }: CompanyView): string | null {
  const leaves: Leaf[] = [
    ...(shareholders.state === 'found' ? shareholders.extra : []),
    ...(shareholders.state === 'found' ? shareholders.value.flatMap(({ extra }) => extra) : []),
    ...(indicators.state === 'found' ? indicators.value : []),
  ]
  const named = leaves
    .filter(({ key }) => asOfNames.some((name) => name === lastName(key)))
    .map(({ text }) => dateOf(text))
    .find(isDay)
  if (named !== undefined) return named
  const sources = leaves.filter(({ key }) => /(^|\.)sources?(\[\d+\])?$/i.test(key))
  return sources.map(({ text }) => /\d{4}-\d{2}-\d{2}/.exec(text)?.[0]).find(isDay) ?? null
}
