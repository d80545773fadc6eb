import type { Connection } from '../shared/domain/settings'

/** A connection to a service reached over HTTP, the practice service on loopback included. */
export type ServiceConnection = Connection & { kind: 'service' }
