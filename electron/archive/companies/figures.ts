import {
  answerStates,
  sectionNames,
  type AnswerState,
  type Coverage,
} from '../../shared/domain/answer'
import type { CaseFigures } from '../../shared/domain/case-file'
import {
  needsPersonStates,
  openSessionStates,
  type SessionState,
} from '../../shared/domain/session'
import { sql, type Db } from '../sqlite/connection'

/** From best to worst: what stands open weighs more than what is known to be empty. */
const fromBest: readonly AnswerState[] = [
  'found',
  'nothing-found',
  'not-requested',
  'not-delivered',
]

const newestDigests = `session_row IN (SELECT max(session_row) FROM answer_digest GROUP BY company_row)`

/** The numbers of a case, counted from its rows. */
export function caseFigures(db: Db): CaseFigures {
  const totals = countTotals(db)
  const states = countStates(db)
  const { answers, coverage } = sumCoverage(db)
  return {
    ...totals,
    open: sumOf(states.all, [...openSessionStates, 'creating']),
    // What was ordered again since then is the newer session's business.
    needsPerson: sumOf(states.newest, needsPersonStates),
    answers,
    coverage,
  }
}

type Totals = Pick<
  CaseFigures,
  'companies' | 'sessions' | 'documents' | 'sizeBytes' | 'openHits' | 'lastChangeAt'
>

function countTotals(db: Db): Totals {
  const totals = sql<Totals>(
    db,
    `SELECT (SELECT count(*) FROM company) AS companies,
       (SELECT count(*) FROM session) AS sessions,
       (SELECT count(*) FROM document) AS documents,
       (SELECT coalesce(sum(size_bytes), 0) FROM document) AS sizeBytes,
       (SELECT coalesce(sum(hit_count), 0) FROM answer_digest WHERE ${newestDigests}) AS openHits,
       (SELECT at FROM audit ORDER BY sequence DESC LIMIT 1) AS lastChangeAt`,
  ).get()
  if (!totals) throw new Error('a count that returned no row')
  return totals
}

type StateCounts = Map<SessionState, number>

function countStates(db: Db): { all: StateCounts; newest: StateCounts } {
  const rows = sql<{ state: SessionState; allCount: number; newestCount: number }>(
    db,
    `SELECT state, count(*) AS allCount, sum(session_row IN
       (SELECT max(session_row) FROM session GROUP BY company_row)) AS newestCount
     FROM session GROUP BY state`,
  ).all()
  return {
    all: new Map(rows.map((row) => [row.state, row.allCount])),
    newest: new Map(rows.map((row) => [row.state, row.newestCount])),
  }
}

function sumOf(counts: StateCounts, states: readonly SessionState[]): number {
  return states.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0)
}

function sumCoverage(db: Db): Pick<CaseFigures, 'answers' | 'coverage'> {
  const rows = sql<{ coverage: string; companies: number }>(
    db,
    `SELECT coverage, count(*) AS companies FROM answer_digest WHERE ${newestDigests}
     GROUP BY coverage`,
  ).all()
  const counted = rows.map(({ coverage, companies }) => {
    return { coverage: JSON.parse(coverage) as Coverage, companies }
  })
  const answers = countAnswers(counted)
  const coverages = counted.map(({ coverage }) => coverage)
  const worst = coverages.reduce<Coverage | null>(
    (so, next) => (so === null ? next : worstOf(so, next)),
    null,
  )
  return { answers, coverage: worst }
}

function countAnswers(
  counted: readonly { coverage: Coverage; companies: number }[],
): CaseFigures['answers'] {
  const counts = Object.fromEntries(
    answerStates.map((state) => [state, 0]),
  ) as CaseFigures['answers']
  for (const { coverage, companies } of counted) {
    for (const section of sectionNames) counts[coverage[section]] += companies
  }
  return counts
}

function worstOf(one: Coverage, other: Coverage): Coverage {
  const worse = (a: AnswerState, b: AnswerState) =>
    fromBest.indexOf(a) >= fromBest.indexOf(b) ? a : b
  return Object.fromEntries(
    sectionNames.map((section) => [section, worse(one[section], other[section])]),
  ) as Coverage
}
