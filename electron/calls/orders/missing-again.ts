import type { Wanted } from '../../collector/face'
import { standingSessionStates, type Session } from '../../shared/domain/session'
import { identifierText } from '../../shared/rules/paste'

/**
 * What has to be ordered to get what these sessions did not bring: for each company its JSON, which
 * every session makes, and those reports that are missing. Several sessions of one company are one
 * order. Left out are orders that still stand, those that brought everything, and those of the
 * practice service where orders now go to a real one, or the other way round.
 *
 * The sections stay those of the first order, though the JSON may be here already: the AML report
 * tells what the order asked for (contract §6.1), and the new answer, being the newest, is the one
 * the company is then judged by: without them its sanction hits would be gone from view.
 */
export function missingAgain(sessions: Session[], isPractice: boolean): Wanted[] {
  const wanted = new Map<string, Wanted>()
  for (const session of sessions) {
    if (standingSessionStates.includes(session.state) || session.isPractice !== isPractice) continue
    const missing = session.deliverables.filter((one) => one.document === null)
    if (missing.length === 0) continue
    const reports = missing.map((one) => one.kind).filter((kind) => kind !== 'json')
    const company = identifierText(session.company)
    const before = wanted.get(company)?.terms ?? { expands: [], reports: [] }
    wanted.set(company, {
      company: session.company,
      terms: {
        expands: union(before.expands, session.terms.expands),
        reports: union(before.reports, reports),
        language: session.terms.language,
      },
    })
  }
  return [...wanted.values()]
}

const union = (one: string[], other: string[]) => [...new Set([...one, ...other])]
