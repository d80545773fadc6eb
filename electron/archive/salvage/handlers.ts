import { resolve } from 'node:path'
import { headerIn } from '../backups/handlers'
import type { ArchiveHandlers } from '../thread/context'

/** What can be read of a damaged case, brought into a new one. */
export const salvageHandlers: Pick<ArchiveHandlers, 'case.salvage'> = {
  async 'case.salvage'({ jobId, ...input }, { job, runAside }) {
    const order = { ...input, from: resolve(input.from), folder: resolve(input.folder) }
    const report = await runAside('salvage-case', order, job(jobId))
    return { header: headerIn(order.folder), report }
  },
}
