import type { Handlers } from '../../shared/contract'
import type { Application } from '../application'

/** All known cases together: found again, indexed, searched. */
export function caseIndexCalls({
  archive,
  clock,
  documentsFolder,
  ownership,
  search,
  settings,
}: Application): Pick<Handlers, 'case.find' | 'case.relocate' | 'index.rebuild' | 'ledger.list'> {
  return {
    'case.find': ({ caseId }) => {
      const places = [settings.get().caseFolder, documentsFolder].filter((place) => place !== '')
      return archive.call('catalogue.find', { caseId, places })
    },
    async 'case.relocate'({ caseId, folder }) {
      const found = await archive.call('catalogue.relocate', { caseId, folder, at: clock.nowIso() })
      search.placesChanged()
      await ownership.forget(caseId)
      return found
    },
    async 'index.rebuild'({ jobId }) {
      const rebuilt = await archive.call('index.rebuild', { jobId, at: clock.nowIso() })
      const begun = await search.rebuild()
      return begun.ok ? rebuilt : begun
    },
    'ledger.list': () => archive.call('index.ledger', {}),
  }
}
