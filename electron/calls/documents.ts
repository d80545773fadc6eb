import { writeFile } from 'node:fs/promises'
import type { Handlers } from '../shared/contract'
import { done } from '../shared/result'
import type { Application } from './application'
import { fileFailure } from './file-failure'

type DocumentCalls = Pick<Handlers, 'document.saveCopy' | 'document.print'>

/** The address under which the window reads stored bytes. */
export const documentAddress = (caseId: string, sha256: string) =>
  `document://case/${caseId}/${sha256}`

/** Copies and prints of stored documents; the originals are never touched. */
export function documentCalls({ archive, desktop }: Application): DocumentCalls {
  return {
    async 'document.saveCopy'({ caseId, sha256, suggestedName }) {
      const read = await archive.call('document.read', { caseId, sha256 })
      if (!read.ok) return read
      const kind = read.value.mediaType === 'application/pdf' ? 'pdf' : 'json'
      const target = await desktop.chooseTarget(suggestedName, kind)
      if (target === null) return done(null)
      try {
        await writeFile(target, read.value.bytes)
        return done(target)
      } catch (error) {
        return fileFailure(error, target)
      }
    },
    async 'document.print'({ caseId, sha256 }) {
      // Read first: an altered document must be refused here, not shown by the print dialog.
      const read = await archive.call('document.read', { caseId, sha256 })
      return read.ok ? desktop.print(documentAddress(caseId, sha256)) : read
    },
  }
}
