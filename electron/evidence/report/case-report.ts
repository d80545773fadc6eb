import type { Db } from '../../archive/sqlite/connection'
import { readDocument } from '../../archive/documents/documents'
import { digestAnswer, readAnswer } from '../../answers/read-answer'
import { answerStates, sectionNames, type AnswerState } from '../../shared/domain/answer'
import type { AnswerDigest, CompanyView } from '../../shared/domain/company'
import type { Session } from '../../shared/domain/session'
import type { PackReceiptRecord } from '../contents/case-record'
import type { CaseSnapshot } from '../contents/snapshot'
import type { Block, OverviewRow } from '../../pdf/blocks'
import { formatCompany, formatInstant, none } from './format'
import { reportWords, type ReportWords } from './words'

type PackCompany = CaseSnapshot['record']['companies'][number]

/** A company with its newest stored answer, read; `view` is null while none is stored. */
export interface ReportCompany {
  company: PackCompany
  /** newest first */
  sessions: Session[]
  shown: { session: Session; retrievedAt: string } | null
}

/** The case as the readable report tells it, in both of its forms. */
export interface CaseReport {
  words: ReportWords
  snapshot: CaseSnapshot
  companies: ReportCompany[]
  receiptsOf(sessionRow: number): readonly PackReceiptRecord[]
  /** reads a company's answer out of the archive; one document is in memory at a time */
  viewOf(company: ReportCompany): CompanyView | null
  digestOf(company: ReportCompany): AnswerDigest | null
}

export function caseReport(db: Db, snapshot: CaseSnapshot): CaseReport {
  const { record, sessions } = snapshot
  const words = reportWords[record.exported.language]
  const byCompany = groupBy(sessions, ({ companyRow }) => companyRow)
  const bySession = groupBy(record.receipts, ({ sessionRow }) => sessionRow)
  const digests = new Map<number, AnswerDigest>()
  const viewOf = ({ company, shown }: ReportCompany): CompanyView | null => {
    const sha256 = shown?.session.deliverables.find(({ kind }) => kind === 'json')?.document?.sha256
    if (!shown || !sha256) return null
    const view = readAnswer(readDocument(db, sha256).bytes, shown.session.terms.expands)
    digests.set(company.companyRow, digestAnswer(view))
    return view
  }
  return {
    words,
    snapshot,
    companies: record.companies.map((company) =>
      reportCompany(company, byCompany.get(company.companyRow) ?? []),
    ),
    receiptsOf: (sessionRow) => bySession.get(sessionRow) ?? [],
    viewOf,
    digestOf: (one) => {
      if (!digests.has(one.company.companyRow)) viewOf(one)
      return digests.get(one.company.companyRow) ?? null
    },
  }
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

function reportCompany(company: PackCompany, sessions: readonly Session[]): ReportCompany {
  const newestFirst = [...sessions].reverse()
  const found = newestFirst.find((session) => answerOf(session) !== null)
  const answer = found && answerOf(found)
  const shown = found && answer ? { session: found, retrievedAt: answer.retrievedAt } : null
  return { company, sessions: newestFirst, shown }
}

const answerOf = ({ deliverables }: Session) =>
  deliverables.find(({ kind }) => kind === 'json')?.document ?? null

export const anchorOf = ({ company }: ReportCompany): string => `company-${company.companyRow}`

/** The first page: whose case, what is in it, how to read it, and every company on a line. */
export function coverBlocks(
  { words, snapshot: { record, sessions } }: CaseReport,
  overview: readonly OverviewRow[],
  pdfFiles: readonly string[],
): Block[] {
  const { cover } = words
  const answers = record.receipts.filter(({ kind }) => kind === 'json').length
  const counts = cover.counts(record.companies.length, answers, record.receipts.length)
  const isPartly = sessions.some(({ deliverables }) =>
    deliverables.some(({ state }) => state !== 'saved'),
  )
  return [
    { kind: 'title', text: record.case.name, over: cover.over },
    ...notices([
      sessions.some(({ isPractice }) => isPractice) && (['raise', cover.practice] as const),
      isPartly && (['care', cover.partly] as const),
    ]),
    {
      kind: 'facts',
      facts: [
        { label: cover.caseId, line: [{ text: record.case.caseId, is: 'code' }] },
        { label: cover.created, line: [`${formatInstant(record.case.createdAt, words)} UTC`] },
        { label: cover.exported, line: [`${formatInstant(record.exported.at, words)} UTC`] },
        { label: cover.by, line: [record.exported.actor] },
        { label: cover.contents, line: [counts] },
        {
          label: cover.audit,
          line: [
            {
              text: cover.auditHead(record.audit.entries, record.audit.head),
              is: 'code',
              href: 'audit.jsonl',
            },
          ],
        },
        { label: cover.check, line: [{ text: 'how-to-check.txt', href: 'how-to-check.txt' }] },
        ...(pdfFiles.length > 0
          ? [
              {
                label: 'PDF',
                line: pdfFiles.flatMap((file, index) => [
                  ...(index > 0 ? [', '] : []),
                  { text: file, href: file },
                ]),
              },
            ]
          : []),
      ],
    },
    { kind: 'heading', text: cover.reading, answer: null, aside: null },
    { kind: 'text', line: [cover.readingWhat] },
    {
      kind: 'answers',
      answers: answerStates.map((state) => ({
        title: words.answer[state],
        state,
        word: words.answerMeaning[state],
      })),
    },
    { kind: 'heading', text: cover.companies, answer: null, aside: null },
    overview.length === 0
      ? { kind: 'text', line: [cover.nothing] }
      : { kind: 'overview', columns: words.overview, rows: overview },
  ]
}

const notices = (all: readonly (false | readonly ['raise' | 'care', string])[]): Block[] =>
  all.flatMap((one): Block[] => (one ? [{ kind: 'notice', tone: one[0], line: [one[1]] }] : []))

/** A company's line on the first page. */
export function overviewRow(report: CaseReport, one: ReportCompany): OverviewRow {
  const { words } = report
  const digest = report.digestOf(one)
  return {
    anchor: anchorOf(one),
    name: digest?.name ?? words.company.nameless,
    number: formatCompany(one.company),
    status: digest ? words.status[digest.status] : none,
    sanctions: digest ? sanctionWord(digest, words) : none,
    coverage:
      digest && sectionNames.map((section) => ({ section, state: digest.coverage[section] })),
    coverageWords: digest ? words.coverage(countStates(digest)) : words.company.noAnswer,
    retrieved: one.shown ? formatInstant(one.shown.retrievedAt, words) : none,
  }
}

function sanctionWord({ sanction, hitCount }: AnswerDigest, words: ReportWords): string {
  const word = words.sanctions[sanction]
  return sanction === 'hit' && hitCount > 1 ? `${word} × ${hitCount}` : word
}

function countStates({ coverage }: AnswerDigest): Record<AnswerState, number> {
  const counts = Object.fromEntries(answerStates.map((state) => [state, 0])) as Record<
    AnswerState,
    number
  >
  for (const name of sectionNames) counts[coverage[name]] += 1
  return counts
}
