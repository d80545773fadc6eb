import { writeFile } from 'node:fs/promises'
import type { Handlers } from '../../shared/contract'
import { done } from '../../shared/result'
import type { Application } from '../application'
import { fileFailure } from '../file-failure'

type DocumentCalls = Pick<Handlers, 'document.saveCopy'>

/** Copies of stored documents; the originals are never touched. */
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
  }
}
