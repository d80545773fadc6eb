import { defaultPollPolicy } from '../session/poll'
import type { CollectorPolicy } from './context'

/** The collector's pace in the app (contract §4.2, §4.4); all of it assumed, so it stays in one place. */
export const systemPolicy: CollectorPolicy = {
  poll: defaultPollPolicy,
  sessionsAtOnce: 32,
  ordersAtOnce: 8,
  unclearInARow: 3,
  hintPauseMs: 500,
  probeAfterPolls: 3,
  patientPolls: 5,
  giveUpUnreachableMs: null,
}
