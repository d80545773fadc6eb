import type { Failure } from '../shared/result'
import { sentence } from './sentences'

/** Results go to standard output, progress and trouble to standard error. */
export interface Terminal {
  result(text: string): void
  note(text: string): void
  trouble(failure: Failure): void
  /** one line that overwrites itself on a terminal; calmer elsewhere. Empty text ends it. */
  progress(text: string): void
}

/** A log wants to be read: off a terminal a line at most this often, and the last one. */
const calmMs = 1000

let lastLineMs = 0
let heldBack = ''

function progress(text: string): void {
  if (process.stderr.isTTY) return void process.stderr.write(`\r\x1b[K${text}`)
  const nowMs = Date.now()
  if (text && nowMs - lastLineMs < calmMs) {
    heldBack = text
    return
  }
  const line = text || heldBack
  heldBack = ''
  if (!line) return
  lastLineMs = nowMs
  process.stderr.write(`${line}\n`)
}

export const processTerminal: Terminal = {
  result: (text) => process.stdout.write(`${text}\n`),
  note: (text) => process.stderr.write(`${text}\n`),
  trouble: (failure) => process.stderr.write(`${failure.code}: ${sentence(failure)}\n`),
  progress,
}
