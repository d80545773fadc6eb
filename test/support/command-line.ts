import { spawn } from 'node:child_process'
import path from 'node:path'

const cli = path.resolve(import.meta.dirname, '../../dist/cli.js')

export interface CommandOutcome {
  code: number | null
  out: string
  err: string
}

/** Runs the built command line in a process of its own, as a script would. */
export function saksmappe(
  words: string[],
  environment: Record<string, string> = {},
  onStart?: (kill: (signal: NodeJS.Signals) => void) => void,
): Promise<CommandOutcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...words], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
    onStart?.((signal) => child.kill(signal))
  })
}
