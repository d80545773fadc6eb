import type { Batch, LineOutcome } from '../../../electron/shared/domain/batch'
import type { Session } from '../../../electron/shared/domain/session'
import type { Failure } from '../../../electron/shared/result'
import type { OutcomeRow } from '../../../electron/shared/table/outcome-table'
import { formatIdentifier } from '../../../electron/shared/rules/identifiers'
import { call } from '../../bridge'

/** Every line of a list as it stands now. */
export const gatherList = async (batchId: string): Promise<OutcomeRow[] | Failure> => {
  const told = await call('batch.outcome', { batchId })
  return told.ok ? told.value : told.failure
}

/** Every session of a case's queue; where a list ordered it, with the list's own line, text and reference. */
export const gatherQueue = async (
  caseId: string,
  caseName: string,
  lists: readonly Batch[],
): Promise<OutcomeRow[] | Failure> => {
  const queue = await call('queue.state', { caseId })
  if (!queue.ok) return queue.failure
  const companies = await call('company.list', { caseId })
  if (!companies.ok) return companies.failure
  const names = new Map(
    companies.value.map(({ companyRow, digest }) => [companyRow, digest?.name ?? null]),
  )
  const lines = new Map<number, LineOutcome>()
  for (const { batchId } of lists) {
    const told = await call('batch.outcome', { batchId })
    if (!told.ok) return told.failure
    for (const line of told.value) {
      const isFirst = line.sessionRow !== null && !lines.has(line.sessionRow)
      if (line.caseId === caseId && isFirst && line.sessionRow !== null) {
        lines.set(line.sessionRow, line)
      }
    }
  }
  return queue.value.sessions.map((session) =>
    rowOf(session, caseName, names.get(session.companyRow) ?? null, lines.get(session.sessionRow)),
  )
}

const rowOf = (
  session: Session,
  caseName: string,
  name: string | null,
  line: LineOutcome | undefined,
): OutcomeRow => ({
  line: line?.line ?? null,
  typed: line?.typed ?? formatIdentifier(session.company),
  reference: line?.reference ?? null,
  verdict: line?.verdict ?? null,
  company: session.company,
  caseName,
  sessionRow: session.sessionRow,
  state: session.state,
  name,
  deliverables: session.deliverables.map(({ kind, state, document }) => ({
    kind,
    state,
    sha256: document?.sha256 ?? null,
  })),
  failure: session.failure ?? session.deliverables.find(({ failure }) => failure)?.failure ?? null,
  orderedAt: session.orderedAt,
  endedAt: session.endedAt,
})
