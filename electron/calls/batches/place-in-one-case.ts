import type { BatchPlaced } from '../../shared/domain/batch'
import { done, failed, type Result } from '../../shared/result'
import { identifierText } from '../../shared/rules/paste'
import type { Application } from '../application'
import { batchIdFor, orderedLines, orderInto, type BatchInput } from './batch-orders'

/**
 * Orders a list into one open case and keeps all of its lines there. A list that is in the case
 * already, from a call before a crash, is not ordered again.
 */
export async function placeInOneCase(
  application: Application,
  { jobId, lines, source, terms }: BatchInput,
  caseId: string,
): Promise<Result<BatchPlaced>> {
  const { archive, connections, openCases, settings } = application
  const open = openCases.get(caseId)
  if (!open.ok) return open
  const { header } = open.value
  if (header.isReadOnly) return failed('case-read-only', { about: header.name })
  const ordered = orderedLines(lines)
  if (ordered.length === 0) return failed('rejected-input', { about: 'lines' })
  const batchId = batchIdFor(jobId)
  const before = await archive.call('batch.list', { caseId })
  if (!before.ok) return before
  if (before.value.some((one) => one.batchId === batchId)) {
    const told = await archive.call('batch.outcome', { caseId, batchId })
    if (!told.ok) return told
    const sessions = new Set(told.value.flatMap(({ sessionRow }) => sessionRow ?? []))
    return done({ batchId, caseIds: [caseId], sessions: sessions.size, refused: [] })
  }
  const to = await connections.destination(settings.get().connection)
  if (!to.ok) return to
  const all = { ordered, kept: lines }
  const placed = await orderInto(application, open.value, { batchId, source, terms }, all, to.value)
  if (!placed.ok) return placed
  return done({
    batchId,
    caseIds: [caseId],
    sessions: placed.value.size,
    refused: ordered
      .filter(({ company }) => !placed.value.has(identifierText(company)))
      .map(({ line, company }) => {
        const about = company.identifier
        return { line, company, failure: { code: 'already-ordered', about } }
      }),
  })
}
