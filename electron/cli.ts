import { runCommandLine } from './command-line/run'

// The commands in plain Node: the same code that the packaged executable runs without a window.
process.exitCode = await runCommandLine(process.argv.slice(2), {
  workers: new URL('.', import.meta.url),
})
