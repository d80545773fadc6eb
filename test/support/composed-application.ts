import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import type { Desktop } from '../../electron/calls/application'
import { noKeychain } from '../../electron/calls/service/secrets'
import { composeApplication } from '../../electron/compose'
import type { CallName, EventName, Events, Input, Output } from '../../electron/shared/contract'
import type { Result } from '../../electron/shared/result'
import { archiveWorker, bundleOf, pdfjsFolder } from './archive-worker'

/** No person sits here: every dialog is closed at once, but what a test answers. */
const desktopWith = (answers: Partial<Desktop>): Desktop =>
  new Proxy(answers as Desktop, {
    get: (target, name: keyof Desktop) => target[name] ?? (async () => null),
  })

/** The whole application without its window, as the window's calls reach it. */
export async function composedApplication(stateFolder: string, answers: Partial<Desktop> = {}) {
  const events: { [N in EventName]: { name: N; detail: Events[N] } }[EventName][] = []
  const composed = await composeApplication({
    version: '0',
    user: 'tester',
    locale: 'en',
    stateFolder,
    documentsFolder: stateFolder,
    archiveWorker: pathToFileURL(await archiveWorker()),
    practiceWorker: pathToFileURL(await bundleOf('electron/practice-worker.ts')),
    searchWorker: pathToFileURL(await bundleOf('electron/search-worker.ts')),
    ownershipWorker: pathToFileURL(await bundleOf('electron/ownership-worker.ts')),
    pdfjsFolder,
    fetch: globalThis.fetch,
    keychain: noKeychain,
    desktop: desktopWith(answers),
    report: (error) => {
      throw error
    },
    emit: (name, detail) => events.push({ name, detail } as (typeof events)[number]),
  })
  let isStopped = false
  const stop = async () => {
    if (!isStopped) await composed.stop()
    isStopped = true
  }
  onTestFinished(stop)
  return {
    ...composed,
    stop,
    events,
    call: async <N extends CallName>(name: N, input: Input<N>) =>
      (await composed.answer(name, input)) as Result<Output<N>>,
  }
}
