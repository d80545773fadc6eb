import { stringify } from 'csv-stringify/sync'
import { writeFile } from 'node:fs/promises'
import { fileFailure } from '../calls/file-failure'
import { done, type Result } from '../shared/result'
import { csvOptions } from '../shared/table/csv-options'
import {
  outcomeTable,
  safeCell,
  type OutcomeRow,
  type OutcomeWords,
} from '../shared/table/outcome-table'
import { sentence } from './sentences'

/** A script reads codes, not prose: they stay the same in every language and version. */
const words: OutcomeWords = {
  column: (column) => column,
  verdict: (verdict) => verdict,
  state: (state) => state,
  part: (state) => state,
  report: (kind) => kind,
  failure: sentence,
}

/** Writes the outcome, line by line, as CSV. No cell can be taken for a formula. */
export async function writeOutcome(
  file: string,
  rows: readonly OutcomeRow[],
): Promise<Result<null>> {
  const table = outcomeTable(rows, words).map((row) => row.map(safeCell))
  try {
    await writeFile(file, stringify(table, csvOptions(',')))
    return done(null)
  } catch (error) {
    return fileFailure(error, file)
  }
}
