import { writeFile } from 'node:fs/promises'
import type { Handlers, ParsedInput } from '../../shared/contract'
import type { BatchPlaced } from '../../shared/domain/batch'
import { done, type Result } from '../../shared/result'
import type { Application } from '../application'
import { gatherOutcome } from './batch-outcome'
import type { Cancellations } from '../orders/cancellations'
import { fileFailure } from '../file-failure'
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
