import { session } from 'electron'

/**
 * Requests to the service through Electron's network stack, with the system's proxy and
 * certificates. A session of its own: the window's session can reach no network, and this one
 * keeps neither cookies nor cache.
 */
export const serviceFetch: typeof globalThis.fetch = (input, init) =>
  session
    .fromPartition('service', { cache: false })
    .fetch(input instanceof URL ? input.href : input, init)
