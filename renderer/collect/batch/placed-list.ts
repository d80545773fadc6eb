import type { BatchLine, BatchPlaced, LineOutcome } from '../../../electron/shared/domain/batch'
import type { OutcomeRow } from '../../../electron/shared/table/outcome-table'

/** A list that was ordered, with the lines that were left out. */
export interface PlacedList {
  source: string
  lines: readonly BatchLine[]
  placed: BatchPlaced
  isCaseEach: boolean
}

/**
 * Every line of an ordered list: what the cases say, and the lines that lie in no case because
 * they were left out or refused.
 */
export const allLines = (
  { lines, placed }: Pick<PlacedList, 'lines' | 'placed'>,
  told: readonly LineOutcome[],
): OutcomeRow[] => {
  const byLine = new Map(told.map((one) => [one.line, one]))
  const refusals = new Map(placed.refused.map(({ line, failure }) => [line, failure]))
  return lines.map((line) => {
    const known = byLine.get(line.line)
    if (known) {
      const { company, name, failure } = known
      return {
        ...known,
        company: company ?? line.company,
        name: name ?? line.name,
        failure: failure ?? refusals.get(line.line) ?? null,
      }
    }
    return {
      ...line,
      caseName: '',
      sessionRow: null,
      state: null,
      deliverables: [],
      failure: refusals.get(line.line) ?? null,
      orderedAt: null,
      endedAt: null,
    }
  })
}
