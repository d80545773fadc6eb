import type { Handlers } from '../shared/contract'
import { failed } from '../shared/result'
import type { Application } from './application'

/** Lists of companies: ordered together, told line by line. */
export function batchCalls(
  _application: Application,
): Pick<Handlers, 'batch.place' | 'batch.list' | 'batch.outcome' | 'table.save'> {
  return {
    'batch.place': async () => failed('unexpected'),
    'batch.list': async () => failed('unexpected'),
    'batch.outcome': async () => failed('unexpected'),
    'table.save': async () => failed('unexpected'),
  }
}
