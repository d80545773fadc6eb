import { readCaseHeader } from '../case/case-header'
import { closeCase, openCase, type OpenCase } from '../case/open-case'
import { reachableFolders } from '../catalogue/reach'
import type { KnownPlace } from '../catalogue/known-places'
import type { IndexRebuild } from '../../shared/domain/keeping'
import { ExpectedFailure, type Failure } from '../../shared/result'
import { failureOf } from '../sqlite/sqlite-failure'
import type { CaseIndex } from './case-index'
import { CaseReading, CaseUnreadable } from './case-reading'
import { fileMarkOf } from './file-mark'
import {
  ensureIndexedCase,
  findIndexedCase,
  indexedCompanyRows,
  markCase,
  markFile,
} from './index-rows'

type Pace = (done: number, total: number, what: string) => Promise<void>

/** How long a stretch of reading holds the thread. */
const turnMs = 8

export interface ReadingWish {
  /** leaves out the cases whose file is as it was when it was indexed */
  onlyChanged: boolean
  /** for the moment in which a crashed writer's last commit is put back (UTC ISO) */
  at: string
}

/**
 * Reads the known cases into the index, each opened for reading only. A case that is open here is
 * read from there. What cannot be reached is named and keeps the rows it had: they are what was last
 * known of it.
 */
export async function readKnownCases(
  index: CaseIndex,
  known: readonly KnownPlace[],
  pace: Pace,
  wish: ReadingWish,
): Promise<IndexRebuild> {
  const reachable = await reachableFolders(known.map(({ folder }) => folder))
  const outcome: IndexRebuild = { cases: 0, companies: 0, unreachable: [] }
  for (const [done, place] of known.entries()) {
    const { folder } = place
    await pace(done, known.length, folder)
    try {
      if (!index.isOpenHere(place.caseId) && !reachable.has(folder)) {
        throw new ExpectedFailure({ code: 'folder-unreachable', about: folder })
      }
      const here = () => pace(done, known.length, folder)
      outcome.companies += await readKnownCase(index, place, here, wish)
      outcome.cases += 1
    } catch (error) {
      const failure = failureIn(error)
      if (failure === null || failure.code === 'cancelled') throw error
      outcome.unreachable.push({ folder, failure: { ...failure, about: folder } })
    }
  }
  return outcome
}

async function readKnownCase(
  index: CaseIndex,
  { caseId, folder }: KnownPlace,
  pace: () => Promise<void>,
  wish: ReadingWish,
): Promise<number> {
  if (index.isOpenHere(caseId)) {
    if (!wish.onlyChanged) index.readAgain(caseId)
    while (index.isBehind(caseId)) await pace().then(() => index.ask(() => undefined))
    return companiesIn(index, caseId)
  }
  const fileMark = fileMarkOf(folder)
  const known = index.ask((db) => findIndexedCase(db, caseId))
  const isAsItWas = known?.mark && fileMark !== null && known.fileMark === fileMark
  if (wish.onlyChanged && isAsItWas) return companiesIn(index, caseId)

  const open = openCase(folder, { write: 'never' }, { actor: '', at: wish.at })
  try {
    if (readCaseHeader(open.db).caseId !== caseId) {
      throw new ExpectedFailure({ code: 'not-a-case', about: folder })
    }
    await readClosedCase(index, caseId, open, pace, fileMark)
  } finally {
    closeCase(open)
  }
  return companiesIn(index, caseId)
}

/** Lets go as soon as somebody opens the case here: it is followed from then on. */
async function readClosedCase(
  index: CaseIndex,
  caseId: string,
  open: OpenCase,
  pace: () => Promise<void>,
  fileMark: string | null,
): Promise<void> {
  const reading = new CaseReading()
  const { caseNo } = index.ask((db) => {
    const found = ensureIndexedCase(db, caseId)
    markCase(db, found.caseNo, null)
    reading.touchAll(open.db, db, found.caseNo)
    return found
  })
  for (;;) {
    const isLeft = index.ask((db) => {
      if (index.isOpenHere(caseId) || findIndexedCase(db, caseId)?.caseNo !== caseNo) return false
      reading.step(open.db, false, db, caseNo, performance.now() + turnMs)
      if (reading.isDone) markFile(db, caseNo, fileMark)
      return !reading.isDone
    })
    if (!isLeft) return
    await pace()
  }
}

function companiesIn(index: CaseIndex, caseId: string): number {
  return index.ask((db) => {
    const known = findIndexedCase(db, caseId)
    return known ? indexedCompanyRows(db, known.caseNo).length : 0
  })
}

function failureIn(error: unknown): Failure | null {
  if (error instanceof ExpectedFailure || error instanceof CaseUnreadable) return error.failure
  return failureOf(error)
}
