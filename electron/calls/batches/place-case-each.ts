import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Destination } from '../../collector/collector'
import type { BatchPlaced } from '../../shared/domain/batch'
import { done, failed, type Failure, type Result } from '../../shared/result'
import { formatIdentifier } from '../../shared/rules/identifiers'
import type { Application } from '../application'
import type { Cancellations } from '../orders/cancellations'
import {
  batchIdFor,
  orderedLines,
  orderInto,
  type BatchInput,
  type OrderedLine,
} from './batch-orders'
import { outcomeIn } from './batch-outcome'
import { folderNameFor } from '../folder-name'

/** After these the lines that follow would only fail the same way. */
const endsAll: readonly Failure['code'][] = ['disk-full', 'unexpected']

/**
 * Makes a case of its own for every line to be ordered, in a folder each below `place`, and orders
 * into it, one line after the other. A line that fails is told and the rest goes on. Cancelling
 * stops before the next line. Repeated with the same job, lines that have their case are left be.
 */
export async function placeCaseEach(
  application: Application,
  cancellations: Cancellations,
  input: BatchInput,
  place: string,
): Promise<Result<BatchPlaced>> {
  const ordered = orderedLines(input.lines)
  if (ordered.length === 0) return failed('rejected-input', { about: 'lines' })
  const batchId = batchIdFor(input.jobId)
  const to = await application.connections.destination(application.settings.get().connection)
  if (!to.ok) return to
  const placed: BatchPlaced = { batchId, caseIds: [], sessions: 0, refused: [] }
  const before = await placedBefore(application, batchId)
  let stop: Failure | null = null
  for (const [index, line] of ordered.entries()) {
    const { jobId } = input
    const what = nameOf(line)
    application.emit('job.progressed', { jobId, done: index, total: ordered.length, what })
    const known = before.get(line.line)
    if (known !== undefined) {
      placed.caseIds.push(known)
      placed.sessions += 1
      continue
    }
    if (cancellations.isCancelled(jobId)) stop = { code: 'cancelled' }
    const made: Result<string> = stop
      ? failed(stop.code, stop)
      : await placeLine(application, { ...input, batchId }, line, place, to.value)
    if (made.ok) {
      placed.caseIds.push(made.value)
      placed.sessions += 1
    } else {
      placed.refused.push({ line: line.line, company: line.company, failure: made.failure })
      if (endsAll.includes(made.failure.code)) stop = made.failure
    }
  }
  return done(placed)
}

/** The case of each line that an earlier call with this list got to. */
async function placedBefore(
  application: Application,
  batchId: string,
): Promise<Map<number, string>> {
  const cases = await application.archive.call('index.casesOfBatch', { batchId })
  const known = new Map<number, string>()
  // Without the index an earlier call cannot be found; the first call of a list never needs it.
  for (const { caseId, folder } of cases.ok ? cases.value : []) {
    const told = await outcomeIn(application, { caseId, folder, batchId })
    for (const { line } of told.ok ? told.value : []) known.set(line, caseId)
  }
  return known
}

async function placeLine(
  application: Application,
  batch: BatchInput & { batchId: string },
  line: OrderedLine,
  place: string,
  to: Destination,
): Promise<Result<string>> {
  const name = nameOf(line)
  const created = await application.openCases.create(freeFolder(place, name), name)
  if (!created.ok) return created
  const { caseId } = created.value
  const open = application.openCases.get(caseId)
  if (!open.ok) return open
  const one = { ordered: [line], kept: [line] }
  const ordered = await orderInto(application, open.value, batch, one, to)
  return ordered.ok ? done(caseId) : ordered
}

const nameOf = ({ name, company }: OrderedLine): string =>
  name?.trim().slice(0, 120) || formatIdentifier(company)

/** A folder that is not there yet: two customers may have the same name. */
function freeFolder(place: string, name: string): string {
  const base = folderNameFor(name)
  let folder = path.join(place, base)
  for (let count = 2; existsSync(folder); count += 1)
    folder = path.join(place, `${base} (${count})`)
  return folder
}
