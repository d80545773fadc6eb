import type { Failure } from '../shared/result'
import { sentence } from './sentences'

/** Results go to standard output, progress and trouble to standard error. */
export interface Terminal {
  result(text: string): void
  note(text: string): void
  trouble(failure: Failure): void
  /** one line that overwrites itself on a terminal; on a pipe a line only when it changed */
  progress(text: string): void
}

export const processTerminal: Terminal = {
  result: (text) => process.stdout.write(`${text}\n`),
  note: (text) => process.stderr.write(`${text}\n`),
  trouble: (failure) => process.stderr.write(`${failure.code}: ${sentence(failure)}\n`),
  progress(text) {
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`)
    else if (text) process.stderr.write(`${text}\n`)
  },
}
