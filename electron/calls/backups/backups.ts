import { realpathSync } from 'node:fs'
import path from 'node:path'
import type { Handlers } from '../../shared/contract'
import type { CaseSummary } from '../../shared/domain/case-file'
import { done, type Result } from '../../shared/result'
import type { Application } from '../application'
import { backupRoot } from './backup-root'
import { goOn } from '../orders/go-on'

type BackupCalls = Pick<Handlers, 'backup.list' | 'backup.make' | 'backup.restore' | 'case.salvage'>

/** What stands behind the name of a case that was salvaged. */
const salvagedSuffix = { nb: '(reddet)', en: '(salvaged)' }

/** Backups and salvage: jobs that can be cancelled. What they bring is opened and followed at once. */
export function backupCalls(application: Application): BackupCalls {
  const { archive, clock, settings, user } = application
  const signed = () => ({ actor: user, at: clock.nowIso() })
  return {
    'backup.list': ({ caseId }) =>
      archive.call('backup.list', { caseId, root: backupRoot(application) }),
    'backup.make': ({ caseId, jobId }) =>
      archive.call('backup.make', {
        ...{ caseId, jobId, ...signed() },
        root: backupRoot(application),
        keep: settings.get().backup.keep,
      }),
    async 'backup.restore'({ file, folder, jobId }) {
      const known = await archive.call('catalogue.list', {})
      if (!known.ok) return known
      const at = placeOf(folder)
      const here = known.value.find((one) => placeOf(one.folder) === at)
      const order = { file, folder, jobId, knownAs: here?.caseId ?? null, ...signed() }
      const restored = await lettingGo(application, folder, () =>
        archive.call('backup.restore', order),
      )
      if (!restored.ok) return restored
      const { caseId, folder: place } = restored.value
      const original = application.openCases.get(caseId)
      if (original.ok && placeOf(original.value.header.folder) !== placeOf(place)) {
        return done({ folder: place, summary: null })
      }
      const opened = await openAndGoOn(application, place)
      return opened.ok ? done({ folder: place, summary: opened.value }) : opened
    },
    async 'case.salvage'({ from, folder, jobId }) {
      const suffix = salvagedSuffix[settings.get().language]
      const order = { from, folder, jobId, suffix, ...signed() }
      const salvaged = await lettingGo(application, from, () => archive.call('case.salvage', order))
      if (!salvaged.ok) return salvaged
      const { header, report } = salvaged.value
      const opened = await openAndGoOn(application, header.folder)
      return opened.ok ? done({ summary: opened.value, report }) : opened
    },
  }
}

async function openAndGoOn(application: Application, folder: string): Promise<Result<CaseSummary>> {
  const opened = await application.openCases.open(folder)
  if (opened.ok && opened.value.figures.open > 0) await goOn(application, opened.value.caseId)
  return opened
}

/**
 * A case that lies there and is open here is let go of for as long as `work` takes, as a damaged one
 * can be open all the same. Afterwards it is open again, whatever came of the work.
 */
async function lettingGo<T>(
  application: Application,
  folder: string,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const { archive, clock, openCases, user } = application
  const place = placeOf(folder)
  const here = openCases.all().find(({ header }) => placeOf(header.folder) === place)
  if (!here) return work()
  const { caseId } = here.header
  const outcome = await openCases.whileStill(caseId, async () => {
    await archive.call('case.close', { caseId })
    const worked = await work()
    const again = await archive.call('case.open', {
      ...{ folder, mustWrite: false, actor: user, at: clock.nowIso() },
    })
    if (!again.ok) openCases.drop(caseId)
    return worked
  })
  await goOn(application, caseId)
  return outcome
}

/** Links resolved; a folder that is not there is named as it was asked for. */
function placeOf(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return path.resolve(folder)
  }
}
