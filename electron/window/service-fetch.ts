import { session, type Session } from 'electron'

let made: Session | null = null

/** Only after `app` is ready. */
function serviceSession(): Session {
  if (made) return made
  made = session.fromPartition('service', { cache: false })
  // It would fetch its dictionaries from its maker.
  made.setSpellCheckerLanguages([])
  return made
}

/**
 * Requests to the service through Electron's network stack, with the system's proxy and
 * certificates. A session of its own: the window's session can reach no network, and this one
 * keeps neither cookies nor cache.
 */
export const serviceFetch: typeof globalThis.fetch = (input, init) =>
  serviceSession().fetch(input instanceof URL ? input.href : input, init)
