import { existsSync, readFileSync, realpathSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { inProject } from '../build/project.mjs'
import { preparedFolder } from './cache-folder.mjs'
import { requireCompiler } from './compiler.mjs'
import { Obstacle, sayWhile } from './progress.mjs'
import { lastLines, run } from './run.mjs'

/** The Node-API version that the binary shipped with better-sqlite3 needs; older hosts crash on it. */
const SHIPPED_NEEDS_NODE_API = 10

/** The first Electron with it (Node 22.14). */
const FIRST_ELECTRON = 35

const source = inProject('node_modules', 'better-sqlite3')
const BINARY = 'better_sqlite3.node'
/** better-sqlite3 looks here before it looks at what it ships, so the app's code need not know. */
const place = path.join(source, 'build', 'Release', BINARY)

/** What the build is told: use Node-API as far as this host has it, without naming version 10. */
const COMPILER_FLAGS =
  '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT ' +
  '-DNODE_API_EXPERIMENTAL_NO_WARNING -w'

/**
 * Makes better-sqlite3 loadable in this Node and in the chosen Electron. Where one of them is too
 * old for the shipped binary it is built from the package's own source, once per user and version
 * (about 80 seconds); the one file then serves both.
 * @param {string} [electronVersion] when Electron is to load it too
 */
export async function prepareNativeModule(electronVersion) {
  if (existsSync(place) || !needsBuild(process.versions.napi, electronVersion)) return
  if (process.platform === 'win32') {
    throw new Obstacle(
      'On Windows the database needs Node 22.14 or newer and the official Electron.',
    )
  }
  const { version } = JSON.parse(readFileSync(path.join(source, 'package.json'), 'utf8'))
  const name = `better-sqlite3-${version}-${process.platform}-${process.arch}-napi-experimental`
  const prepared = await preparedFolder(name, buildInto)
  await putInPlace(path.join(prepared, BINARY))
}

/**
 * @param {string | undefined} nodeApi the Node-API version of this Node
 * @param {string | undefined} electronVersion
 */
export function needsBuild(nodeApi, electronVersion) {
  const isOldElectron = electronVersion !== undefined && parseInt(electronVersion) < FIRST_ELECTRON
  return Number(nodeApi) < SHIPPED_NEEDS_NODE_API || isOldElectron
}

/** @param {string} folder */
async function buildInto(folder) {
  await requireCompiler()
  const work = path.join(folder, 'work')
  await copySource(work)
  const { code, output } = await sayWhile(
    'building the database module for this Node (about 80 seconds, once)',
    () => compile(work),
  )
  if (code !== 0) {
    throw new Obstacle(`the database module could not be built:\n${lastLines(output)}`)
  }
  await fs.rename(path.join(work, 'build', 'Release', BINARY), path.join(folder, BINARY))
  await fs.rm(work, { recursive: true })
}

/** @param {string} work the package's source */
function compile(work) {
  const headers = headersPrefix()
  return run(
    process.execPath,
    [
      inProject('node_modules', 'node-gyp', 'bin', 'node-gyp.js'),
      ...['rebuild', '--release', '--force_build=1', '-C', work, '-j', '2'],
      ...(headers ? [`--nodedir=${headers}`] : []),
    ],
    { env: { ...process.env, CXXFLAGS: COMPILER_FLAGS } },
  )
}

/** A copy, so that two checkouts or two commands never build in one place. @param {string} work */
async function copySource(work) {
  for (const part of ['package.json', 'binding.gyp', 'lib', 'src', 'deps']) {
    await fs.cp(path.join(source, part), path.join(work, part), { recursive: true })
  }
  // The build asks for node-addon-api by its name.
  await fs.symlink(inProject('node_modules'), path.join(work, 'node_modules'), 'dir')
}

/** @returns {string | undefined} undefined: node-gyp fetches this Node's headers */
function headersPrefix() {
  const prefix = path.dirname(path.dirname(realpathSync(process.execPath)))
  const file = path.join(prefix, 'include', 'node', 'node_version.h')
  if (!existsSync(file)) return undefined
  const major = /#define NODE_MAJOR_VERSION (\d+)/.exec(readFileSync(file, 'utf8'))?.[1]
  return major === process.versions.node.split('.')[0] ? prefix : undefined
}

/** Renamed into place, so that a command starting now never loads half a file. @param {string} file */
async function putInPlace(file) {
  const partial = `${place}.${process.pid}`
  await fs.mkdir(path.dirname(place), { recursive: true })
  await fs.copyFile(file, partial)
  await fs.rename(partial, place)
}
