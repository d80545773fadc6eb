import { createCollector, type Collector } from '../collector/collector'
import { systemPolicy } from '../collector/policy'
import type { Clock } from '../collector/clock'
import type { Events } from '../shared/contract'
import type { CaseHeader, CaseSummary } from '../shared/domain/case-file'
import { done, failed, type Result } from '../shared/result'
import type { Archive } from '../worker-client'
import type { Report } from './answer'

export interface OpenCase {
  header: CaseHeader
  collector: Collector
}

/** The cases this process has open, each with its collector. A case stays open until the app ends. */
export interface OpenCases {
  open(folder: string): Promise<Result<CaseSummary>>
  create(folder: string, name: string): Promise<Result<CaseSummary>>
  get(caseId: string): Result<OpenCase>
  all(): OpenCase[]
  summary(caseId: string): Promise<Result<CaseSummary>>
  stop(): Promise<void>
}

export interface OpenCasesOptions {
  archive: Archive
  clock: Clock
  user: string
  report: Report
  emit<N extends 'queue.changed' | 'case.changed'>(name: N, detail: Events[N]): void
}

/** Changes reach the window at most this often, so that a busy queue does not drown it. */
const tellEveryMs = 120

export function createOpenCases(options: OpenCasesOptions): OpenCases {
  const open = new Map<string, OpenCase>()

  const remember = async (caseId: string): Promise<Result<CaseSummary>> => {
    const summary = await options.archive.call('case.summary', { caseId })
    if (!summary.ok) return summary
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
    const tell = coalesce(tellEveryMs, () => {
      options.emit('queue.changed', collector.state())
      void remember(header.caseId).then(() =>
        options.emit('case.changed', { caseId: header.caseId }),
      )
    })
    const collector = createCollector({
      caseId: header.caseId,
      actor: options.user,
      archive: options.archive,
      clock: options.clock,
      random: Math.random,
      policy: systemPolicy,
      onChange: tell,
      report: options.report,
    })
    open.set(header.caseId, { header, collector })
  }
  const enter = async (opened: Result<CaseHeader>): Promise<Result<CaseSummary>> => {
    if (!opened.ok) return opened
    take(opened.value)
    return remember(opened.value.caseId)
  }
  return {
    async open(folder) {
      const known = [...open.values()].find((one) => one.header.folder === folder)
      if (known && !known.header.isReadOnly) return remember(known.header.caseId)
      return enter(
        await options.archive.call('case.open', {
          folder,
          actor: options.user,
          at: options.clock.nowIso(),
          mustWrite: false,
        }),
      )
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
    async stop() {
      await Promise.all([...open.values()].map((one) => one.collector.stop()))
      for (const caseId of open.keys()) await options.archive.call('case.close', { caseId })
      open.clear()
    },
  }
}

/** Calls `act` at most once per period, always once more after the last request. */
function coalesce(periodMs: number, act: () => void): () => void {
  let timer: NodeJS.Timeout | null = null
  return () => {
    timer ??= setTimeout(() => {
      timer = null
      act()
    }, periodMs)
  }
}
