import { expect, test } from 'vitest'
import { archiveWorker, bundleOf } from '../support/archive-worker'
import { temporaryFolder } from '../support/temporary-folder'
import { torture } from '../torture/torture'

const kills = 8

test('whatever kills the app while it works, nothing acknowledged is lost and nothing is ordered twice', async () => {
  const outcome = await torture({
    seed: 20_261_122,
    kills,
    folder: await temporaryFolder(),
    programs: {
      archiveWorker: await archiveWorker(),
      practiceWorker: await bundleOf('electron/practice-worker.ts'),
      searchWorker: await bundleOf('electron/search-worker.ts'),
      ownershipWorker: await bundleOf('electron/ownership-worker.ts'),
      child: await bundleOf('test/torture/child.ts'),
      service: await bundleOf('test/torture/service-process.ts'),
    },
    say: () => undefined,
  })
  expect(outcome.faults).toEqual([])
  expect(outcome.kills).toBe(kills)
  expect(outcome.promised).toBeGreaterThan(0)
}, 120_000)
