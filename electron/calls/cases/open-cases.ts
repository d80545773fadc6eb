import { createCollector, type Collector } from '../../collector/collector'
import { systemPolicy } from '../../collector/policy'
import type { Clock } from '../../collector/clock'
import type { Events } from '../../shared/contract'
import type { CaseHeader, CaseSummary } from '../../shared/domain/case-file'
import { done, failed, type Result } from '../../shared/result'
import type { Archive } from '../../worker-client'
import type { Report } from '../answer'

export interface OpenCase {
  header: CaseHeader
  collector: Collector
}

/** The cases this process has open, each with its collector. A case stays open until the app ends. */
export interface OpenCases {
  /** `takeOver`: a person vouches that the writer on another computer is gone */
  open(folder: string, takeOver?: boolean): Promise<Result<CaseSummary>>
  create(folder: string, name: string): Promise<Result<CaseSummary>>
  get(caseId: string): Result<OpenCase>
  all(): OpenCase[]
  summary(caseId: string): Promise<Result<CaseSummary>>
  /** a notice about a session of some case: only a hint to ask about it now */
  hint(sessionId: string): void
  /** the computer woke up or the network is back: every case looks at once */
  wake(): void
  /**
   * Stops following a case's orders for as long as `work` takes, which gets the case as it was, and
   * then begins anew with what is in it by then; a pause stays. Orders under way are waited for.
   */
  whileStill<T>(caseId: string, work: (open: OpenCase) => Promise<Result<T>>): Promise<Result<T>>
  /** a case that was deleted: nothing of it is open any more */
  drop(caseId: string): void
  /** off the list, though it may still be open */
  isForgotten(caseId: string): boolean
  /** takes a case off the list until it is opened again; what it has under way goes on */
  forget(caseId: string): Promise<Result<null>>
  stop(): Promise<void>
}

export interface OpenCasesOptions {
  archive: Archive
  clock: Clock
  user: string
  report: Report
  /** a case was opened or made here */
  onEntered(caseId: string): void
  emit<N extends 'queue.changed' | 'case.changed'>(name: N, detail: Events[N]): void
}

/** Pauses between two tellings of the same case, so that a busy queue does not drown the window. */
const tellEveryMs = 120
const summarizeEveryMs = 400
/** Every session told costs both sides time: a queue of 5,000 is told once a second. */
const tellEveryMsPerSession = 0.2
/** Hundreds of cases under way share the archive's thread: 500 are each summarized every two seconds. */
const everyMsPerCase = 4

export function createOpenCases(options: OpenCasesOptions): OpenCases {
  const open = new Map<string, OpenCase>()
  const forgotten = new Set<string>()
  /** cases whose queue has moved since the list of cases was told */
  const untold = new Set<string>()

  const remember = async (caseId: string): Promise<Result<CaseSummary>> => {
    untold.delete(caseId)
    const summary = await options.archive.call('case.summary', { caseId })
    if (!summary.ok) {
      untold.add(caseId)
      return summary
    }
    const known = open.get(caseId)
    if (known) known.header = summary.value
    if (forgotten.has(caseId)) return summary
    const kept = await options.archive.call('catalogue.remember', {
      summary: summary.value,
      at: options.clock.nowIso(),
    })
    return kept.ok ? summary : kept
  }
  const take = (header: CaseHeader) => {
    const known = open.get(header.caseId)
    if (known) {
      known.header = header
      return
    }
    const { caseId } = header
    let told = 0
    const paceMs = (leastMs: number) =>
      Math.max(leastMs, told * tellEveryMsPerSession, open.size * everyMsPerCase)
    const tellQueue = coalesce(
      () => paceMs(tellEveryMs),
      () => {
        const state = collector.state()
        told = state.sessions.length
        options.emit('queue.changed', state)
      },
    )
    const tellCase = coalesce(
      () => paceMs(summarizeEveryMs),
      async () => {
        if (!open.has(caseId)) return
        // A summary that fails now is made again at the next change; its failure shows where it is asked for.
        await remember(caseId)
        options.emit('case.changed', { caseId })
      },
    )
    const collector = createCollector({
      caseId,
      actor: options.user,
      archive: options.archive,
      clock: options.clock,
      random: Math.random,
      policy: systemPolicy,
      onChange() {
        untold.add(caseId)
        tellQueue()
        tellCase()
      },
      report: options.report,
    })
    open.set(caseId, { header, collector })
  }
  const enter = async (opened: Result<CaseHeader>): Promise<Result<CaseSummary>> => {
    if (!opened.ok) return opened
    take(opened.value)
    forgotten.delete(opened.value.caseId)
    options.onEntered(opened.value.caseId)
    return remember(opened.value.caseId)
  }
  const openFolder = (folder: string, mustWrite: boolean, takeOver = false) =>
    options.archive.call('case.open', {
      folder,
      takeOver,
      actor: options.user,
      at: options.clock.nowIso(),
      mustWrite,
    })
  return {
    async open(folder, takeOver) {
      if (takeOver) return enter(await openFolder(folder, true, true))
      const opened = await openFolder(folder, false)
      if (!opened.ok || !opened.value.isReadOnly || !open.has(opened.value.caseId)) {
        return enter(opened)
      }
      // Open for reading since somebody else wrote in it: they may have finished by now.
      const writable = await openFolder(folder, true)
      return enter(writable.ok ? writable : opened)
    },
    async create(folder, name) {
      return enter(
        await options.archive.call('case.create', {
          folder,
          name,
          actor: options.user,
          at: options.clock.nowIso(),
        }),
      )
    },
    get(caseId) {
      const found = open.get(caseId)
      return found ? done(found) : failed('case-not-open')
    },
    all: () => [...open.values()],
    summary: remember,
    hint(sessionId) {
      for (const { collector } of open.values()) collector.hint(sessionId)
    },
    wake() {
      for (const { collector } of open.values()) collector.wake()
    },
    async whileStill(caseId, work) {
      const known = open.get(caseId)
      if (!known) return failed('case-not-open')
      const { isPaused } = known.collector.state()
      await known.collector.stop()
      try {
        return await work(known)
      } finally {
        if (open.delete(caseId)) {
          take(known.header)
          if (isPaused) open.get(caseId)?.collector.pause()
        }
      }
    },
    drop(caseId) {
      open.delete(caseId)
      forgotten.add(caseId)
    },
    isForgotten: (caseId) => forgotten.has(caseId),
    forget(caseId) {
      forgotten.add(caseId)
      return options.archive.call('catalogue.forget', { caseId })
    },
    async stop() {
      await Promise.all([...open.values()].map((one) => one.collector.stop()))
      for (const caseId of open.keys()) {
        // The next start looks into the cases that the list says have open sessions.
        if (untold.has(caseId)) await remember(caseId)
        await options.archive.call('case.close', { caseId })
      }
      open.clear()
    },
  }
}

/** Calls `act` at most once per period and one at a time, always once more after the last request. */
function coalesce(periodMs: () => number, act: () => void | Promise<void>): () => void {
  let isPlanned = false
  let isAsked = false
  const plan = () => {
    isPlanned = true
    isAsked = false
    setTimeout(run, periodMs())
  }
  const run = async () => {
    try {
      await act()
    } finally {
      isPlanned = false
      if (isAsked) plan()
    }
  }
  return () => {
    isAsked = true
    if (!isPlanned) plan()
  }
}
