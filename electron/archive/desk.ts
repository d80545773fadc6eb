import type { Result } from '../shared/result'
import { openCatalogue } from './catalogue'
import { disconnect, type Db } from './connection'
import type { ArchiveContext, ArchiveHandlers } from './context'
import type { ArchiveCallName } from './face'
import { toFailure } from './incident'
import { Jobs } from './jobs'
import type { FromArchive, ToArchive } from './messages'
import { openCases } from './open-cases'

/** A call that holds the thread for longer is reported, as others wait behind it. */
const slowMs = 50

/** Takes calls one after the other in the order in which they come, and answers each exactly once. */
export class Desk {
  private readonly cases = openCases()
  private readonly jobs = new Jobs((progress) => this.post({ kind: 'progress', progress }))
  private catalogue: Db | null = null

  constructor(
    private readonly handlers: Partial<ArchiveHandlers>,
    private readonly post: (message: FromArchive) => void,
    private readonly log: (line: string) => void,
  ) {}

  /** Runs a call. What takes turns with others answers later; `stop` resolves when all is closed. */
  take(message: Exclude<ToArchive, { kind: 'stop' }>): void {
    if (message.kind === 'cancel') return this.jobs.cancel(message.jobId)
    const { id, name, input } = message
    const began = performance.now()
    const answered = this.attempt(name, input)
    const tookMs = Math.round(performance.now() - began)
    if (tookMs > slowMs) this.post({ kind: 'slow', name, tookMs })
    if (!(answered instanceof Promise)) return this.post({ kind: 'outcome', id, result: answered })
    this.jobs.track(answered, textIn(input, 'caseId'), textIn(input, 'jobId'))
    void answered.then((result) => this.post({ kind: 'outcome', id, result }))
  }

  async stop(): Promise<void> {
    await this.jobs.end()
    this.close()
  }

  /** Closes every file and gives back every lock; for the thread's last moment as well. */
  close(): void {
    this.cases.closeAll()
    if (this.catalogue) disconnect(this.catalogue)
    this.catalogue = null
  }

  private attempt(
    name: ArchiveCallName,
    input: unknown,
  ): Result<unknown> | Promise<Result<unknown>> {
    const fail = (error: unknown) => ({ ok: false as const, failure: toFailure(error, this.log) })
    try {
      // The table is typed per name; the message between threads is not, so this is where they meet.
      const value = (this.handlers[name] as (...all: unknown[]) => unknown)(input, this.context)
      if (!(value instanceof Promise)) return { ok: true, value }
      return value.then((later) => ({ ok: true as const, value: later as unknown }), fail)
    } catch (error) {
      return fail(error)
    }
  }

  private readonly context: ArchiveContext = {
    cases: this.cases,
    catalogue: () => {
      if (!this.catalogue) throw new Error('the catalogue is asked before it was opened')
      return this.catalogue
    },
    openCatalogue: (file) => {
      if (this.catalogue) disconnect(this.catalogue)
      this.catalogue = openCatalogue(file)
    },
    job: (jobId, caseId) => this.jobs.begin(jobId, caseId),
    endJobs: (caseId) => this.jobs.end(caseId),
  }
}

function textIn(input: unknown, name: 'caseId' | 'jobId'): string | undefined {
  const fields = typeof input === 'object' && input !== null ? Object.entries(input) : []
  const value: unknown = fields.find(([key]) => key === name)?.[1]
  return typeof value === 'string' ? value : undefined
}
