import type { Db } from '../sqlite/connection'
import type { ArchiveCallName, ArchiveInput, ArchiveOutput } from '../face'
import type { Job } from './job'
import type { LookedMarks } from '../history/looked-marks'
import type { OpenCases } from '../case/open-cases'
import type { CaseIndex } from '../case-index/case-index'
import type { CatchUp } from '../case-index/catch-up'
import type { RunAside } from './side-thread'

/** What a handler works with. */
export interface ArchiveContext {
  cases: OpenCases
  /** the catalogue of known cases; a bug before `catalogue.open` */
  catalogue(): Db
  openCatalogue(file: string): void
  /** what the person has seen of a case; nothing before `catalogue.open` */
  looked(caseId: string): LookedMarks
  /** the index over all known cases; does nothing before `index.open` */
  index: CaseIndex
  catchUp: CatchUp
  /** the job of this call, cancelled by its id, or when the case it reads is closed */
  job(jobId: string | undefined, caseId?: string): Job
  /** cancels the jobs that read this case and waits for them; null when none does */
  endJobs(caseId: string): Promise<unknown> | null
  /** work on whole files, in a thread of its own */
  runAside: RunAside
}

/** Throws ExpectedFailure for what a person is told about; everything else that is thrown is a bug. */
export type ArchiveHandler<N extends ArchiveCallName> = (
  input: ArchiveInput<N>,
  context: ArchiveContext,
) => ArchiveOutput<N> | Promise<ArchiveOutput<N>>

export type ArchiveHandlers = { [N in ArchiveCallName]: ArchiveHandler<N> }

export type PackCallName = Extract<ArchiveCallName, `pack.${string}`>
export type PackHandlers = Pick<ArchiveHandlers, PackCallName>
