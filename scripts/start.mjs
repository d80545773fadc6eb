import { spawn } from 'node:child_process'
import { build } from './build/build.mjs'
import { root } from './build/project.mjs'
import { hasDisplay } from './runtime/display.mjs'
import { prepareDesktop } from './runtime/prepare.mjs'
import { Obstacle, runMain } from './runtime/progress.mjs'
import { exitOf } from './runtime/run.mjs'

/** Opens the app; what follows `npm start --` is passed on to it. */
await runMain(async () => {
  if (!hasDisplay()) {
    throw new Obstacle(
      'there is no display here to open the window on. `npm run demo` works without one.',
    )
  }
  const [{ electron, env }] = await Promise.all([prepareDesktop(), build()])
  const window = spawn(electron.executable, [root, ...process.argv.slice(2)], {
    env,
    stdio: 'inherit',
  })
  return exitOf(window)
})
