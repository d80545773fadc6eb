import type { Bridge } from '../../electron/shared/bridge'
import { launchWindow, type DrivenWindow as Driven } from '../../scripts/window/launch.mjs'

declare global {
  interface Window {
    bridge: Bridge
  }
}

export type DrivenWindow = Driven

/** The real application in a real window; a missing runtime fails, it never passes silently. */
export function openWindow(
  options: {
    readySelector?: string
    profile?: string
    size?: { width: number; height: number }
  } = {},
): Promise<DrivenWindow> {
  const executable = process.env.SAKSMAPPE_ELECTRON
  if (!executable) throw new Error('SAKSMAPPE_ELECTRON is not set: run the tests with npm test')
  return launchWindow({ executable, env: process.env, ...options })
}
