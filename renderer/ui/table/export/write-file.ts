import { failed, done, type Failure, type Result } from '../../../../electron/shared/result'
import type { CellPart, CellValue } from '../cell-values'
import type { FileKind, ToWriter } from './file-writer'

/** What goes into a file. Rows come in slices, so that none of it holds the window up. */
export interface FileOrder<Row> {
  kind: FileKind
  parts: readonly CellPart<Row>[]
  slices: AsyncIterable<readonly Row[]>
  delimiter: ',' | ';'
  sheet: string
}

const usualWidth = 16
const atOnce = 1000

const pause = () => new Promise((resume) => setTimeout(resume))

/** Rows that are all here, as slices with a pause after each for the window to draw. */
export async function* inSlices<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += atOnce) {
    yield rows.slice(at, at + atOnce)
    await pause()
  }
}

export class GatheringFailed extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code)
  }
}

/**
 * Writes a file in a thread of its own. Fails with what the rows' own reading failed with, with
 * `cancelled`, or with `unexpected` where the thread broke.
 */
export async function writeFile<Row>(
  order: FileOrder<Row>,
  { isStopped, tell }: { isStopped: () => boolean; tell: (rows: number) => void },
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const worker = new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' })
  const bytes = new Promise<Uint8Array<ArrayBuffer> | null>((resolve) => {
    worker.onmessage = (event: MessageEvent<Uint8Array<ArrayBuffer>>) => resolve(event.data)
    worker.onerror = () => resolve(null)
  })
  const post = (told: ToWriter) => worker.postMessage(told)
  try {
    const { kind, delimiter, sheet, parts } = order
    const titles = parts.map(({ title }) => title)
    const widths = parts.map(({ wide }) => wide ?? usualWidth)
    post({ step: 'head', head: { titles, widths }, kind, delimiter, sheet })
    let rows = 0
    for await (const slice of order.slices) {
      if (isStopped()) return failed('cancelled')
      post({ step: 'rows', rows: slice.map((row) => cellsOf(row, parts)) })
      rows += slice.length
      tell(rows)
    }
    post({ step: 'end' })
    const written = await bytes
    if (isStopped()) return failed('cancelled')
    return written === null ? failed('unexpected', { detail: 'export' }) : done(written)
  } catch (error) {
    if (error instanceof GatheringFailed) return { ok: false, failure: error.failure }
    throw error
  } finally {
    worker.terminate()
  }
}

const cellsOf = <Row>(row: Row, parts: readonly CellPart<Row>[]): CellValue[] =>
  parts.map(({ value }) => value(row))
