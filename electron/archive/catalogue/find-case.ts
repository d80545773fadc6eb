import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { readCaseHeader } from '../case/case-header'
import { caseFileIn, caseFileName, recogniseCase } from '../case/recognise'
import { connectForReading } from '../sqlite/connection'
import { failureOf } from '../sqlite/sqlite-failure'
import { ExpectedFailure } from '../../shared/result'
import { systemDrives } from './reach'

/** How far from a starting folder a case is looked for. */
const deepest = 3

export interface SearchLimits {
  /** for the whole search */
  forMs: number
  /** for one folder: a drive that is gone never answers */
  folderMs: number
  folders: number
}
const usualLimits: SearchLimits = { forMs: 4000, folderMs: 1000, folders: 20_000 }

export interface SearchWish {
  caseId: string
  /** where the case was */
  folder: string
  /** where cases usually lie */
  places: readonly string[]
  /** folders whose case is open here: it is another one, and its file is not to be opened beside SQLite */
  openHere: ReadonlySet<string>
}

/**
 * Looks for a moved case: first near where it was, then below `places`, nearest folders first. Links
 * are not followed and folders that cannot be read are passed over, so the search always ends; where
 * time or the number of folders runs out, or nothing is found, it gives null. Nothing is written: a
 * case that a crash left in mid-commit is not recognised before somebody opens it.
 */
export async function findCase(
  wish: SearchWish,
  limits = usualLimits,
  driveOf = systemDrives(),
): Promise<string | null> {
  const until = performance.now() + limits.forMs
  /** how far below each folder was looked */
  const seen = new Map<string, number>()
  const silentDrives = new Set<string>()
  for (const start of startsOf(wish)) {
    let level = [start]
    for (let left = deepest; left >= 0 && level.length > 0; left -= 1) {
      const next: string[] = []
      for (const folder of level) {
        if ((seen.get(folder) ?? -1) >= left || silentDrives.has(driveOf(folder))) continue
        if (performance.now() >= until || seen.size >= limits.folders) return null
        const isNew = !seen.has(folder)
        seen.set(folder, left)
        const found = await look(folder, limits.folderMs)
        if (!found) silentDrives.add(driveOf(folder))
        if (isNew && found?.hasCase && isTheCase(folder, wish)) return folder
        next.push(...nameFirst(found?.below ?? [], basename(wish.folder)))
      }
      level = next
    }
  }
  return null
}

/**
 * Siblings lie below the parent, the parent's siblings below the grandparent. Where folders above were
 * renamed too, `look` finds nothing in those that are gone, and the next one up takes their place.
 */
function startsOf({ folder, places }: SearchWish): string[] {
  const above: string[] = []
  for (let at = dirname(folder); at !== dirname(at) && above.length < 4; at = dirname(at)) {
    above.push(at)
  }
  return [...above.slice(0, 2), ...places, ...above.slice(2)]
}

function isTheCase(folder: string, { caseId, openHere }: SearchWish): boolean {
  return !openHere.has(folder) && caseIdIn(folder) === caseId
}

/** What lies in a folder; nothing where it cannot be read, null where its drive does not answer. */
async function look(
  folder: string,
  folderMs: number,
): Promise<{ hasCase: boolean; below: string[] } | null> {
  const entries = await Promise.race([
    readdir(folder, { withFileTypes: true }).catch(() => []),
    after(folderMs, null, { ref: false }),
  ])
  if (!entries) return null
  return {
    hasCase: entries.some((entry) => entry.name === caseFileName && entry.isFile()),
    below: entries
      .filter((entry) => entry.isDirectory() && isWorthALook(entry.name))
      .map((entry) => join(folder, entry.name)),
  }
}

/** Hidden folders and those of programs hold no cases, but many folders. */
function isWorthALook(name: string): boolean {
  return !/^[.$]|^(node_modules|Library|AppData)$/.test(name)
}

/** The folder most likely kept its name, and something above it was renamed. */
function nameFirst(folders: readonly string[], name: string): string[] {
  const isNamed = (folder: string) => basename(folder) === name
  return [...folders.filter(isNamed), ...folders.filter((folder) => !isNamed(folder))]
}

function caseIdIn(folder: string): string | null {
  try {
    recogniseCase(folder)
    const db = connectForReading(caseFileIn(folder))
    try {
      return readCaseHeader(db).caseId
    } finally {
      db.close()
    }
  } catch (error) {
    // Somebody else's file, a damaged or a newer one: not the case that is looked for.
    if (error instanceof ExpectedFailure || failureOf(error)) return null
    throw error
  }
}
