import type { PackHandlers } from '../archive/thread/context'
import { buildPack } from './build-pack'
import { verifyPack } from './check/verify-pack'
import { importPack } from './import-pack'
import { layOutInThread } from './report/pdf-thread'

/** The pack calls of the archive's thread. Reports are laid out in a second thread from `workerFile`. */
export const packHandlers = (workerFile: URL): PackHandlers => ({
  'pack.build': ({ caseId, to, at, actor, language, jobId }, { cases, job }) => {
    const { db } = cases.writable(caseId)
    const exported = { at, actor, language }
    return buildPack(db, to, exported, job(jobId, caseId), layOutInThread(workerFile))
  },
  'pack.verify': ({ path, jobId }, { job }) => verifyPack(path, job(jobId)),
  'pack.import': ({ path, folder, at, actor, jobId }, { job }) =>
    importPack(path, folder, { at, actor }, job(jobId)),
})
