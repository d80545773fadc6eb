/** One signal out of a time limit and the caller's own signal; tells afterwards which of them fired. */
export interface Deadline {
  signal: AbortSignal
  hasTimedOut(): boolean
  /** Rejects as soon as the signal aborts, also where the promise itself never would. */
  guard<T>(promise: Promise<T>): Promise<T>
  end(): void
}

export function startDeadline(timeoutMs: number, outer?: AbortSignal): Deadline {
  const controller = new AbortController()
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    controller.abort(new DOMException('timed out', 'TimeoutError'))
  }, timeoutMs)
  const cancel = () => controller.abort(outer?.reason)
  if (outer?.aborted) cancel()
  else outer?.addEventListener('abort', cancel, { once: true })

  return {
    signal: controller.signal,
    hasTimedOut: () => isLate,
    guard: (promise) => guard(promise, controller.signal),
    end() {
      clearTimeout(timer)
      outer?.removeEventListener('abort', cancel)
    },
  }
}

/** The promise, or a rejection with the signal's reason as soon as it aborts. */
export function guard<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return promise
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
