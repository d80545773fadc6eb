import { randomBytes } from 'node:crypto'
import type { WebhookState } from '../../shared/contract'
import type { Connection, Settings } from '../../shared/domain/settings'
import { done, ExpectedFailure, type Failure, type Result } from '../../shared/result'
import { startReceiver, type Receiver } from '../../webhooks/receiver'
import type { Archive } from '../../worker-client'

/** Receives notices as the settings say: off, or on at a port. */
export interface WebhookDesk {
  /** follows the settings as they are now; what stands in the way is told by `state` */
  apply(): Promise<void>
  /** fails with `webhook-port-taken` where it should listen and cannot */
  state(): Result<WebhookState>
  /** where a service is to send its notices; null while nobody listens, or no relay is named */
  addressFor(kind: Connection['kind']): string | null
  stop(): Promise<void>
}

const key = 'webhook path'

export function createWebhookDesk(options: {
  archive: Archive
  settings(): Settings['webhooks']
  nowIso(): string
  onNotice(sessionId: string): void
}): WebhookDesk {
  let receiver: Receiver | null = null
  let listensAt: number | null = null
  let failure: Failure | null = null
  let path: string | null = null
  let last: Promise<void> = Promise.resolve()

  const stop = async () => {
    await receiver?.stop()
    receiver = null
    listensAt = null
  }
  const follow = async () => {
    const { isOn, port } = options.settings()
    if (isOn ? listensAt === port : listensAt === null && !failure) return
    await stop()
    failure = null
    if (!isOn) return
    path ??= await keptPath(options.archive)
    const started = await startReceiver({ ...options, port, path })
    if (!started.ok) return void (failure = started.failure)
    receiver = started.value
    listensAt = port
  }
  return {
    /** One change after the other, or two receivers would want the same port. */
    apply() {
      const following = last.then(follow)
      last = following.catch(() => undefined)
      return following
    },
    state() {
      if (failure) return { ok: false, failure }
      return done({
        isListening: receiver !== null,
        localUrl: receiver?.url ?? null,
        received: receiver?.received() ?? 0,
        lastReceivedAt: receiver?.lastReceivedAt() ?? null,
      })
    },
    addressFor(kind) {
      if (!receiver || path === null) return null
      if (kind === 'practice') return receiver.url
      const { relayUrl } = options.settings()
      return relayUrl === null ? null : relayUrl.replace(/\/+$/, '') + path
    },
    stop: () => last.then(stop),
  }
}

/** Made once per installation: a relay has to be told only once where it hands notices over. */
async function keptPath(archive: Archive): Promise<string> {
  const kept = await archive.call('setting.get', { key })
  if (!kept.ok) throw new ExpectedFailure(kept.failure)
  if (kept.value !== null && /^\/[\w-]{43}$/.test(kept.value)) return kept.value
  const made = `/${randomBytes(32).toString('base64url')}`
  const written = await archive.call('setting.set', { key, value: made })
  if (!written.ok) throw new ExpectedFailure(written.failure)
  return made
}
