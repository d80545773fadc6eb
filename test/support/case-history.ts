import type { SessionMove } from '../../electron/archive/face'
import type { CompanyKey } from '../../electron/shared/domain/identifier'
import type { Session } from '../../electron/shared/domain/session'
import type { Archive } from '../../electron/worker-client'
import { answer, by, delivery, report } from './archive-case'
import { ask } from './ask'

/** A step of a case's life; `pick` chooses among what is there. */
export type Step =
  | { kind: 'intend'; companies: number[]; isPractice: boolean; environment: number }
  | { kind: 'create' | 'refuse' | 'lose' | 'stall' | 'let-go'; pick: number }
  | { kind: 'save'; pick: number; deliverable: number; hour: number }
  | { kind: 'fail'; pick: number; deliverable: number; word: 'failed' | 'expired' | 'rejected' }
  | { kind: 'batch'; id: string }
  | { kind: 'rename'; name: string }
  | { kind: 'reopen' }

export const numbered = (n: number): CompanyKey & { kind: 'organization-number' } => ({
  country: n % 2 === 0 ? 'no' : 'se',
  kind: 'organization-number',
  identifier: String(310000000 + n),
})

/** Takes the step where the case's state allows it, by the archive's own calls. */
export async function takeStep(
  archive: Archive,
  { caseId, folder }: { caseId: string; folder: string },
  step: Step,
): Promise<void> {
  if (step.kind === 'intend') {
    const intents = step.companies.map((n) => ({
      company: numbered(n),
      terms: { expands: [], reports: ['aml'], language: 'nb' as const },
      environment: `https://environment-${step.environment}.example`,
      isPractice: step.isPractice,
    }))
    // A company with an order standing is refused: that is the archive's answer, not a fault here.
    await archive.call('session.intend', { caseId, intents, ...by })
  } else if (step.kind === 'batch') {
    const line = { line: 1, typed: 'x', reference: null, verdict: 'new' as const, company: null }
    const list = { batchId: step.id, source: 'list.csv', lines: [line] }
    await ask(archive, 'session.intend', { caseId, intents: [], list, ...by })
  } else if (step.kind === 'rename') {
    await ask(archive, 'case.rename', { caseId, name: step.name, ...by })
  } else if (step.kind === 'reopen') {
    await ask(archive, 'case.close', { caseId })
    await ask(archive, 'case.open', { folder, mustWrite: true, ...by })
  } else await changeSession(archive, caseId, step)
}

type SessionStep = Extract<Step, { pick: number }>

async function changeSession(archive: Archive, caseId: string, step: SessionStep): Promise<void> {
  const sessions = await ask(archive, 'session.list', { caseId, onlyOpen: false })
  const able = sessions.filter((session) => fits(session, step.kind))
  const session = able[step.pick % Math.max(able.length, 1)]
  if (!session) return
  const { sessionRow } = session
  const move = (change: Omit<SessionMove, 'sessionRow'>) =>
    ask(archive, 'session.move', { caseId, sessionRow, ...change, ...by })
  const kind = 'deliverable' in step && step.deliverable === 1 ? 'aml' : 'json'
  if (step.kind === 'create') {
    await move({ state: 'creating' })
    await move({ state: 'open', sessionId: `s-${sessionRow}` })
  }
  if (step.kind === 'refuse') await move({ state: 'refused', failure: { code: 'order-refused' } })
  if (step.kind === 'stall') await move({ state: 'stalled' })
  if (step.kind === 'let-go') await move({ state: 'cancelled' })
  if (step.kind === 'lose') {
    await move({ state: 'creating' })
    await move({ state: 'unclear', failure: { code: 'order-unclear' } })
  }
  if (step.kind === 'fail') {
    const { state } = session.deliverables.find((one) => one.kind === kind) ?? {}
    if (state === 'waiting') await move({ deliverables: [{ kind, state: step.word }] })
  }
  if (step.kind === 'save') {
    const bytes = kind === 'json' ? answer(`Firma ${step.hour}`) : report(`${step.hour}`)
    const retrievedAt = `2026-03-02T${String(step.hour).padStart(2, '0')}:00:00.000Z`
    await ask(archive, 'document.save', {
      ...{ caseId, ...delivery(sessionRow, kind, bytes) },
      retrievedAt,
    })
  }
}

function fits({ state }: Session, kind: SessionStep['kind']): boolean {
  if (kind === 'create' || kind === 'refuse' || kind === 'lose') return state === 'in-line'
  if (kind === 'let-go') return ['unclear', 'failed', 'expired', 'refused'].includes(state)
  return state === 'open' || (state === 'stalled' && kind === 'save')
}
