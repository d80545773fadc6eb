import type { CompanyRow } from '../shared/domain/case-file'
import type { Session } from '../shared/domain/session'
import { formatIdentifier } from '../shared/rules/identifiers'
import { needed, type Options } from './arguments'
import { must, openCase, type Desk } from './desk'
import { exitCodes, type ExitCode } from './exit-code'

/** What a case holds; with --json the stable object of the README. */
export async function list(desk: Desk, options: Options): Promise<ExitCode> {
  const header = await openCase(desk, must(needed(options, 'case')), 'read')
  const { caseId } = header
  const companies = must(await desk.archive.call('company.list', { caseId }))
  const sessions = must(await desk.archive.call('session.list', { caseId, onlyOpen: false }))
  const of = (row: CompanyRow) => sessions.filter((one) => one.companyRow === row.companyRow)
  if (options.json) {
    const listed = companies.map((row) => companyObject(row, of(row)))
    desk.terminal.result(JSON.stringify({ case: header.name, companies: listed }, null, 2))
  } else {
    for (const row of companies) desk.terminal.result(companyLine(row, of(row)))
  }
  return exitCodes.done
}

function companyObject(row: CompanyRow, sessions: Session[]) {
  return {
    country: row.company.country,
    identifier: row.company.identifier,
    name: row.digest?.name ?? null,
    sessions: sessions.map((session) => ({
      sessionId: session.sessionId,
      state: session.state,
      orderedAt: session.orderedAt,
      json: storedObject(session, 'json'),
      reports: session.deliverables
        .filter((one) => one.kind !== 'json')
        .map((one) => ({
          kind: one.kind,
          state: one.state,
          sha256: one.document?.sha256 ?? null,
          sizeBytes: one.document?.sizeBytes ?? null,
          retrievedAt: one.document?.retrievedAt ?? null,
        })),
    })),
  }
}

function storedObject(session: Session, kind: string) {
  const document = session.deliverables.find((one) => one.kind === kind)?.document
  if (!document) return null
  const { sha256, sizeBytes, retrievedAt } = document
  return { sha256, sizeBytes, retrievedAt }
}

function companyLine(row: CompanyRow, sessions: Session[]): string {
  const saved = sessions.flatMap((one) => one.deliverables).filter((one) => one.document)
  return [
    row.company.country.toUpperCase(),
    formatIdentifier(row.company),
    row.digest?.name ?? '–',
    sessions.map((one) => one.state).join(' '),
    `${saved.length} files`,
  ].join('\t')
}
