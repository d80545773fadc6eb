import { setImmediate as nextTurn } from 'node:timers/promises'
import { knownPlaces, whereIsCase } from '../catalogue/known-places'
import type { ArchiveContext, ArchiveHandlers } from '../thread/context'
import { paceOf } from '../thread/job'
import type { IndexRebuild } from '../../shared/domain/keeping'
import type { ArchiveInput } from '../face'
import { casesOfBatch, knownCompanies, ledgerOfLosses, type WhereIs } from './ask-index'
import { forgetCaseInIndex, indexedCaseIds } from './index-rows'
import { finishDeletions } from '../deletion/delete-case'
import { isIndexSound } from './index-file'
import { readKnownCases } from './read-known-cases'

/** The index over all known cases. */
export const indexHandlers: Pick<
  ArchiveHandlers,
  'index.open' | 'index.known' | 'index.ledger' | 'index.casesOfBatch' | 'index.rebuild'
> = {
  'index.open': async ({ file }, context) => {
    const { index, catchUp } = context
    index.open(file, () => catchUp.plan())
    catchUp.plan()
    // Only here: a deletion that a crash cut off leaves rows in the index as well.
    await finishDeletions(context)
    return null
  },
  'index.known': ({ companies }, context) =>
    context.index.ask((db) => knownCompanies(db, companies, whereIn(context))),
  'index.ledger': (_nothing, context) =>
    context.index.ask((db) => ledgerOfLosses(db, whereIn(context))),
  'index.casesOfBatch': ({ batchId }, context) =>
    context.index.ask((db) => casesOfBatch(db, batchId, whereIn(context))),
  'index.rebuild': rebuildIndex,
}

const whereIn =
  ({ catalogue }: ArchiveContext): WhereIs =>
  (caseId) =>
    whereIsCase(catalogue(), caseId)

async function rebuildIndex(
  { at, jobId }: ArchiveInput<'index.rebuild'>,
  { index, catalogue, job, catchUp }: ArchiveContext,
): Promise<IndexRebuild> {
  const pace = paceOf(job(jobId))
  await catchUp.end()
  await nextTurn()
  if (!index.ask(isIndexSound)) index.startOver('unsound')
  const known = knownPlaces(catalogue())
  const knownIds = new Set(known.map(({ caseId }) => caseId))
  for (const caseId of index.ask(indexedCaseIds)) {
    if (!knownIds.has(caseId)) index.ask((db) => forgetCaseInIndex(db, caseId))
  }
  return readKnownCases(index, known, pace, { onlyChanged: false, at })
}
