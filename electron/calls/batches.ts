import { writeFile } from 'node:fs/promises'
import type { Handlers, ParsedInput } from '../shared/contract'
import type { BatchPlaced, LineOutcome } from '../shared/domain/batch'
import { done, failed, type Result } from '../shared/result'
import type { Application } from './application'
import type { Cancellations } from './cancellations'
import { fileFailure } from './file-failure'
import { placeCaseEach } from './place-case-each'
import { placeInOneCase } from './place-in-one-case'

type BatchCalls = Pick<Handlers, 'batch.place' | 'batch.list' | 'batch.outcome' | 'table.save'>

/** Lists whose placing is under way or over; a repeated call gets the first one's outcome. */
const mostRemembered = 50

/** Lists of companies: ordered together, told line by line. */
export function batchCalls(application: Application, cancellations: Cancellations): BatchCalls {
  const placing = new Map<string, Promise<Result<BatchPlaced>>>()
  const casesOf = new Map<string, string[]>()
  const place = (input: ParsedInput<'batch.place'>) =>
    input.into.kind === 'one-case'
      ? placeInOneCase(application, input, input.into.caseId)
      : placeCaseEach(application, cancellations, input, input.into.place)

  return {
    async 'batch.place'(input) {
      const known = placing.get(input.jobId)
      if (known) return known
      const started = place(input)
      placing.set(input.jobId, started)
      for (const oldest of placing.keys()) {
        if (placing.size <= mostRemembered) break
        placing.delete(oldest)
      }
      const placed = await started.catch((error: unknown) => {
        placing.delete(input.jobId)
        throw error
      })
      if (placed.ok) casesOf.set(placed.value.batchId, placed.value.caseIds)
      else placing.delete(input.jobId)
      return placed
    },
    'batch.list': (input) => application.archive.call('batch.list', input),
    'batch.outcome': ({ batchId }) =>
      gatherOutcome(application, batchId, casesOf.get(batchId) ?? []),
    async 'table.save'({ suggestedName, kind, bytes }) {
      const target = await application.desktop.chooseTarget(suggestedName, kind)
      if (target === null) return done(null)
      try {
        await writeFile(target, bytes)
        return done(target)
      } catch (error) {
        return fileFailure(error, target)
      }
    },
  }
}

/** The lines of a list over all the cases it was ordered into, in line order. */
async function gatherOutcome(
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
async function outcomeIn(
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
