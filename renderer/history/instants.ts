import { formatDate, formatInstant, formatTime } from '../ui/format'

/** Writes instants so that no two of them look the same: to the second where the minute is not enough. */
export function tellApart(instants: readonly string[]): (instant: string) => string {
  const written = instants.map(formatInstant)
  const isAmbiguous = new Set(written).size < new Set(instants).size
  if (!isAmbiguous) return formatInstant
  return (instant) => `${formatDate(instant)}, ${formatTime(instant, true)}`
}
