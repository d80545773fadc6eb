import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Result } from '../../shared/result'
import { openCatalogue } from '../catalogue/catalogue'
import { disconnect, type Db } from '../sqlite/connection'
import type { ArchiveContext, ArchiveHandlers } from './context'
import type { ArchiveCallName } from '../face'
import { inOneCommit } from './group-commit'
import { toFailure } from './incident'
import { Jobs } from './jobs'
import type { FromArchive, ToArchive } from './messages'
import type { RunAside } from './side-thread'
import { openCases, type OpenCases } from '../case/open-cases'
import { lookedMarks } from '../history/looked-marks'
import { CaseIndex } from '../case-index/case-index'
import { CatchUp } from '../case-index/catch-up'

/** Calls that hold the thread for longer are reported, as others wait behind them. */
const slowMs = 50

/** Writes that may share a commit: small, and each in a transaction of its own. */
const shareable: readonly ArchiveCallName[] = ['session.intend', 'session.move', 'document.save']
const mostInOneCommit = 64
const mostBytesInOneCommit = 16 << 20

type Message = Exclude<ToArchive, { kind: 'stop' }>
type Call = Extract<Message, { kind: 'call' }>
type Outcome = Result<unknown> | Promise<Result<unknown>>

/** Takes calls one after the other in the order in which they come, and answers each exactly once. */
export class Desk {
  private readonly cases: OpenCases = openCases({
    opened: (caseId) => this.index.caseOpened(caseId),
    closing: (caseId) => this.index.caseClosing(caseId),
  })
  private readonly index = new CaseIndex(
    (caseId) => this.cases.find(caseId),
    (line) => this.log(line),
  )
  private readonly catchUp = new CatchUp(this.index, () => this.catalogue)
  private readonly jobs = new Jobs((progress) => this.post({ kind: 'progress', progress }))
  private catalogue: Db | null = null
  private waiting: Message[] = []

  constructor(
    private readonly handlers: ArchiveHandlers,
    private readonly post: (message: FromArchive) => void,
    private readonly log: (line: string) => void,
    private readonly runAside: RunAside,
  ) {}

  /** Calls that arrive together are taken together, so that their writes can share a commit. */
  take(message: Message): void {
    this.waiting.push(message)
    if (this.waiting.length === 1) setImmediate(() => this.work())
  }

  /** Answers what waits, ends long jobs and closes everything. */
  async stop(): Promise<void> {
    while (this.waiting.length > 0) await nextTurn()
    await Promise.all([this.jobs.end(), this.catchUp.end()])
    this.close()
  }

  /** Closes every file and gives back every lock; for the thread's last moment as well. */
  close(): void {
    this.cases.closeAll()
    this.index.close()
    if (this.catalogue) disconnect(this.catalogue)
    this.catalogue = null
  }

  private work(): void {
    const messages = this.waiting
    this.waiting = []
    let next = 0
    while (next < messages.length) {
      const message = messages[next]
      if (message?.kind === 'cancel') this.jobs.cancel(message.jobId)
      const group = groupFrom(messages, next)
      if (group.length > 0) this.workOn(group)
      next += Math.max(group.length, 1)
    }
  }

  private workOn(group: readonly Call[]): void {
    const began = performance.now()
    this.cases.nextTurn()
    const outcomes = this.attemptTogether(group)
    const tookMs = Math.round(performance.now() - began)
    const [first] = group
    if (tookMs > slowMs && first) this.post({ kind: 'slow', name: first.name, tookMs })
    for (const [index, call] of group.entries()) this.answer(call, outcomes[index])
  }

  private attemptTogether(group: readonly Call[]): Outcome[] {
    const attempts = group.map((call) => () => this.attempt(call))
    const caseId = textIn(group[0]?.input, 'caseId')
    const db = group.length > 1 && caseId ? this.cases.find(caseId)?.db : undefined
    return db ? inOneCommit(db, attempts) : attempts.map((attempt) => attempt())
  }

  private attempt({ name, input }: Call): Outcome {
    const fail = (error: unknown) => ({ ok: false as const, failure: toFailure(error, this.log) })
    try {
      // The table is typed per name; the message between threads is not, so this is where they meet.
      const value = (this.handlers[name] as (...all: unknown[]) => unknown)(input, this.context)
      const done = (result: unknown) => {
        const caseId = textIn(input, 'caseId')
        if (caseId) this.index.note(name, caseId, input, result)
        return { ok: true as const, value: result }
      }
      return value instanceof Promise ? value.then(done).catch(fail) : done(value)
    } catch (error) {
      return fail(error)
    }
  }

  private answer({ id, input }: Call, outcome: Outcome | undefined): void {
    if (!outcome) throw new Error('a call without an outcome')
    if (!(outcome instanceof Promise)) return this.post({ kind: 'outcome', id, result: outcome })
    this.jobs.track(outcome, textIn(input, 'caseId'), textIn(input, 'jobId'))
    void outcome.then((result) => this.post({ kind: 'outcome', id, result }))
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
    looked: (caseId) => (this.catalogue ? lookedMarks(this.catalogue, caseId) : new Map()),
    index: this.index,
    catchUp: this.catchUp,
    job: (jobId, caseId) => this.jobs.begin(jobId, caseId),
    endJobs: (caseId) => this.jobs.end(caseId),
    runAside: (name, input, job) => this.runAside(name, input, job),
  }
}

/** The call at `start` and those right behind it that may share its commit; empty where no call stands there. */
function groupFrom(messages: readonly Message[], start: number): Call[] {
  const group: Call[] = []
  let sizeBytes = 0
  for (const message of messages.slice(start, start + mostInOneCommit)) {
    if (message.kind !== 'call') break
    const isAlike =
      shareable.includes(message.name) &&
      textIn(message.input, 'caseId') === textIn(group[0]?.input ?? message.input, 'caseId')
    sizeBytes += sizeIn(message.input)
    if (group.length > 0 && (!isAlike || sizeBytes > mostBytesInOneCommit)) break
    group.push(message)
    if (!isAlike) break
  }
  return group
}

function fieldIn(input: unknown, name: string): unknown {
  return typeof input === 'object' && input !== null ? Reflect.get(input, name) : undefined
}

function textIn(input: unknown, name: 'caseId' | 'jobId'): string | undefined {
  const value = fieldIn(input, name)
  return typeof value === 'string' ? value : undefined
}

function sizeIn(input: unknown): number {
  const bytes = fieldIn(input, 'bytes')
  return bytes instanceof Uint8Array ? bytes.byteLength : 0
}
