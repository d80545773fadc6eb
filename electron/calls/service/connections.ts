import type { Destination } from '../../collector/collector'
import { createSessionClient } from '../../session/client'
import { createPace, type Pace } from '../../session/pace'
import {
  basicScope,
  ofacScope,
  usualLimits,
  type Connection,
  type ServiceLimits,
} from '../../shared/domain/settings'
import { done, failed, type Result } from '../../shared/result'
import type { RunningPractice } from './practice-desk'
import type { Secrets } from './secrets'

/** The environment name under which practice orders are kept; its port changes from run to run. */
export const practiceEnvironment = 'practice'

/** What sessions ordered over a connection are kept under, and can only be followed at. */
export const environmentOf = (connection: Connection): string =>
  connection.kind === 'practice' ? practiceEnvironment : connection.discoveryUrl

type PracticeAddress = Pick<RunningPractice, 'discoveryUrl' | 'clientId' | 'clientSecret'>

/** The practice service is nobody else's and costs nothing. */
const practiceLimits: ServiceLimits = { atOnce: 16, perSecond: null }

/**
 * Makes the destination that a connection stands for. The client is made once per connection, the
 * pace once per service: limits and the pauses a service asks for hold for all cases together, and
 * outlast a changed secret.
 */
export interface Connections {
  destination(connection: Connection): Promise<Result<Destination>>
  /** forgets made clients, as this connection or its secret changed; its limits hold at once */
  renew(changed: Connection): void
}

export const secretOwner = (connection: Connection & { kind: 'service' }) =>
  `${connection.discoveryUrl} ${connection.clientId}`

export function createConnections(options: {
  practice: { service(): Promise<PracticeAddress> }
  secrets: Pick<Secrets, 'read'>
  fetch: typeof globalThis.fetch
  now: () => number
  /** where a service is to send its notices; absent: none are asked for */
  webhookUrl?: (kind: Connection['kind']) => string | null
}): Connections {
  const made = new Map<string, Promise<Result<Destination>>>()
  const paces = new Map<string, Pace>()

  const paceFor = (connection: Connection): Pace => {
    const limits =
      connection.kind === 'practice' ? practiceLimits : (connection.limits ?? usualLimits)
    const environment = environmentOf(connection)
    const pace = paces.get(environment) ?? createPace(limits)
    paces.set(environment, pace)
    pace.limit(limits)
    return pace
  }
  const depsFor = (connection: Connection) => ({
    fetch: options.fetch,
    now: options.now,
    pace: paceFor(connection),
    webhookUrl: () => options.webhookUrl?.(connection.kind) ?? null,
  })

  const practiceDestination = async (): Promise<Result<Destination>> => {
    const service = await options.practice.service()
    const client = createSessionClient(
      {
        kind: 'service',
        discoveryUrl: service.discoveryUrl,
        clientId: service.clientId,
        authMethod: 'client_secret_basic',
        scopes: [basicScope, ofacScope],
        amlBaseUrl: null,
      },
      service.clientSecret,
      depsFor({ kind: 'practice' }),
    )
    return done({ environment: practiceEnvironment, isPractice: true, client })
  }
  const serviceDestination = async (
    connection: Connection & { kind: 'service' },
  ): Promise<Result<Destination>> => {
    const secret = await options.secrets.read(secretOwner(connection))
    if (secret === null) return failed('secret-missing', { about: connection.clientId })
    const client = createSessionClient(connection, secret, depsFor(connection))
    return done({ environment: environmentOf(connection), isPractice: false, client })
  }
  return {
    async destination(connection) {
      const key = JSON.stringify(connection)
      // Kept while it is being made: a second client would have limits and a token of its own.
      const making =
        made.get(key) ??
        (connection.kind === 'practice' ? practiceDestination() : serviceDestination(connection))
      made.set(key, making)
      let isMade = false
      try {
        const result = await making
        isMade = result.ok
        return result
      } finally {
        if (!isMade && made.get(key) === making) made.delete(key)
      }
    },
    renew(changed) {
      made.clear()
      paceFor(changed)
    },
  }
}
