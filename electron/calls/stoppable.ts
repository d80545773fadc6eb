import { failed, type Result } from '../shared/result'

/** Work whose result one can stop waiting for. */
export interface Stoppable {
  /** the work's own outcome, or `cancelled` as soon as it is stopped */
  run<T>(work: Promise<Result<T>>): Promise<Result<T>>
  /** false where there was nothing to stop */
  stop(): boolean
}

export function createStoppable(): Stoppable {
  const running = new Set<() => void>()
  return {
    run: (work) =>
      new Promise((resolve, reject) => {
        const stop = () => resolve(failed('cancelled'))
        running.add(stop)
        work.then(resolve, reject).finally(() => running.delete(stop))
      }),
    stop() {
      const isRunning = running.size > 0
      for (const each of running) each()
      return isRunning
    },
  }
}
