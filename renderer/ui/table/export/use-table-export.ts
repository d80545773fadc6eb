import { ref } from 'vue'
import type { Failure } from '../../../../electron/shared/result'
import { call } from '../../../bridge'
import { csvDelimiter, t } from '../../../text/text'
import { sayDone } from '../../toasts'
import type { CellPart } from '../cell-values'
import type { FileKind } from './file-writer'
import { writeFile } from './write-file'

export interface ExportOrder<Row> {
  /** of the file, without its ending */
  name: string
  kind: FileKind
  parts: readonly CellPart<Row>[]
  slices: AsyncIterable<readonly Row[]>
  /** rows, as far as they are counted before they are read */
  total: number
}

/** Saves rows where the person says, and tells how far it is; one at a time, and it can be stopped. */
export const useTableExport = () => {
  const failure = ref<Failure | null>(null)
  const progress = ref<{ rows: number; total: number } | null>(null)
  let isStopped = false

  const write = async <Row>({ name, kind, parts, slices, total }: ExportOrder<Row>) => {
    const sheet = t('tables.export.sheet')
    const written = await writeFile(
      { kind, parts, slices, delimiter: csvDelimiter.value, sheet },
      { isStopped: () => isStopped, tell: (rows) => (progress.value = { rows, total }) },
    )
    if (!written.ok) return written
    const day = new Date().toISOString().slice(0, 10)
    const plain = name.replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ').slice(0, 80)
    const suggestedName = `${plain} ${day}.${kind}`
    return call('table.save', { suggestedName, kind, bytes: written.value })
  }
  const save = async <Row>(order: ExportOrder<Row>) => {
    if (progress.value) return
    isStopped = false
    failure.value = null
    progress.value = { rows: 0, total: order.total }
    const saved = await write(order)
    progress.value = null
    if (saved.ok && saved.value !== null) sayDone(t('tables.export.saved', { count: order.total }))
    if (!saved.ok && saved.failure.code !== 'cancelled') failure.value = saved.failure
  }
  const stop = () => {
    isStopped = true
  }
  return { save, stop, progress, failure }
}

export type TableExport = ReturnType<typeof useTableExport>
