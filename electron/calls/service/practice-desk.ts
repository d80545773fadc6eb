import type { PracticeCompany, PracticeControl } from '../../shared/contract'
import type { startPracticeInWorker } from '../../practice/in-worker'

export type RunningPractice = Awaited<ReturnType<typeof startPracticeInWorker>>

/** Starts the practice service when it is first needed and speaks to it from then on. */
export interface PracticeDesk {
  service(): Promise<RunningPractice>
  origin(): string | null
  companies(): Promise<PracticeCompany[]>
  control(change?: {
    pace?: PracticeControl['pace'] | undefined
    faults?: Record<string, boolean> | undefined
  }): Promise<PracticeControl>
  stop(): Promise<void>
}

export function createPracticeDesk(start: () => Promise<RunningPractice>): PracticeDesk {
  let starting: Promise<RunningPractice> | null = null
  let running: RunningPractice | null = null
  let companies: PracticeCompany[] | null = null

  const service = () => {
    starting ??= start().then(
      (started) => {
        running = started
        return started
      },
      (error: unknown) => {
        starting = null
        throw error
      },
    )
    return starting
  }
  const ask = async <T>(path: string, change?: unknown): Promise<T> => {
    const { origin } = await service()
    const response = await fetch(`${origin}${path}`, {
      method: change === undefined ? 'GET' : 'POST',
      headers: { 'X-Practice-Control': '1', 'Content-Type': 'application/json' },
      ...(change === undefined ? {} : { body: JSON.stringify(change) }),
    })
    if (!response.ok) throw new Error(`practice service answered ${response.status} to ${path}`)
    return (await response.json()) as T
  }
  return {
    service,
    origin: () => running?.origin ?? null,
    async companies() {
      companies ??= await ask<PracticeCompany[]>('/practice/world')
      return companies
    },
    control: (change) => ask<PracticeControl>('/practice/control', change),
    async stop() {
      if (starting) await (await starting).stop()
    },
  }
}
