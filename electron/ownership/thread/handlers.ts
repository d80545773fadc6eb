import type { OwnershipMoment } from '../../shared/domain/ownership/comparison'
import { compareGraphs } from '../comparison/compare-graphs'
import type { OwnershipCallName, OwnershipInput, OwnershipOutput } from '../face'
import type { PictureThread } from '../files/picture-thread'
import type { CaseMemories } from '../read/case-memory'
import type { OwnershipSnapshot } from '../snapshot'
import type { AssessedCase } from './assessed-case'

/** Files are rare and what makes them is large: it is loaded by the first that asks for one. */
const files = () => import('./files')

/** What a handler works with. */
export interface OwnershipContext {
  cases: CaseMemories<AssessedCase>
  pictures: PictureThread
}

/** Throws ExpectedFailure for what a person is told about; all else thrown is a bug. */
export type OwnershipHandlers = {
  [N in OwnershipCallName]: (
    input: OwnershipInput<N>,
    context: OwnershipContext,
  ) => OwnershipOutput<N> | Promise<OwnershipOutput<N>>
}

export const ownershipHandlers: OwnershipHandlers = {
  'ownership.graph': async (asked, { cases }) =>
    (await cases.of(asked.caseId).graphOf(asked))?.graph ?? null,
  'ownership.derivations': async ({ party, rule, ...asked }, { cases }) =>
    (await cases.of(asked.caseId).graphOf(asked))?.derivationsOf(party, rule) ?? [],
  'ownership.moments': async (place, { cases }) =>
    momentsOf(await cases.of(place.caseId).everySnapshot(place)),
  'ownership.compare': async ({ from, to, ...asked }, { cases }) => {
    const one = cases.of(asked.caseId)
    const before = await one.graphOf({ ...asked, at: from })
    const after = await one.graphOf({ ...asked, at: to })
    if (!before || !after) return null
    const changes = compareGraphs(before.graph, after.graph)
    return { before: before.graph, after: after.graph, changes }
  },
  'ownership.file': async (wish, { cases }) => {
    const one = cases.of(wish.caseId)
    const assessed = await one.graphOf(wish)
    if (!assessed) return null
    const graphAt = (at: string | null) => one.graphOf({ ...wish, at })
    const moments = async () => momentsOf(await one.everySnapshot(wish))
    return (await files()).ownershipFile({ assessed, graphAt, moments }, wish)
  },
  'ownership.pdf': (wish, { pictures }) => pictures.make(wish),
  'ownership.stopPdf': (_, { pictures }) => {
    pictures.stop()
    return null
  },
  'ownership.forget': ({ caseId }, { cases }) => {
    cases.forget(caseId)
    return null
  },
}

/** Newest first. */
function momentsOf(snapshots: readonly OwnershipSnapshot[]): OwnershipMoment[] {
  return snapshots
    .map(({ retrievedAt, companyRow, name, asOfDate }) => ({
      ...{ retrievedAt, companyRow, name, sharesAsOf: asOfDate },
    }))
    .sort((one, other) => Date.parse(other.retrievedAt) - Date.parse(one.retrievedAt))
}
