import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { Destination } from '../../collector/collector'
import type { ParsedInput } from '../../shared/contract'
import type { BatchLine, LineVerdict } from '../../shared/domain/batch'
import type { CompanyKey } from '../../shared/domain/identifier'
import { done, type Result } from '../../shared/result'
import { identifierText } from '../../shared/rules/paste'
import type { Application } from '../application'
import type { OpenCase } from '../cases/open-cases'

export type BatchInput = ParsedInput<'batch.place'>
export type OrderedLine = BatchLine & { company: CompanyKey }

const orderedVerdicts: readonly LineVerdict[] = ['new', 'again', 'warned']

/** A job that is named by a UUID names its list too, so that repeating it after a crash finds what was done. */
export const batchIdFor = (jobId: string): string =>
  z.uuid().safeParse(jobId).success ? jobId : randomUUID()

/** The lines to be ordered, each company once: a second mention would be a second bill. */
export function orderedLines(lines: readonly BatchLine[]): OrderedLine[] {
  const ordered = new Map<string, OrderedLine>()
  for (const line of lines) {
    const { company } = line
    if (!company || !orderedVerdicts.includes(line.verdict)) continue
    const key = identifierText(company)
    if (!ordered.has(key)) ordered.set(key, { ...line, company })
  }
  return [...ordered.values()]
}

/**
 * Orders lines into one open case and keeps them there. Gives the session of each company by its
 * `identifierText`; a company with an order standing has none.
 */
export async function orderInto(
  { openCases }: Application,
  open: OpenCase,
  batch: { batchId: string; source: string; terms: BatchInput['terms'] },
  lines: { ordered: readonly OrderedLine[]; kept: readonly BatchLine[] },
  to: Destination,
): Promise<Result<Map<string, number>>> {
  const { caseId } = open.header
  const loaded = await open.collector.load()
  if (!loaded.ok) return loaded
  const placed = await open.collector.order(
    lines.ordered.map(({ company }) => ({ company, terms: batch.terms })),
    to,
    {
      batchId: batch.batchId,
      source: batch.source,
      lines: lines.kept.map(({ line, typed, reference, verdict, company }) => {
        return { line, typed, reference, verdict, company }
      }),
    },
  )
  if (!placed.ok) return placed
  const rows = new Map(placed.value.map((one) => [identifierText(one.company), one.sessionRow]))
  // Should the app end right away, the list must know of open sessions: the next start follows them.
  const noted = await openCases.summary(caseId)
  return noted.ok ? done(rows) : noted
}
