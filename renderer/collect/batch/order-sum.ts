import { formatNumber } from '../../ui/format'
import type { Settings } from '../../../electron/shared/domain/settings'
import type { Line } from '../paste-lines'

/** From this many sessions on, ordering needs an act of its own and not just the Enter key. */
export const largeOrder = 25

/** What that many sessions cost by the firm's agreement; null where no price is kept or nothing is billed. */
export const orderSum = (
  count: number,
  { sessionPrice, connection }: Pick<Settings, 'sessionPrice' | 'connection'>,
): string | null => {
  if (!sessionPrice || connection.kind === 'practice') return null
  return formatNumber(count * sessionPrice.amount, {
    style: 'currency',
    currency: sessionPrice.currency,
    currencyDisplay: 'code',
  })
}

/** Lines that are ordered although an answer for their company is fresh, and those under way elsewhere. */
export const orderedAgain = (lines: readonly Line[]) => {
  const fresh: Line[] = []
  const open: Line[] = []
  for (const line of lines) {
    const { outcome, isOrdered } = line
    if (!isOrdered || (outcome.kind !== 'here' && outcome.kind !== 'elsewhere')) continue
    if (outcome.known.isOpen) open.push(line)
    else fresh.push(line)
  }
  return { fresh, open }
}
