import { entityState, sessionState, type EntityName } from './course'
import type { LedgerEntry } from './ledger'
import type { Webhook } from './read-order'

interface Notice {
  type: string
  report?: string
}

/** Sends the notifications that an order asked for (contract §7). */
export interface Notifier {
  watch(entry: LedgerEntry): void
  stop(): void
}

const lookEveryMs = 50
const tries = 3
const retryAfterMs = 200

/**
 * Watches sessions with webhooks and posts each notice when its time has come on the service's
 * clock: at least once, three tries, any order. Only hints; nobody may trust their content.
 */
export function createNotifier(now: () => number): Notifier {
  const watched = new Map<LedgerEntry, Set<string>>()
  let timer: NodeJS.Timeout | null = null
  const look = () => {
    for (const [entry, told] of watched) {
      for (const notice of dueNotices(entry, now())) {
        const key = notice.type + (notice.report ?? '')
        if (told.has(key)) continue
        told.add(key)
        tell(entry, notice, now())
      }
      if (told.has('AllDone') || told.has('Failed')) watched.delete(entry)
    }
    if (watched.size === 0) stop()
  }
  const stop = () => {
    if (timer) clearInterval(timer)
    timer = null
  }
  return {
    watch: (entry) => {
      if (entry.webhooks.length === 0) return
      watched.set(entry, new Set())
      timer ??= setInterval(look, lookEveryMs).unref()
    },
    stop,
  }
}

function dueNotices({ course }: LedgerEntry, now: number): Notice[] {
  const ready = (Object.entries(course.entities) as [EntityName, never][])
    .filter(([, entity]) => entityState(course, entity, now) === 'READY')
    .map(([name]) =>
      name === 'json' ? { type: 'JsonDataReady' } : { type: 'ReportReady', report: name },
    )
  const overall = sessionState(course, now)
  if (overall === 'FAILED') return [...ready, { type: 'Failed' }]
  return overall === 'READY' ? [...ready, { type: 'AllDone' }] : ready
}

function tell(entry: LedgerEntry, notice: Notice, now: number): void {
  const { type, report } = notice
  const body = JSON.stringify({
    sessionId: entry.sessionId,
    status: type,
    ...(report ? { report } : {}),
    timestamp: new Date(now).toISOString(),
  })
  for (const webhook of entry.webhooks.filter((one) => one.type === type)) {
    void post(webhook, body, tries)
  }
}

/** A receiver that never answers 200 is left alone after the last try; polling finds the rest. */
async function post(webhook: Webhook, body: string, left: number): Promise<void> {
  const isTaken = await fetch(webhook.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(5000),
  }).then(
    (response) => response.status === 200,
    () => false,
  )
  if (isTaken || left <= 1) return
  setTimeout(() => void post(webhook, body, left - 1), retryAfterMs).unref()
}
