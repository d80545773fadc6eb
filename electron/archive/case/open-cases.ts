import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import type { CaseHeader } from '../../shared/domain/case-file'
import { ExpectedFailure } from '../../shared/result'
import type { By } from '../audit/audit-chain'
import { readCaseHeader } from './case-header'
import {
  closeCase,
  headerOf,
  keepsLock,
  openCase,
  wordsOf,
  type OpenCase,
  type OpenWish,
} from './open-case'

/** The cases open in this thread, by case id. */
export interface OpenCases {
  /** opens the case in a folder, or hands out the one already open; read-only is lifted where `must` asks for it */
  open(folder: string, wish: OpenWish, by: By): CaseHeader
  find(caseId: string): OpenCase | undefined
  /** the folders of all that are open */
  folders(): ReadonlySet<string>
  /** fails with `case-not-open` */
  get(caseId: string): OpenCase
  /**
   * as `get`, and fails with `case-read-only` where we may not write, with `case-in-use` once somebody
   * has taken the lock over
   */
  writable(caseId: string): OpenCase
  /** the lock is looked at anew once for every turn, however many writes share it */
  nextTurn(): void
  close(caseId: string): void
  closeAll(): void
}

/** Is told of every case that is opened, whoever asked, and before one is closed. */
export interface CaseWatcher {
  opened(caseId: string): void
  closing(caseId: string): void
}

export function openCases(watcher: CaseWatcher): OpenCases {
  const byId = new Map<string, OpenCase>()
  const heldThisTurn = new Set<OpenCase>()
  const get = (caseId: string): OpenCase => {
    const open = byId.get(caseId)
    if (!open) throw new ExpectedFailure({ code: 'case-not-open', about: caseId })
    return open
  }
  const close = (caseId: string) => {
    const open = byId.get(caseId)
    if (!open) return
    watcher.closing(caseId)
    byId.delete(caseId)
    closeCase(open)
  }
  return {
    find: (caseId) => byId.get(caseId),
    folders: () => new Set([...byId.values()].map(({ folder }) => folder)),
    get,
    close,
    open(folder, wish, by) {
      const place = placeOf(folder)
      const known = [...byId.values()].find((one) => placeOf(one.folder) === place)
      if (known && (known.lock || wish.write !== 'must')) {
        const header = headerOf(known)
        watcher.opened(header.caseId)
        return header
      }
      // Opened before the other is let go: where writing is refused, the case stays open as it was.
      const open = openCase(place, wish, by)
      if (known) close(readCaseHeader(known.db).caseId)
      const header = keep(byId, open)
      watcher.opened(header.caseId)
      return header
    },
    writable(caseId) {
      const open = get(caseId)
      if (heldThisTurn.has(open)) return open
      if (keepsLock(open)) {
        heldThisTurn.add(open)
        return open
      }
      const { folder, isTakenOver, writer } = open
      if (!isTakenOver) throw new ExpectedFailure({ code: 'case-read-only', about: folder })
      const detail = writer ? wordsOf(writer) : ''
      throw new ExpectedFailure({ code: 'case-in-use', about: folder, ...(detail && { detail }) })
    },
    nextTurn: () => heldThisTurn.clear(),
    closeAll() {
      for (const caseId of [...byId.keys()]) close(caseId)
    },
  }
}

/** Two folders can hold the same case, one being a copy; calls name a case by its id, so one is open at a time. */
function keep(byId: Map<string, OpenCase>, open: OpenCase): CaseHeader {
  const header = headerOf(open)
  const other = byId.get(header.caseId)
  if (other) {
    closeCase(open)
    throw new ExpectedFailure({ code: 'case-in-use', about: open.folder, detail: other.folder })
  }
  byId.set(header.caseId, open)
  return header
}

function placeOf(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    // A folder that is not there is named as it was asked for; opening it tells what is wrong.
    return resolve(folder)
  }
}
