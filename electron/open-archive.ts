import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { ExpectedFailure } from './shared/result'
import { startArchive, type Archive } from './worker-client'

/**
 * Starts the archive's thread on the files of the app's own folder. Throws ExpectedFailure. Apart
 * from what composes the application, so that the thread can start before that is loaded.
 */
export async function openArchive(workerFile: URL, stateFolder: string): Promise<Archive> {
  // Waited for, it would come back only once the desktop is ready: the thread starts before that.
  mkdirSync(stateFolder, { recursive: true })
  const archive = startArchive(workerFile)
  const opened = await Promise.all([
    archive.call('catalogue.open', { file: path.join(stateFolder, 'app.sqlite') }),
    archive.call('index.open', { file: path.join(stateFolder, 'index.sqlite') }),
  ])
  for (const each of opened) if (!each.ok) throw new ExpectedFailure(each.failure)
  return archive
}
