import path from 'node:path'
import type { Handlers } from '../../shared/contract'
import { done } from '../../shared/result'
import type { Application } from '../application'
import { folderNameFor } from '../folder-name'
import { goOn } from '../orders/go-on'

type CaseCalls = Pick<
  Handlers,
  | 'case.list'
  | 'case.create'
  | 'case.open'
  | 'case.summary'
  | 'case.rename'
  | 'case.check'
  | 'case.forget'
  | 'folder.choose'
  | 'folder.suggest'
  | 'folder.reveal'
>

/** Case folders: known, new, opened, checked. */
export function caseCalls(application: Application): CaseCalls {
  const { archive, clock, desktop, openCases, ownership, search, user } = application
  return {
    'case.list': () => archive.call('catalogue.list', {}),
    'case.create': ({ name, folder }) => openCases.create(folder, name),
    async 'case.open'({ folder, takeOver }) {
      const opened = await openCases.open(folder, takeOver)
      if (opened.ok && opened.value.figures.open > 0) await goOn(application, opened.value.caseId)
      return opened
    },
    'case.summary': ({ caseId }) => openCases.summary(caseId),
    async 'case.rename'({ caseId, name }) {
      const renamed = await archive.call('case.rename', {
        caseId,
        name,
        actor: user,
        at: clock.nowIso(),
      })
      search.caseChanged(caseId)
      return renamed.ok ? openCases.summary(caseId) : renamed
    },
    'case.check': ({ caseId, jobId }) =>
      archive.call('case.check', { caseId, at: clock.nowIso(), ...(jobId && { jobId }) }),
    async 'case.forget'({ caseId }) {
      const outcome = await openCases.forget(caseId)
      search.placesChanged()
      await ownership.forget(caseId)
      return outcome
    },
    'folder.choose': async ({ purpose }) => done(await desktop.chooseFolder(purpose)),
    async 'folder.suggest'({ name }) {
      const place = application.settings.get().caseFolder || application.documentsFolder
      return done(path.join(place, folderNameFor(name)))
    },
    async 'folder.reveal'({ path: place }) {
      desktop.reveal(place)
      return done(null)
    },
  }
}
