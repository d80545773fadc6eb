import type { CaseHeader, CaseSummary } from '../../shared/domain/case-file'
import type { Handlers } from '../../shared/contract'
import type { Result } from '../../shared/result'
import type { Application } from '../application'

/** What the analyst keeps about a case. Each change is remembered in the list of cases as well. */
export function particularsCalls({
  archive,
  clock,
  openCases,
  search,
  user,
}: Application): Pick<Handlers, 'case.describe' | 'case.hold' | 'case.releaseHold'> {
  const signed = () => ({ actor: user, at: clock.nowIso() })
  const summarized = async (changed: Result<CaseHeader>): Promise<Result<CaseSummary>> =>
    changed.ok ? openCases.summary(changed.value.caseId) : changed
  return {
    async 'case.describe'({ caseId, change }) {
      const order = { caseId, change: given(change), ...signed() }
      const described = await archive.call('case.describe', order)
      search.caseChanged(caseId)
      return summarized(described)
    },
    'case.hold': async (hold) =>
      summarized(await archive.call('case.hold', { ...hold, ...signed() })),
    'case.releaseHold': async ({ caseId }) =>
      summarized(await archive.call('case.releaseHold', { caseId, ...signed() })),
  }
}

/** Zod's partial gives keys that are present and undefined: those stay as they are. */
function given<T extends object>(change: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(change).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
