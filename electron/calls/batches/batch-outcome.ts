import type { LineOutcome } from '../../shared/domain/batch'
import { done, failed, type Result } from '../../shared/result'
import type { Application } from '../application'

/** The lines of a list over all the cases it was ordered into, in line order. */
export async function gatherOutcome(
  application: Application,
  batchId: string,
  placedInto: readonly string[],
): Promise<Result<LineOutcome[]>> {
  const indexed = await application.archive.call('index.casesOfBatch', { batchId })
  if (!indexed.ok && placedInto.length === 0) return indexed
  const cases = new Map<string, string>()
  for (const { caseId, folder } of indexed.ok ? indexed.value : []) cases.set(caseId, folder)
  // The index follows a moment later; of cases ordered into just now we know ourselves.
  for (const caseId of placedInto) {
    const open = application.openCases.get(caseId)
    if (open.ok) cases.set(caseId, open.value.header.folder)
  }
  const lines: LineOutcome[] = []
  let trouble: Result<LineOutcome[]> = failed('not-found', { about: 'batch' })
  for (const [caseId, folder] of cases) {
    const told = await outcomeIn(application, { caseId, folder, batchId })
    if (told.ok) lines.push(...told.value)
    else trouble = told
  }
  if (lines.length === 0) return trouble
  return done(lines.sort((one, other) => one.line - other.line))
}

/** A case that is not open is read without taking its lock. */
export async function outcomeIn(
  { archive, clock, openCases, user }: Application,
  { caseId, folder, batchId }: { caseId: string; folder: string; batchId: string },
): Promise<Result<LineOutcome[]>> {
  if (openCases.get(caseId).ok) return archive.call('batch.outcome', { caseId, batchId })
  const opened = await archive.call('case.open', {
    folder,
    actor: user,
    at: clock.nowIso(),
    mustWrite: false,
    isReadOnly: true,
  })
  if (!opened.ok) return opened
  const told = await archive.call('batch.outcome', { caseId: opened.value.caseId, batchId })
  // Should a person have opened it meanwhile, it is theirs to close.
  if (!openCases.get(caseId).ok) await archive.call('case.close', { caseId: opened.value.caseId })
  return told
}
