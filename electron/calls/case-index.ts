import type { Handlers } from '../shared/contract'
import type { Application } from './application'

/** All known cases together: found again, indexed, searched. */
export function caseIndexCalls({
  archive,
  clock,
  documentsFolder,
  settings,
}: Application): Pick<Handlers, 'case.find' | 'case.relocate' | 'index.rebuild' | 'ledger.list'> {
  return {
    'case.find': ({ caseId }) => {
      const places = [settings.get().caseFolder, documentsFolder].filter((place) => place !== '')
      return archive.call('catalogue.find', { caseId, places })
    },
    'case.relocate': ({ caseId, folder }) =>
      archive.call('catalogue.relocate', { caseId, folder, at: clock.nowIso() }),
    'index.rebuild': ({ jobId }) => archive.call('index.rebuild', { jobId, at: clock.nowIso() }),
    'ledger.list': () => archive.call('index.ledger', {}),
  }
}
