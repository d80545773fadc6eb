import { _electron } from 'playwright-core'
import { build } from './build/build.mjs'
import { root } from './build/project.mjs'
import { buildOnChange } from './build/watch.mjs'
import { hasDisplay } from './runtime/display.mjs'
import { prepareDesktop } from './runtime/prepare.mjs'
import { Obstacle, runMain, say } from './runtime/progress.mjs'

/** The app, restarted when its Node parts change and reloaded when only its pages do. */
await runMain(async () => {
  if (!hasDisplay()) throw new Obstacle('there is no display here to open the window on.')
  const [desktop] = await Promise.all([prepareDesktop(), build({ dev: true })])
  let app = await launch(desktop)

  buildOnChange(
    async ({ isNodeNew, arePagesNew }) => {
      if (isNodeNew) {
        say('restarting')
        app.off('close', quit)
        await app.close()
        app = await launch(desktop)
      } else if (arePagesNew) {
        say('reloading the pages')
        await Promise.all(app.windows().map((page) => page.reload()))
      }
    },
    (error) => say(error instanceof Error ? error.message : String(error)),
  )
})

/** The user has closed the window. */
function quit() {
  process.exit(0)
}

/**
 * Through the test driver, which can reload a window without any code for it in the app.
 * @param {import('./runtime/prepare.mjs').Desktop} desktop
 */
async function launch({ electron, env }) {
  const app = await _electron.launch({
    executablePath: electron.executable,
    args: [root, ...process.argv.slice(2)],
    env: withoutUndefined(env),
    // Follow the desktop's light or dark, which the driver would otherwise fix to light.
    colorScheme: null,
  })
  app.process().stdout?.pipe(process.stdout)
  app.process().stderr?.pipe(process.stderr)
  app.once('close', quit)
  return app
}

/** @param {NodeJS.ProcessEnv} env @returns {Record<string, string>} */
function withoutUndefined(env) {
  return Object.fromEntries(
    Object.entries(env).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  )
}
