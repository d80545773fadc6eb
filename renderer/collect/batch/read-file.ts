import { failed, type Result } from '../../../electron/shared/result'
import { tableLimits } from '../../../electron/shared/table/limits'
import type { ReadTable } from '../../../electron/shared/table/read-table'

/** A table within the limits is read in a few seconds; what takes longer was made to. */
const longestReadMs = 30_000

/**
 * Reads a table file in a thread of its own. Fails with `table-too-large` before a byte is read
 * where the file is too large, and with `table-unreadable` where it cannot be read in time.
 */
export async function readFile(file: File): Promise<Result<ReadTable>> {
  if (file.size > tableLimits.bytes) return failed('table-too-large', { about: file.name })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const worker = new Worker(new URL('./table-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<Result<ReadTable>>((resolve) => {
    const end = (result: Result<ReadTable>) => {
      clearTimeout(timer)
      worker.terminate()
      resolve(result)
    }
    const unreadable = () => end(failed('table-unreadable', { about: file.name }))
    const timer = setTimeout(unreadable, longestReadMs)
    worker.onerror = unreadable
    worker.onmessage = (event: MessageEvent<Result<ReadTable>>) => end(event.data)
    worker.postMessage({ name: file.name, bytes }, [bytes.buffer])
  })
}
