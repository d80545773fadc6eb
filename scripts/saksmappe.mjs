import { pathToFileURL } from 'node:url'
import { buildNode } from './build/build.mjs'
import { inProject } from './build/project.mjs'
import { prepareNativeModule } from './runtime/native-module.mjs'
import { runMain } from './runtime/progress.mjs'

const commandLine = inProject('dist', 'cli.js')

await runMain(async () => {
  await prepareNativeModule()
  await buildNode()
  // In this same process: exit code, signals and streams are the command's own.
  process.argv[1] = commandLine
  await import(pathToFileURL(commandLine).href)
})
