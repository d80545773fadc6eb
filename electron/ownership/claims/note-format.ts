import type { Band } from '../../shared/domain/ownership/band'
import type { NoteWords } from './note-words'

/*
 * Written by hand and not by Intl: the same case has to give the same bytes on every computer.
 */

const mostDecimals = 4

function numberOf(value: number, { point }: NoteWords): string {
  const text = String(Number(value.toFixed(mostDecimals)))
  return text.replace('.', point)
}

export const percentOf = (value: number, words: NoteWords): string =>
  `${numberOf(value, words)}${words.beforePercent}%`

/** `33.32 %`, or both ends of a band; an open end is marked. */
export function bandText(band: Band | null, words: NoteWords): string {
  if (!band) return words.noNumber
  const { minimum, maximum, isMinimumOpen, isMaximumOpen } = band
  if (minimum === maximum) return percentOf(minimum, words)
  const low = `${isMinimumOpen ? '>' : ''}${numberOf(minimum, words)}`
  return `${low}–${isMaximumOpen ? '<' : ''}${percentOf(maximum, words)}`
}

/** A calendar day, from a day or an instant; what is neither stays as it came. */
export function dayText(text: string, { months, language }: NoteWords): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(text) ?? []
  const name = months[Number(month) - 1]
  if (!year || !day || !name) return text
  return `${Number(day)}${language === 'nb' ? '.' : ''} ${name} ${year}`
}

export const instantText = (instant: string, words: NoteWords): string =>
  words.instant(dayText(instant, words), instant.slice(11, 16))

export function listText(all: readonly string[], { and }: NoteWords): string {
  const last = all.at(-1) ?? ''
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')}${and}${last}`
}
