import { ref } from 'vue'
import type { SearchHit } from '../../electron/shared/domain/search'
import type { Failure } from '../../electron/shared/result'
import { t } from '../text/text'
import { sayDone } from '../ui/toasts'
import { asBlock } from '../ui/table/cell-values'
import type { FileKind } from '../ui/table/export/file-writer'
import { useTableExport } from '../ui/table/export/use-table-export'
import { GatheringFailed } from '../ui/table/export/write-file'
import { hitCells } from './hit-cells'
import { allHits, type AllWanted } from './use-all-hits'

/** Results out of the window: into a file, or onto the clipboard. All of them, not only those in sight. */
export const useHitsOut = (wanted: () => AllWanted | null, total: () => number) => {
  const file = useTableExport()
  const failure = ref<Failure | null>(null)
  const slices = (what: AllWanted) => allHits(what, (trouble) => new GatheringFailed(trouble))

  const save = (kind: FileKind) => {
    const what = wanted()
    if (what === null || total() === 0) return
    failure.value = null
    const name = t('search.title')
    void file.save({ name, kind, parts: hitCells(), slices: slices(what), total: total() })
  }
  const copy = async () => {
    const what = wanted()
    if (what === null) return
    failure.value = null
    const hits: SearchHit[] = []
    try {
      for await (const slice of slices(what)) hits.push(...slice)
    } catch (error) {
      if (!(error instanceof GatheringFailed)) throw error
      failure.value = error.failure
      return
    }
    await navigator.clipboard.writeText(asBlock(hits, hitCells()))
    sayDone(t('search.copied', { count: hits.length }))
  }
  return {
    save,
    copy,
    stop: file.stop,
    progress: file.progress,
    fileFailure: file.failure,
    failure,
  }
}
