import type { BrowserWindow } from 'electron'
import * as z from 'zod'
import type { Archive } from '../worker-client'
import type { WindowPlace } from './create'

const key = 'window place'
const placeSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(200).max(20000),
  height: z.number().int().min(200).max(20000),
  isMaximized: z.boolean(),
})

/** Where the window stood last; null the first time or when it was kept in a shape we cannot read. */
export async function recallPlace(archive: Archive): Promise<WindowPlace | null> {
  const kept = await archive.call('setting.get', { key })
  if (!kept.ok || kept.value === null) return null
  const parsed = placeSchema.safeParse(readJson(kept.value))
  return parsed.success ? parsed.data : null
}

/** A damaged setting must not keep the window from opening. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Keeps size and position half a second after they settle. */
export function rememberPlace(window: BrowserWindow, archive: Archive): void {
  let timer: NodeJS.Timeout | null = null
  const keep = () => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => {
      if (window.isDestroyed()) return
      const value = JSON.stringify({
        ...window.getNormalBounds(),
        isMaximized: window.isMaximized(),
      })
      void archive.call('setting.set', { key, value })
    }, 500)
  }
  window.on('resize', keep)
  window.on('move', keep)
}
