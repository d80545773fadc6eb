import { ref } from 'vue'
import type { Failure } from '../../../electron/shared/result'
import type { OutcomeRow, OutcomeWords } from '../../../electron/shared/table/outcome-table'
import { call } from '../../bridge'
import { failureSentences } from '../../text/failure'
import { csvDelimiter, t } from '../../text/text'
import { reportName } from '../../ui/terms-words'
import { sayDone } from '../../ui/toasts'
import { outcomeCsv, outcomeWorkbook } from './outcome-file'

const words: OutcomeWords = {
  column: (column) => t(`batch.outcome.column.${column}`),
  verdict: (verdict) => t(`batch.verdict.${verdict}`),
  state: (state) => t(`batch.outcome.state.${state}`),
  part: (state) => t(`batch.outcome.part.${state}`),
  report: reportName,
  failure(failure) {
    const { what, next } = failureSentences(failure)
    return `${what} ${next}`
  },
}

/** Saves outcomes where the person says, as CSV or as a workbook. */
export const useExport = () => {
  const failure = ref<Failure | null>(null)
  const isBusy = ref(false)

  const save = async (name: string, kind: 'csv' | 'xlsx', rows: readonly OutcomeRow[]) => {
    const day = new Date().toISOString().slice(0, 10)
    const plain = name.replace(/\.(csv|tsv|txt|xlsx)$/i, '').replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    const suggestedName = `${t('batch.export.fileName', { name: plain.slice(0, 80), day })}.${kind}`
    const bytes =
      kind === 'csv'
        ? outcomeCsv(rows, words, csvDelimiter.value)
        : await outcomeWorkbook(rows, words, t('batch.export.sheet'))
    const saved = await call('table.save', { suggestedName, kind, bytes })
    failure.value = saved.ok ? null : saved.failure
    if (saved.ok && saved.value !== null) sayDone(t('batch.export.saved'))
  }
  /** Gathers rows, then saves them; trouble of either is shown. */
  const exportRows = async (
    name: string,
    kind: 'csv' | 'xlsx',
    gather: () => Promise<OutcomeRow[] | Failure>,
  ) => {
    isBusy.value = true
    const rows = await gather()
    if (Array.isArray(rows)) await save(name, kind, rows)
    else failure.value = rows
    isBusy.value = false
  }
  return { exportRows, failure, isBusy }
}
