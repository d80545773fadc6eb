import * as z from 'zod'
import { caseId } from '../domain/case-file'

/** One row of the table of calls: what a caller gives, read at run time, and what comes back. */
export const call = <I extends z.ZodType>(input: I) => ({
  /** what comes back; the output is ours, so a type is enough */
  returns: <O>() => ({ input }) as { input: I; output: O },
})

export const nothing = z.object({}).strict()
export const inCase = z.object({ caseId }).strict()
export const row = z.number().int().positive()
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
export const jobId = z.string().regex(/^[a-z0-9-]{1,40}$/)
