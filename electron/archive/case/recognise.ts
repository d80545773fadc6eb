import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ExpectedFailure, type FailureCode } from '../../shared/result'
import { caseMigrations } from './case-migrations'
import { caseApplicationId } from '../sqlite/migrate'
import { codeOf } from '../sqlite/sqlite-failure'

export const caseFileName = 'case.sqlite'

export function caseFileIn(folder: string): string {
  return join(folder, caseFileName)
}

/**
 * Tells a case from other files by its first hundred bytes (SQLite file format, §1.3), before SQLite
 * touches it: somebody else's file, or one of a newer version, is left exactly as it is. Returns the
 * version. Fails with `folder-unreachable`, `not-a-case`, `case-damaged` or `case-newer`.
 */
export function recogniseCase(folder: string, newest = caseMigrations.length): number {
  try {
    if (!statSync(folder).isDirectory()) throw refused('not-a-case', folder)
  } catch (error) {
    if (error instanceof ExpectedFailure) throw error
    throw refused('folder-unreachable', folder, codeOf(error))
  }
  return recogniseCaseFile(caseFileIn(folder), folder, newest)
}

/** As `recogniseCase`, of a file by any name; a failure is about `about`. */
export function recogniseCaseFile(
  file: string,
  about = file,
  newest = caseMigrations.length,
): number {
  const header = readHeader(file, about)
  if (header.length < 100 || header.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    throw refused('case-damaged', about)
  }
  if (header.readUInt32BE(68) !== caseApplicationId) throw refused('not-a-case', about)
  const version = header.readUInt32BE(60)
  if (version === 0) throw refused('case-damaged', about)
  if (version > newest) throw refused('case-newer', about, String(version))
  return version
}

function readHeader(file: string, about: string): Buffer {
  const block = Buffer.alloc(100)
  let handle: number
  try {
    handle = openSync(file, 'r')
  } catch (error) {
    const code = codeOf(error)
    throw refused(code === 'ENOENT' ? 'not-a-case' : 'folder-unreachable', about, code)
  }
  try {
    return block.subarray(0, readSync(handle, block, 0, block.length, 0))
  } catch (error) {
    throw refused(codeOf(error) === 'EISDIR' ? 'not-a-case' : 'folder-unreachable', about)
  } finally {
    closeSync(handle)
  }
}

function refused(code: FailureCode, about: string, detail?: string): ExpectedFailure {
  return new ExpectedFailure({ code, about, ...(detail && { detail }) })
}
