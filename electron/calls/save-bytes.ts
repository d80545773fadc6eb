import { writeFile } from 'node:fs/promises'
import { done, type Result } from '../shared/result'
import type { Desktop } from './application'
import { fileFailure } from './file-failure'

/**
 * Asks where to, then writes; null where the person closed the dialog. `bytesFor` is asked only once a
 * place was chosen. Fails with `disk-full` or `folder-unreachable`, or as `bytesFor` does.
 */
export async function saveBytes(
  desktop: Desktop,
  { suggestedName, kind }: { suggestedName: string; kind: Parameters<Desktop['chooseTarget']>[1] },
  bytesFor: () => Promise<Result<Uint8Array>>,
): Promise<Result<string | null>> {
  const target = await desktop.chooseTarget(suggestedName, kind)
  if (target === null) return done(null)
  const bytes = await bytesFor()
  if (!bytes.ok) return bytes
  try {
    await writeFile(target, bytes.value)
    return done(target)
  } catch (error) {
    return fileFailure(error, target)
  }
}
