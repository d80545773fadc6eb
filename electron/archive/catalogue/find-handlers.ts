import { readCaseHeader } from '../case/case-header'
import { closeCase, openCase } from '../case/open-case'
import type { ArchiveHandlers } from '../thread/context'
import { ExpectedFailure } from '../../shared/result'
import { moveKnownCase } from './catalogue'
import { findCase } from './find-case'
import { whereIsCase } from './known-places'

/** Cases whose folder was moved. */
export const findHandlers: Pick<ArchiveHandlers, 'catalogue.find' | 'catalogue.relocate'> = {
  'catalogue.find': ({ caseId, places }, { catalogue, cases }) => {
    const where = whereIsCase(catalogue(), caseId)
    if (!where) throw new ExpectedFailure({ code: 'not-found', about: caseId })
    return findCase({ caseId, folder: where.folder, places, openHere: cases.folders() })
  },
  'catalogue.relocate': ({ caseId, folder, at }, { catalogue, cases, catchUp }) => {
    // An open case is where it is open; its file is not opened beside SQLite's own connection.
    const found = cases.find(caseId)?.folder === folder ? caseId : caseIdIn(folder, at)
    if (found !== caseId) throw new ExpectedFailure({ code: 'not-a-case', about: folder })
    const known = moveKnownCase(catalogue(), caseId, folder)
    catchUp.plan()
    return known
  },
}

function caseIdIn(folder: string, at: string): string {
  const open = openCase(folder, { write: 'never' }, { actor: '', at })
  try {
    return readCaseHeader(open.db).caseId
  } finally {
    closeCase(open)
  }
}
