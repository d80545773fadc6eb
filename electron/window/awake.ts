import { net, powerMonitor } from 'electron'

/** Cheap: asks the system's own idea of the network, sends nothing. */
const lookEveryMs = 3000

/**
 * Tells when waiting is over: the computer woke up, its screen was unlocked, or the network came
 * back. That a network is there says nothing about the service, so this is no reason to believe in
 * it, only one to look. After `app` is ready.
 */
export function onAwake(tell: () => void): void {
  powerMonitor.on('resume', tell)
  powerMonitor.on('unlock-screen', tell)
  let wasOnline = net.isOnline()
  setInterval(() => {
    const isOnline = net.isOnline()
    if (isOnline && !wasOnline) tell()
    wasOnline = isOnline
  }, lookEveryMs).unref()
}
