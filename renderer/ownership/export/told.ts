import type { Output } from '../../../electron/shared/contract'
import type { Failure, Result } from '../../../electron/shared/result'
import { call } from '../../bridge'
import { t } from '../../text/text'
import { formatNumber } from '../../ui/format'
import { sayDone } from '../../ui/toasts'

export type Saved = Result<Output<'ownership.savePicture'>>

/**
 * Says which file was saved, with a way to it; gives back what went wrong. `part` of its full size,
 * where a picture had to be drawn smaller.
 */
export function told(saved: Saved, part: number | null = null): Failure | null {
  if (!saved.ok) return saved.failure
  const path = saved.value
  if (path === null) return null
  const file = path.split(/[/\\]/).at(-1) ?? path
  const words =
    part === null
      ? t('exports.saved', { file })
      : t('exports.savedSmaller', { file, scale: formatNumber(part, { style: 'percent' }) })
  const action = { label: t('exports.reveal'), act: () => void call('folder.reveal', { path }) }
  sayDone(words, { action })
  return null
}

/** Says that it was copied. A clipboard may be held by another program, or refuse a large image. */
export async function copied(write: () => Promise<void>, words: string): Promise<Failure | null> {
  try {
    await write()
  } catch (error) {
    return { code: 'unexpected', detail: String(error) }
  }
  sayDone(words)
  return null
}
