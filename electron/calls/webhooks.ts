import type { Handlers } from '../shared/contract'
import { failed } from '../shared/result'
import type { Application } from './application'

/** The receiver of webhooks. */
export function webhookCalls(_application: Application): Pick<Handlers, 'webhooks.state'> {
  return {
    'webhooks.state': async () => failed('unexpected'),
  }
}
