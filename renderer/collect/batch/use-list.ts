import { ref, shallowRef } from 'vue'
import type { Failure } from '../../../electron/shared/result'
import {
  guessMapping,
  mappingKeptFor,
  readKept,
  signatureOf,
  takeLines,
  withMapping,
  type TableMapping,
} from '../../../electron/shared/table/mapping'
import { readTextTable, type ReadTable } from '../../../electron/shared/table/read-table'
import { call } from '../../bridge'
import { t } from '../../text/text'
import { useCollectStore } from '../collect-store'
import type { PasteArea } from '../use-paste'
import type { AskedSource } from './list-source'
import { looksLikeTable } from './pasted-table'
import { readFile } from './read-file'
import { tableParsers } from './table-parsers'

const keptKey = 'collect.columns'

/** Brings tables in: reads them, asks which column is what where that is not known, takes their lines. */
export const useList = (paste: PasteArea) => {
  const store = useCollectStore()
  const failure = ref<Failure | null>(null)
  const reading = ref<string | null>(null)
  /** a table whose columns a person is asked about */
  const asked = shallowRef<AskedSource | null>(null)

  const kept = async () => {
    const recalled = await call('place.recall', { key: keptKey })
    return readKept(recalled.ok ? recalled.value : null)
  }
  const take = async (source: AskedSource, isAgain: boolean) => {
    const rows = source.table.sheets[source.sheet]?.rows ?? []
    const { lines, leftOut } = takeLines(rows, source.mapping)
    if (isAgain && store.source) paste.drop(store.source.ids)
    asked.value = null
    store.source = { ...source, leftOut, ids: await paste.addList(lines) }
  }
  const bring = async (table: ReadTable) => {
    const rows = table.sheets[0]?.rows ?? []
    const known = mappingKeptFor(await kept(), rows)
    const mapping = known ?? guessMapping(rows)
    const source = { table, sheet: 0, mapping }
    // One column of numbers leaves nothing to ask.
    const isPlain = rows[0]?.length === 1 && mapping.columns.number === 0
    if (table.sheets.length === 1 && (known || isPlain)) await take(source, false)
    else asked.value = source
  }
  const bringFile = async (file: File | undefined) => {
    if (!file) return
    reading.value = file.name
    const read = await readFile(file)
    reading.value = null
    failure.value = read.ok ? null : read.failure
    if (read.ok) await bring(read.value)
  }
  /** True where the text is a table and not a plain list of numbers. */
  const bringText = (text: string): boolean => {
    if (!looksLikeTable(text)) return false
    const read = readTextTable(t('batch.pasted'), text, tableParsers)
    failure.value = read.ok ? null : read.failure
    if (read.ok) void bring(read.value)
    return true
  }
  /** A person said which column is what: their word holds for every list with these headings. */
  const use = async (sheet: number, mapping: TableMapping) => {
    if (!asked.value) return
    const isAgain = asked.value.table === store.source?.table
    await take({ ...asked.value, sheet, mapping }, isAgain)
    const header = mapping.hasHeader ? store.source?.table.sheets[sheet]?.rows[0] : undefined
    if (!header) return
    const value = withMapping(await kept(), signatureOf(header), mapping)
    const remembered = await call('place.remember', { key: keptKey, value })
    failure.value = remembered.ok ? null : remembered.failure
  }
  return { failure, reading, asked, bringFile, bringText, use }
}
export type List = ReturnType<typeof useList>
