import type { ArchiveHandlers } from '../thread/context'
import { headerOf } from '../case/open-case'
import { describeCase, holdCase, releaseHold } from './describe-case'

/** What the analyst keeps about a case. */
export const particularsHandlers: Pick<
  ArchiveHandlers,
  'case.describe' | 'case.hold' | 'case.releaseHold'
> = {
  'case.describe': ({ caseId, actor, at, change }, { cases }) => {
    const open = cases.writable(caseId)
    describeCase(open.db, change, { actor, at })
    return headerOf(open)
  },
  'case.hold': ({ caseId, actor, at, reason, until }, { cases }) => {
    const open = cases.writable(caseId)
    holdCase(open.db, { reason, until }, { actor, at })
    return headerOf(open)
  },
  'case.releaseHold': ({ caseId, actor, at }, { cases }) => {
    const open = cases.writable(caseId)
    releaseHold(open.db, { actor, at })
    return headerOf(open)
  },
}
