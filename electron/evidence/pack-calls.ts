import type { PackHandlers } from '../archive/context'

/**
 * The pack calls of the archive's thread. What they need (PDF, ZIP) is loaded at the first of them:
 * nobody waits for it when the application starts.
 */
export const packHandlers: PackHandlers = {
  'pack.build': async ({ caseId, to, at, actor, language, jobId }, { cases, job }) => {
    const { db } = cases.writable(caseId)
    const running = job(jobId, caseId)
    const { buildPack } = await import('./build-pack')
    return buildPack(db, to, { at, actor, language }, running)
  },
  'pack.verify': async ({ path, jobId }, { job }) => {
    const running = job(jobId)
    const { verifyPack } = await import('./check/verify-pack')
    return verifyPack(path, running)
  },
  'pack.import': async ({ path, folder, at, actor, jobId }, { job }) => {
    const running = job(jobId)
    const { importPack } = await import('./import-pack')
    return importPack(path, folder, { at, actor }, running)
  },
}
