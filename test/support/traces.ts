import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Which of these byte sequences stand in any file below a folder: `<file>: <what>`. */
export function tracesBelow(folder: string, wanted: Record<string, string | Uint8Array>): string[] {
  const found: string[] = []
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    const bytes = readFileSync(file)
    for (const [what, needle] of Object.entries(wanted)) {
      const sought = typeof needle === 'string' ? Buffer.from(needle) : Buffer.from(needle)
      if (bytes.includes(sought)) found.push(`${entry.name}: ${what}`)
    }
  }
  return found
}
