import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { createOwnershipDesk } from '../../electron/calls/ownership-desk'
import { done } from '../../electron/shared/result'
import { temporaryFolder } from '../support/temporary-folder'

/** A thread that reckons for ever on the case `endless`, and answers every other question at once. */
const reckoning = `
import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ kind, id, name, input }) => {
  if (kind === 'stop') return parentPort.close()
  if (name === 'ownership.graph' && input.caseId === 'endless') for (;;);
  setTimeout(() => parentPort.postMessage({ kind: 'outcome', id, result: { ok: true, value: null } }), 50)
})
`

async function desk() {
  const file = path.join(await temporaryFolder(), 'reckoning.mjs')
  await writeFile(file, reckoning)
  const started = createOwnershipDesk(pathToFileURL(file))
  onTestFinished(() => started.stop())
  const settings = { rule: 'product' as const, changes: {} }
  const asked = { folder: '/nowhere', companyRow: 1, at: null, settings }
  const graph = (caseId: string) => started.ask('ownership.graph', { caseId, ...asked })
  return { started, graph }
}

test('a deletion does not wait for a reckoning without end, and other cases still get their answer', async () => {
  const { started, graph } = await desk()
  const other = graph('other')
  const endless = graph('endless')
  const beganMs = performance.now()
  const deleted = await started.whileForgotten('endless', async () => done('deleted'))
  expect(performance.now() - beganMs).toBeLessThan(5000)
  expect(deleted).toEqual(done('deleted'))
  expect(await endless).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
  expect(await other).toEqual(done(null))
  expect(await graph('other')).toEqual(done(null))
})
