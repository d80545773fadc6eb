import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cacheFolder, preparedFolder } from '../../../scripts/runtime/cache-folder.mjs'

let home: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'saksmappe-cache-'))
  vi.stubEnv('XDG_CACHE_HOME', home)
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(home, { recursive: true })
})

const fillWith = (text: string) => (folder: string) => writeFile(join(folder, 'part'), text)
const contentOf = (folder: string) => readFile(join(folder, 'part'), 'utf8')

test('the cache folder follows XDG_CACHE_HOME', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/somewhere' }, 'linux')).toBe('/somewhere/saksmappe')
})

test('a part is prepared once', async () => {
  await preparedFolder('part-1', fillWith('first'))
  expect(await contentOf(await preparedFolder('part-1', fillWith('second')))).toBe('first')
})

test('two commands that prepare the same part at once both get a whole one', async () => {
  const other = join(cacheFolder(), 'part-1')
  const folder = await preparedFolder('part-1', async (partial) => {
    await fillWith('ours')(partial)
    // Meanwhile another process has finished.
    await mkdir(other)
    await fillWith('theirs')(other)
  })
  expect(await contentOf(folder)).toBe('theirs')
  expect(await readdir(cacheFolder())).toEqual(['part-1'])
})

test('a preparation that fails leaves nothing behind, nor does one that was killed', async () => {
  const failing = preparedFolder('part-1', () => Promise.reject(new Error('no space left')))
  await expect(failing).rejects.toThrow('no space left')
  // No process has this number: the largest that Linux gives is 4194304.
  await writeFile(join(cacheFolder(), 'part-1.partial-99999999'), '')
  await preparedFolder('part-2', fillWith('whole'))
  expect(await readdir(cacheFolder())).toEqual(['part-2'])
})
