import type { Settings } from '../../electron/shared/domain/settings'
import { t } from '../text/text'
import { orderSum } from './batch/order-sum'

/** What a person reads before that many sessions are ordered again, with their price where one is kept. */
export const againWordsFor = (
  count: number,
  settings: Pick<Settings, 'sessionPrice' | 'connection'>,
): string => {
  const sum = orderSum(count, settings)
  const isPractice = settings.connection.kind === 'practice'
  return [
    t('ledger.again.words'),
    t(isPractice ? 'ledger.again.practice' : 'ledger.again.billed'),
    ...(sum === null ? [] : [t('ledger.again.sum', { sum })]),
  ].join(' ')
}
