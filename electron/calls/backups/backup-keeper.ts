import { randomUUID } from 'node:crypto'
import { ExpectedFailure, type Failure } from '../../shared/result'
import type { Application } from '../application'
import { backupRoot } from './backup-root'
import type { OpenCase } from '../cases/open-cases'

export type KeeperSurroundings = Pick<
  Application,
  'archive' | 'clock' | 'openCases' | 'report' | 'settings' | 'stateFolder' | 'user'
>

/** Makes backups by itself. */
export interface BackupKeeper {
  /** looks through the open cases now; one after the other is backed up where that is due */
  look(): Promise<void>
  /** ends what is being made, and makes the last ones where that takes no more than a moment */
  stop(): Promise<void>
}

const lookEveryMs = 5 * 60_000
const hourMs = 3_600_000

/** With more orders under way than this the disk belongs to what arrives; a backup waits twice as long. */
const busySessions = 10

/** Before the end only cases of this size, and all of them within this time: nobody waits to quit. */
const mostBytesAtEnd = 20_000_000
const mostMsAtEnd = 1500

/** Says nothing about the case or the disk: the person gave up, or the case was closed meanwhile. */
const isNoTrouble = ({ code }: Failure) => code === 'cancelled' || code === 'case-not-open'

/**
 * Backs up every open case we write in, at most every `everyHours` of the settings and only where its
 * audit has moved on since the newest backup; a case that has none is due at once. Once more when the
 * application ends, for small cases and within a moment. A failure is reported and tried again at the
 * next look.
 */
export function createBackupKeeper(
  around: KeeperSurroundings,
  endWithinMs = mostMsAtEnd,
): BackupKeeper {
  const { archive, clock, openCases, report, settings } = around
  const firstSeenMs = new Map<string, number>()
  const ended = new AbortController()
  let running: string | null = null
  let looking: Promise<void> = Promise.resolve()

  const tell = (failure: Failure) => {
    if (!isNoTrouble(failure)) report(new ExpectedFailure(failure))
  }
  const make = async ({ header: { caseId } }: OpenCase, jobId: string) => {
    const made = await archive.call('backup.make', {
      ...{ caseId, jobId, isOnlyIfChanged: true, actor: around.user, at: clock.nowIso() },
      root: backupRoot(around),
      keep: settings.get().backup.keep,
    })
    if (!made.ok) tell(made.failure)
  }
  const isDue = async (open: OpenCase): Promise<boolean> => {
    const { caseId } = open.header
    const listed = await archive.call('backup.list', { caseId, root: backupRoot(around) })
    if (!listed.ok) tell(listed.failure)
    if (!listed.ok) return false
    const [newest] = listed.value
    const nowMs = clock.nowMs()
    const seenMs = firstSeenMs.get(caseId) ?? nowMs
    firstSeenMs.set(caseId, seenMs)
    const everyMs = settings.get().backup.everyHours * hourMs
    const ageMs = nowMs - (newest ? Date.parse(newest.madeAt) : seenMs)
    if (isBusy(open)) return ageMs >= 2 * everyMs
    // A backup from the future means that the clock was set back: its age says nothing.
    return newest === undefined || ageMs >= everyMs || ageMs < 0
  }
  const lookThrough = async () => {
    for (const open of writable()) {
      if (ended.signal.aborted || !settings.get().backup.isOn) return
      if (!(await isDue(open))) continue
      running = newJobId()
      await make(open, running)
      running = null
    }
  }
  const writable = () => openCases.all().filter(({ header }) => !header.isReadOnly)
  const look = () => (looking = looking.then(lookThrough))

  const makeLast = async (open: OpenCase, leftMs: number) => {
    const summary = await archive.call('case.summary', { caseId: open.header.caseId })
    if (!summary.ok || summary.value.figures.sizeBytes > mostBytesAtEnd) return
    const jobId = newJobId()
    const timer = setTimeout(() => archive.cancel(jobId), leftMs)
    await make(open, jobId)
    clearTimeout(timer)
  }

  void goOnLooking(clock, ended.signal, look, report)
  return {
    look,
    async stop() {
      ended.abort()
      if (running) archive.cancel(running)
      await looking
      if (!settings.get().backup.isOn) return
      const endMs = performance.now() + endWithinMs
      for (const open of writable()) {
        const leftMs = endMs - performance.now()
        if (leftMs <= 0) return
        await makeLast(open, leftMs)
      }
    },
  }
}

async function goOnLooking(
  clock: Application['clock'],
  signal: AbortSignal,
  look: () => Promise<void>,
  report: Application['report'],
): Promise<void> {
  while (!signal.aborted) {
    try {
      await clock.wait(lookEveryMs, signal)
      await look()
    } catch (error) {
      if (!signal.aborted) report(error)
    }
  }
}

function isBusy({ collector }: OpenCase): boolean {
  const { sessions } = collector.state()
  const underWay = sessions.filter(({ state }) => ['in-line', 'creating', 'open'].includes(state))
  return underWay.length > busySessions
}

const newJobId = () => `backup-${randomUUID().slice(0, 8)}`
