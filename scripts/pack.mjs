import { spawn } from 'node:child_process'
import { build } from './build/build.mjs'
import { inProject, root } from './build/project.mjs'
import { findElectron } from './runtime/find-electron.mjs'
import { needsBuild, prepareNativeModule } from './runtime/native-module.mjs'
import { runMain, say } from './runtime/progress.mjs'
import { exitOf } from './runtime/run.mjs'

/**
 * Packs the app into out/pack: for release with the official Electron; with any other, which then
 * serves to try the package out, as a plain folder. Further words go to electron-builder.
 */
await runMain(async () => {
  const [electron] = await Promise.all([findElectron(), build()])
  await prepareNativeModule(electron.version)
  const isRelease = electron.origin === 'official'
  if (!isRelease) say(`packing with ${electron.folder}: to try out, not to hand out`)
  const words = isRelease ? [] : asFolder(electron)
  const packer = spawn(
    process.execPath,
    [
      inProject('node_modules', 'electron-builder', 'cli.js'),
      ...['--publish', 'never', ...words, ...process.argv.slice(2)],
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, SAKSMAPPE_LEAVE_OUT: unusedBinaries(electron) },
    },
  )
  return exitOf(packer)
})

/** @param {import('./runtime/find-electron.mjs').Electron} electron */
function asFolder({ folder, version }) {
  return [
    '--dir',
    `-c.electronDist=${folder}`,
    ...(version ? [`-c.electronVersion=${version}`] : []),
  ]
}

/**
 * The binary built here is for an older Electron; every other gets the shipped one.
 * @param {import('./runtime/find-electron.mjs').Electron} electron
 */
function unusedBinaries({ version }) {
  return needsBuild('10', version) ? 'prebuilds' : 'build'
}
