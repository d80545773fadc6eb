import type { Handlers } from '../../shared/contract'
import type { Application } from '../application'

type CompanyCalls = Pick<Handlers, 'company.list' | 'company.page' | 'company.known'>

/** What the cases hold about companies: one open case, or for `company.known` all that are known. */
export function companyCalls({ archive, emit, report }: Application): CompanyCalls {
  const filled = new Set<string>()
  /** A case of an older version gets what it lacks to tell what is new, behind the list that shows it. */
  const fill = async (caseId: string): Promise<void> => {
    if (filled.has(caseId)) return
    filled.add(caseId)
    const made = await archive.call('history.fill', { caseId, jobId: `fill-${caseId}` })
    if (!made.ok) filled.delete(caseId)
    else if (made.value > 0) emit('case.changed', { caseId })
  }
  return {
    async 'company.list'(input) {
      const listed = await archive.call('company.list', input)
      if (listed.ok) fill(input.caseId).catch(report)
      return listed
    },
    'company.page': (input) => archive.call('company.page', input),
    'company.known': (input) => archive.call('index.known', input),
  }
}
