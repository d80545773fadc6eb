import { buildOwnershipTree } from '../../answers/ownership-tree'
import type { CaseAnswer } from '../../answers/parties'
import { readAnswer } from '../../answers/read-answer'
import type { Holding } from '../../shared/domain/company'
import { countries, type CompanyKey } from '../../shared/domain/identifier'
import type { OwnershipTree } from '../../shared/domain/ownership'
import { readIdentifier } from '../../shared/rules/identifiers'
import { listCompanyRecords } from './companies'
import { sql, type Db } from '../sqlite/connection'
import { newestDigests } from '../documents/digests'
import { readDocument } from '../documents/documents'
import { paceOf, type Job } from '../thread/job'

/**
 * The ownership of one company over the newest stored answers of its case; null where it has none.
 * Only answers that the tree can reach are read, as a case can hold thousands. Fails with
 * `document-altered` or `document-missing`: a tree is never built on bytes that are not what came.
 */
export async function ownershipTreeOf(
  db: Db,
  companyRow: number,
  job: Job,
): Promise<OwnershipTree | null> {
  const pace = paceOf(job)
  const companies = new Companies(db)
  const answers = new Map<number, CaseAnswer>()
  const waiting = [companyRow, ...companies.orderedByDuns]
  for (const row of waiting) {
    if (answers.has(row)) continue
    await pace(answers.size, waiting.length, 'ownership')
    const answer = companies.answerOf(row)
    if (!answer) continue
    answers.set(row, answer)
    for (const number of numbersNamedIn(answer)) waiting.push(...companies.withNumber(number))
  }
  return buildOwnershipTree(companyRow, [...answers.values()])
}

/** The companies of a case as holdings name them: by number, in whatever form the register writes it. */
class Companies {
  private readonly digests
  private readonly keys = new Map<number, CompanyKey>()
  private readonly byNumber = new Map<string, number[]>()
  /** known by another number in their own answer, so they are read to find out */
  readonly orderedByDuns: number[] = []

  constructor(private readonly db: Db) {
    this.digests = newestDigests(db)
    for (const { companyRow, country, kind, identifier } of listCompanyRecords(db)) {
      this.keys.set(companyRow, { country, kind, identifier })
      if (kind === 'duns') this.orderedByDuns.push(companyRow)
      const number = plain(identifier)
      this.byNumber.set(number, [...(this.byNumber.get(number) ?? []), companyRow])
    }
  }

  withNumber(written: string): number[] {
    const forms = countries.map((country) => {
      const verdict = readIdentifier(written, { country, kind: 'organization-number' })
      return verdict.state === 'readable' ? plain(verdict.key.identifier) : ''
    })
    return [...new Set([plain(written), ...forms])].flatMap((form) => this.byNumber.get(form) ?? [])
  }

  answerOf(companyRow: number): CaseAnswer | null {
    const kept = this.digests.get(companyRow)
    const key = this.keys.get(companyRow)
    if (!kept || !key) return null
    const { sha256, sessionRow, retrievedAt } = kept
    const view = readAnswer(readDocument(this.db, sha256).bytes, expandsOf(this.db, sessionRow))
    return { companyRow, key, view, retrievedAt }
  }
}

const plain = (number: string): string => number.replace(/\W/g, '').toUpperCase()

function expandsOf(db: Db, sessionRow: number): string[] {
  const session = sql<{ expands: string }>(
    db,
    'SELECT expands FROM session WHERE session_row = :sessionRow',
  ).get({ sessionRow })
  return session ? (JSON.parse(session.expands) as string[]) : []
}

function numbersNamedIn({ view }: CaseAnswer): string[] {
  const holdings: Holding[] = [view.shareholders, view.subsidiaries].flatMap((section) =>
    section.state === 'found' ? section.value : [],
  )
  return holdings.flatMap(({ party }) => party.organizationNumber ?? [])
}
