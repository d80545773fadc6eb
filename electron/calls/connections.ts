import type { Destination } from '../collector/collector'
import { createSessionClient } from '../session/client'
import { basicScope, ofacScope, type Connection } from '../shared/domain/settings'
import { done, failed, type Result } from '../shared/result'
import type { PracticeDesk } from './practice-desk'
import type { Secrets } from './secrets'

/** The environment name under which practice orders are kept; its port changes from run to run. */
export const practiceEnvironment = 'practice'

/** What sessions ordered over a connection are kept under, and can only be followed at. */
export const environmentOf = (connection: Connection): string =>
  connection.kind === 'practice' ? practiceEnvironment : connection.discoveryUrl

/** Makes the destination that a connection stands for; the client is made once per connection. */
export interface Connections {
  destination(connection: Connection): Promise<Result<Destination>>
  /** forgets made clients: the connection or its secret changed */
  renew(): void
}

export const secretOwner = (connection: Connection & { kind: 'service' }) =>
  `${connection.discoveryUrl} ${connection.clientId}`

export function createConnections(options: {
  practice: PracticeDesk
  secrets: Pick<Secrets, 'read'>
  fetch: typeof globalThis.fetch
  now: () => number
}): Connections {
  const made = new Map<string, Promise<Result<Destination>>>()

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
      { fetch: options.fetch, now: options.now },
    )
    return done({ environment: practiceEnvironment, isPractice: true, client })
  }
  const serviceDestination = async (
    connection: Connection & { kind: 'service' },
  ): Promise<Result<Destination>> => {
    const secret = await options.secrets.read(secretOwner(connection))
    if (secret === null) return failed('secret-missing', { about: connection.clientId })
    const client = createSessionClient(connection, secret, {
      fetch: options.fetch,
      now: options.now,
    })
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
    renew: () => made.clear(),
  }
}
