import type { Handlers } from '../../shared/contract'
import type { Application } from '../application'

/** The receiver of webhooks. */
export function webhookCalls({ webhooks }: Application): Pick<Handlers, 'webhooks.state'> {
  return {
    'webhooks.state': async () => webhooks.state(),
  }
}
