import type { Handlers } from '../../shared/contract'
import { done } from '../../shared/result'
import type { Application } from '../application'
import type { Cancellations } from '../orders/cancellations'

type PackCalls = Pick<
  Handlers,
  'pack.choose' | 'pack.build' | 'pack.pick' | 'pack.verify' | 'job.cancel'
>

/** Evidence packs: built and checked in the archive worker, as jobs that can be cancelled. */
export function packCalls(
  { archive, clock, desktop, settings, user }: Application,
  cancellations: Cancellations,
): PackCalls {
  return {
    'pack.choose': async ({ suggestedName, kind }) =>
      done(await desktop.chooseTarget(suggestedName, kind)),
    'pack.build': ({ caseId, to, jobId }) =>
      archive.call('pack.build', {
        caseId,
        to,
        jobId,
        at: clock.nowIso(),
        actor: user,
        language: settings.get().language,
      }),
    'pack.pick': async () => done(await desktop.choosePack()),
    'pack.verify': (input) => archive.call('pack.verify', input),
    async 'job.cancel'({ jobId }) {
      cancellations.cancel(jobId)
      return done(null)
    },
  }
}
