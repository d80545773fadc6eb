import type { Handlers } from '../../shared/contract'
import { done, failed, type Result } from '../../shared/result'
import type { Application } from '../application'
import { backupRoot } from '../backups/backup-root'
import { goOn } from '../orders/go-on'

type DeletionCalls = Pick<
  Handlers,
  'deletion.preview' | 'case.delete' | 'company.delete' | 'deletion.certificates'
>

/** Deletion and its certificates. Nothing is collected for a case while something of it is deleted. */
export function deletionCalls(application: Application): DeletionCalls {
  const { archive, clock, emit, openCases, ownership, search, settings, user } = application
  const signed = () => ({ actor: user, at: clock.nowIso(), root: backupRoot(application) })

  /** Nothing that reads cases holds anything of this one meanwhile. */
  const unread = <T>(caseId: string, work: () => Promise<Result<T>>) =>
    search.whileForgotten(caseId, () => ownership.whileForgotten(caseId, work))

  const confirmed = async (caseId: string, typed: string): Promise<Result<null>> => {
    const summary = await archive.call('case.summary', { caseId })
    if (!summary.ok) return summary
    const { name } = summary.value
    return sameName(typed, name) ? done(null) : failed('name-not-confirmed', { about: name })
  }

  return {
    'deletion.preview': ({ caseId, companyRow }) => {
      const { root, at } = signed()
      return archive.call('deletion.preview', { caseId, companyRow, root, at })
    },
    async 'case.delete'({ caseId, confirmedName, jobId }) {
      const may = await confirmed(caseId, confirmedName)
      if (!may.ok) return may
      const deleted = await openCases.whileStill(caseId, async () => {
        const outcome = await unread(caseId, () =>
          archive.call('case.delete', { caseId, jobId, ...signed() }),
        )
        if (outcome.ok) openCases.drop(caseId)
        return outcome
      })
      if (!deleted.ok) await goOn(application, caseId)
      return deleted
    },
    async 'company.delete'({ caseId, companyRow, jobId }) {
      const { keep } = settings.get().backup
      const deleted = await openCases.whileStill(caseId, () =>
        unread(caseId, () =>
          archive.call('company.delete', { caseId, companyRow, keep, jobId, ...signed() }),
        ),
      )
      await goOn(application, caseId)
      const open = openCases.get(caseId)
      if (open.ok) emit('queue.changed', open.value.collector.state())
      if (deleted.ok) await openCases.summary(caseId)
      emit('case.changed', { caseId })
      return deleted
    },
    'deletion.certificates': () => archive.call('deletion.certificates', {}),
  }
}

/** Spaces around it and the way an accent is composed are no sign of doubt; everything else is. */
function sameName(typed: string, name: string): boolean {
  return typed.normalize('NFC').trim() === name.normalize('NFC').trim()
}
