import type { CompanyRow } from '../../electron/shared/domain/case-file'
import type { CompanyKey } from '../../electron/shared/domain/identifier'
import {
  openSessionStates,
  reportKinds,
  type Deliverable,
  type Session,
} from '../../electron/shared/domain/session'

/** One report that was asked for, with the order it belongs to; its document is there once it is saved. */
export interface ReportEntry {
  key: string
  companyRow: number
  company: CompanyKey
  companyName: string | null
  kind: string
  standing: ReportStanding
  deliverable: Deliverable | null
  session: Session
}

/**
 * Where a report stands for who reads a list: there, still coming, lost and to be ordered again, or
 * `gone`: it was stored once, and its bytes are no longer in the case.
 */
export type ReportStanding = 'stored' | 'coming' | 'lost' | 'gone'

/** Every report of these sessions, by company as listed, newest order first, in the order they were asked for. */
export function reportEntries(
  rows: readonly CompanyRow[],
  sessions: readonly Session[],
): ReportEntry[] {
  const names = new Map(rows.map((row) => [row.companyRow, row.digest?.name ?? null]))
  const newestFirst = [...sessions].sort((a, b) => b.orderedAt.localeCompare(a.orderedAt))
  return newestFirst.flatMap((session) =>
    kindsOf(session).map((kind): ReportEntry => {
      const deliverable = session.deliverables.find((each) => each.kind === kind) ?? null
      return {
        key: `${session.sessionRow}-${kind}`,
        companyRow: session.companyRow,
        company: session.company,
        companyName: names.get(session.companyRow) ?? null,
        kind,
        standing: standingOf(session, deliverable),
        deliverable,
        session,
      }
    }),
  )
}

const kindsOf = (session: Session): string[] => [
  ...new Set([
    ...session.terms.reports,
    ...session.deliverables.flatMap(({ kind }) => (kind === 'json' ? [] : [kind])),
  ]),
]

function standingOf(session: Session, deliverable: Deliverable | null): ReportStanding {
  if (deliverable?.document) return 'stored'
  if (deliverable?.state === 'saved') return 'gone'
  const isOver = !openSessionStates.includes(session.state) && session.state !== 'creating'
  const isLost =
    deliverable !== null && ['failed', 'expired', 'rejected'].includes(deliverable.state)
  return isOver || isLost ? 'lost' : 'coming'
}

const known: ReadonlySet<string> = new Set(reportKinds)
export const isKnownReport = (kind: string): kind is (typeof reportKinds)[number] => known.has(kind)

/** A file name for a copy: ASCII, without anything a file system or a reader could stumble over. */
export function copyName(entry: ReportEntry, retrievedAt: string): string {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/ø/g, 'o')
      .replace(/æ/g, 'ae')
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
  const parts = [
    entry.companyName ?? entry.company.identifier,
    entry.kind,
    retrievedAt.slice(0, 10),
  ]
  return `${parts.map(plain).filter(Boolean).join('-').slice(0, 120)}.pdf`
}
