import type { FromLayout, ToLayout } from './layout-worker'
import { unpackPlaced } from './packed'
import type { Pictured } from './pictured'
import type { Placed } from './placed'

export interface LayoutThread {
  /**
   * Positions for what is in sight; null where another request came before this one was begun or
   * finished. Rejects when the thread ended with an error; the next request starts another.
   */
  layout(pictured: Pictured): Promise<Placed | null>
  stop(): void
}

interface Asked {
  id: number
  pictured: Pictured
  resolve: (placed: Placed | null) => void
  reject: (error: Error) => void
}

const start = () => new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' })

/** How long an outdated request may still take before its thread is given up. */
const patienceMs = 150

/** A thread that lays pictures out, one at a time: of those that wait only the newest is begun. */
export function startLayoutThread(makeWorker: () => Worker = start): LayoutThread {
  const desk = new LayoutDesk(makeWorker)
  return {
    layout: (pictured) => desk.ask(pictured),
    stop: () => desk.stop(),
  }
}

class LayoutDesk {
  #worker: Worker | null = null
  #underWay: Asked | null = null
  #waiting: Asked | null = null
  #lastId = 0
  #patience: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly makeWorker: () => Worker) {}

  ask(pictured: Pictured): Promise<Placed | null> {
    return new Promise((resolve, reject) => {
      this.#lastId += 1
      this.#waiting?.resolve(null)
      this.#waiting = { id: this.#lastId, pictured, resolve, reject }
      if (!this.#underWay) this.#next()
      else this.#patience ??= setTimeout(() => this.#giveUp(), patienceMs)
    })
  }

  stop() {
    this.#waiting?.resolve(null)
    this.#waiting = null
    this.#giveUp()
  }

  #next() {
    clearTimeout(this.#patience)
    this.#patience = undefined
    this.#underWay = this.#waiting
    this.#waiting = null
    if (!this.#underWay) return
    const { id, pictured } = this.#underWay
    const message: ToLayout = { id, pictured }
    this.#worker ??= this.#begin()
    this.#worker.postMessage(message)
  }

  #begin(): Worker {
    const worker = this.makeWorker()
    worker.onmessage = ({ data: { id, placed } }: MessageEvent<FromLayout>) => {
      if (this.#underWay?.id !== id) return
      const { pictured, resolve } = this.#underWay
      resolve(this.#waiting ? null : unpackPlaced(placed, pictured))
      this.#next()
    }
    worker.onerror = (event) => {
      this.#underWay?.reject(new Error(`layout failed: ${event.message}`))
      this.#endWorker()
      this.#next()
    }
    return worker
  }

  /** Nobody waits for what nobody will see. */
  #giveUp() {
    this.#underWay?.resolve(null)
    this.#endWorker()
    this.#next()
  }

  #endWorker() {
    this.#worker?.terminate()
    this.#worker = null
  }
}
