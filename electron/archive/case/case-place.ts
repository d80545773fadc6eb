import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, realpathSync, statfsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import type { CasePlace } from '../../shared/domain/keeping'
import { failureOf } from '../sqlite/sqlite-failure'
import { decidePlace, type PlaceFacts } from './decide-place'
import { mountOf, readMacMounts, readMounts, type Mount } from './mounts'

/**
 * Where a folder lies: on this computer, on the network, or in a folder that a program synchronises.
 * Asks the file system, so it is asked once per case and not for every summary. What cannot be
 * learned is left out of the decision; it never fails.
 */
export function placeOfFolder(folder: string): CasePlace {
  const real = orNull(() => realpathSync.native(folder)) ?? folder
  const mount = mountUnder(real)
  return decidePlace({
    platform: process.platform,
    folder: real,
    mount,
    fileSystemNumber: orNull(() => statfsSync(real).type),
    above: namesAbove(real),
    roots: synchronisedRoots(process.env, homedir()),
  })
}

function mountUnder(folder: string): Mount | null {
  if (process.platform === 'linux') {
    const text = orNull(() => readFileSync('/proc/self/mountinfo', 'utf8'))
    return text === null ? null : mountOf(readMounts(text), folder)
  }
  if (process.platform !== 'darwin' || !folder.startsWith('/Volumes/')) return null
  const text = orNull(() => execFileSync('/sbin/mount', { encoding: 'utf8', timeout: 2000 }))
  return text === null ? null : mountOf(readMacMounts(text), folder)
}

/** The case folder itself holds only what we put there. */
function namesAbove(folder: string): PlaceFacts['above'] {
  const above: { folder: string; names: string[] }[] = []
  for (let at = dirname(folder); at !== dirname(at); at = dirname(at)) {
    above.push({ folder: at, names: orNull(() => readdirSync(at)) ?? [] })
  }
  return above
}

/** OneDrive tells its folders by the environment, Dropbox in a file of its own. */
function synchronisedRoots(environment: NodeJS.ProcessEnv, home: string): PlaceFacts['roots'] {
  const oneDrive = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'].flatMap(
    (name) => environment[name] ?? [],
  )
  const infoFolders = [
    ...['APPDATA', 'LOCALAPPDATA'].flatMap((name) => {
      const folder = environment[name]
      return folder ? [join(folder, 'Dropbox')] : []
    }),
    join(home, '.dropbox'),
  ]
  const dropbox = infoFolders.flatMap((folder) => dropboxRoots(join(folder, 'info.json')))
  return [
    ...oneDrive.map((folder) => ({ folder, provider: 'OneDrive' })),
    ...dropbox.map((folder) => ({ folder, provider: 'Dropbox' })),
  ]
}

/** `{"personal": {"path": "…"}, "business": {"path": "…"}}`. */
function dropboxRoots(infoFile: string): string[] {
  const text = orNull(() => readFileSync(infoFile, 'utf8'))
  if (text === null) return []
  try {
    const info: unknown = JSON.parse(text)
    return Object.values(info ?? {}).flatMap((account: unknown) =>
      typeof account === 'object' && account !== null && 'path' in account
        ? typeof account.path === 'string'
          ? [account.path]
          : []
        : [],
    )
  } catch (error) {
    // Another program's file, in a shape we do not know.
    if (error instanceof SyntaxError) return []
    throw error
  }
}

/** The file system's refusals tell nothing about where the folder lies. */
function orNull<T>(ask: () => T): T | null {
  try {
    return ask()
  } catch (error) {
    if (failureOf(error) || (error instanceof Error && 'code' in error)) return null
    throw error
  }
}
