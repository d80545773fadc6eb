import type { ArchiveHandlers } from '../thread/context'
import { noteParty, withdrawNote } from './notes'

/** What an analyst notes about the parties behind a company. */
export const ownershipHandlers: Pick<ArchiveHandlers, 'ownership.note' | 'ownership.withdrawNote'> =
  {
    'ownership.note': ({ caseId, actor, at, ...wish }, { cases }) => {
      noteParty(cases.writable(caseId).db, wish, { actor, at })
      return null
    },
    'ownership.withdrawNote': ({ caseId, noteRow, actor, at }, { cases }) => {
      withdrawNote(cases.writable(caseId).db, noteRow, { actor, at })
      return null
    },
  }
