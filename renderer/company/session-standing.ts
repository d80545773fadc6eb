import { openSessionStates, type Session } from '../../electron/shared/domain/session'

/** Reports that are stored, of those that were ordered. */
export function reportCount(session: Session): { stored: number; ordered: number } {
  const reports = session.deliverables.filter(({ kind }) => kind !== 'json')
  const stored = reports.filter(({ document }) => document !== null).length
  return { stored, ordered: Math.max(reports.length, session.terms.reports.length) }
}

/** Whether the collector still has something to bring for this session. */
export const isComing = (session: Pick<Session, 'state'>) =>
  openSessionStates.includes(session.state) || session.state === 'creating'
