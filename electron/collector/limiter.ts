/** Lets at most `maxConcurrent` tasks run at once; the rest wait in line. */
export interface Limiter {
  /** Rejects with the signal's reason if it aborts before the task has begun. */
  run<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T>
}

export function createLimiter(maxConcurrent: number): Limiter {
  let running = 0
  const line: (() => void)[] = []

  const place = (signal?: AbortSignal) =>
    new Promise<void>((enter, refuse) => {
      const step = () => {
        signal?.removeEventListener('abort', leave)
        running += 1
        enter()
      }
      const leave = () => {
        line.splice(line.indexOf(step), 1)
        refuse(signal?.reason)
      }
      if (signal?.aborted) return refuse(signal.reason)
      if (running < maxConcurrent) return step()
      line.push(step)
      signal?.addEventListener('abort', leave, { once: true })
    })

  return {
    async run(task, signal) {
      await place(signal)
      try {
        return await task()
      } finally {
        running -= 1
        line.shift()?.()
      }
    },
  }
}
