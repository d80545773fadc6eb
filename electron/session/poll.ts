/** How often session information is asked for (contract §4.4); nothing is documented, so it is data. */
export interface PollPolicy {
  firstPollMs: number
  factor: number
  maxMs: number
  /** each wait is spread by this part of itself, both ways */
  jitter: number
  slowAfterMs: number
  slowMs: number
  stallAfterMs: number
  /** how long the service keeps a finished deliverable (contract §4.3) */
  lifetimeMs: number
}

export const defaultPollPolicy: PollPolicy = {
  firstPollMs: 1000,
  factor: 1.5,
  maxMs: 10_000,
  jitter: 0.2,
  slowAfterMs: 300_000,
  slowMs: 30_000,
  stallAfterMs: 3_600_000,
  lifetimeMs: 7_200_000,
}

export interface PollMoment {
  /** when the session was created, or when a person or a restart took it up again */
  createdAtMs: number
  /** polls made since then */
  polls: number
  nowMs: number
  /** what the service asked for in its last answer */
  retryAfterMs: number | null
  /** a number from 0 up to 1 */
  random: () => number
}

/**
 * When to ask next, or that automatic polling ends here. The first poll is always granted, however
 * late it is, so that a session found after a restart is looked at before it is given up.
 */
export function nextPoll(
  policy: PollPolicy,
  moment: PollMoment,
): { waitMs: number } | { isStalled: true } {
  const ageMs = moment.nowMs - moment.createdAtMs
  if (moment.polls > 0 && ageMs >= policy.stallAfterMs) return { isStalled: true }
  const spread = 1 + policy.jitter * (2 * moment.random() - 1)
  const pauseMs = pause(policy, moment.polls, ageMs) * spread
  const waitMs = moment.polls === 0 ? Math.max(0, pauseMs - ageMs) : pauseMs
  return { waitMs: Math.round(Math.max(waitMs, moment.retryAfterMs ?? 0)) }
}

function pause(policy: PollPolicy, polls: number, ageMs: number): number {
  if (polls > 0 && ageMs >= policy.slowAfterMs) return policy.slowMs
  return Math.min(policy.firstPollMs * policy.factor ** polls, policy.maxMs)
}

/**
 * The instant (ISO, UTC) until which a deliverable first seen ready at `seenMs` can surely be
 * fetched: it may have been ready since just after the poll before, so that one pause is deducted.
 */
export function expiresAt(policy: PollPolicy, seenMs: number, pollIntervalMs?: number): string {
  const intervalMs = pollIntervalMs ?? policy.slowMs * (1 + policy.jitter)
  return new Date(seenMs + policy.lifetimeMs - intervalMs).toISOString()
}
