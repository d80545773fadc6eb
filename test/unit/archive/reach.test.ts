import { expect, it } from 'vitest'
import { driveOf, reachableFolders, type Reach } from '../../../electron/archive/catalogue/reach'

/** A drive that never answers lies below `/dead`; below `/gone` there is nothing. */
function drives(): Reach & { asked: string[]; answer(): void } {
  const waiting: (() => void)[] = []
  const asked: string[] = []
  return {
    asked,
    answer: () => waiting.forEach((resolve) => resolve()),
    waitMs: 20,
    driveOf: (path) => path.split('/')[1] ?? '',
    probe(path) {
      asked.push(path)
      if (path.startsWith('/gone')) return Promise.reject(new Error('ENOENT'))
      if (!path.startsWith('/dead')) return Promise.resolve()
      return new Promise<void>((resolve) => waiting.push(resolve))
    },
  }
}

const many = (drive: string) => Array.from({ length: 1000 }, (_none, n) => `/${drive}/case-${n}`)

it('a drive that is dead is asked once, and the cases on the others are told apart as ever', async () => {
  const reach = drives()
  const reachable = await reachableFolders(
    [...many('dead'), ...many('here'), ...many('gone')],
    reach,
  )
  expect(reachable).toEqual(new Set(many('here')))
  expect(reach.asked.filter((path) => path.startsWith('/dead'))).toHaveLength(1)

  await reachableFolders(many('dead'), reach)
  expect(reach.asked.filter((path) => path.startsWith('/dead'))).toHaveLength(1)

  reach.answer()
  await new Promise((resolve) => setImmediate(resolve))
  reach.probe = () => Promise.resolve()
  expect(await reachableFolders(many('dead'), reach)).toEqual(new Set(many('dead')))
})

it.each([
  ['\\\\server\\saker\\Fjord', 'win32', '\\\\server\\saker'],
  ['//Server/Saker/Fjord', 'win32', '\\\\server\\saker'],
  ['G:\\Saker\\Fjord', 'win32', 'g:'],
  ['/Volumes/saker/Fjord', 'darwin', '/Volumes/saker'],
  ['/Users/kari/Fjord', 'darwin', '/'],
  ['/mnt/saker/Fjord', 'linux', '/mnt/saker'],
] as const)('%s (%s) lies on the drive %s', (path, platform, drive) => {
  expect(driveOf(path, platform, () => '/mnt/saker')).toBe(drive)
})
