import { build } from './build/build.mjs'
import { benchColdStart } from './bench/cold-start.mjs'
import { benchCollect } from './bench/collect.mjs'
import { prepareDesktop } from './runtime/prepare.mjs'
import { runMain } from './runtime/progress.mjs'

/** Every figure is a ratio against the raw tool in the same run, taken in turn; see the README. */
await runMain(async () => {
  const [desktop] = await Promise.all([prepareDesktop(), build()])
  try {
    await benchCollect()
    await benchColdStart(desktop)
  } finally {
    desktop.stop()
  }
})
