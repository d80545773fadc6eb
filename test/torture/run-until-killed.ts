import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { RoundOrder } from './round'

export interface Killed {
  /** every whole line that was printed */
  lines: string[]
  /** what went to standard error, or an end that nobody brought about */
  complaints: string[]
  /** it died at its own point, not by the clock */
  hasReached: boolean
}

export interface Round {
  program: string
  order: RoundOrder
  /** after it was ready; negative: so long after its start */
  killAfterMs: number
  midway(): Promise<void>
  midwayAfterMs: number | null
}

/** Lets one process work and kills it with SIGKILL, unless it dies at its own point or is the last. */
export async function runUntilKilled(round: Round): Promise<Killed> {
  const child = spawn(process.execPath, [round.program, JSON.stringify(round.order)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [printed, complained, isByClock] = ['', '', false]
  const timers: NodeJS.Timeout[] = []
  const killIn = (ms: number) => {
    const kill = () => {
      isByClock = true
      child.kill('SIGKILL')
    }
    timers.push(setTimeout(kill, ms))
  }
  const ready = () => {
    if (round.killAfterMs >= 0) killIn(round.killAfterMs)
    if (round.midwayAfterMs !== null)
      timers.push(setTimeout(() => void round.midway(), round.midwayAfterMs))
  }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const wasReady = printed.includes('ready\n')
    printed += text
    if (!wasReady && printed.includes('ready\n')) ready()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text))
  // One that never gets ready must not be waited for without end.
  killIn(round.killAfterMs < 0 ? -round.killAfterMs : round.killAfterMs + 20_000)
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
  timers.forEach(clearTimeout)
  const lines = printed.split('\n').slice(0, -1)
  const complaints = complained.split('\n').filter(Boolean)
  if (signal !== 'SIGKILL' && !(round.order.isLast && code === 0)) {
    complaints.push(`ended by itself with ${code ?? signal}`)
  }
  return { lines, complaints, hasReached: signal === 'SIGKILL' && !isByClock }
}
