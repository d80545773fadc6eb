import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import {
  DocumentThread,
  type DocumentLimits,
} from '../../electron/search/report-text/document-thread'
import { bundleOf, pdfjsFolder } from '../support/archive-worker'
import { reportOf } from '../support/searching'

const usual: DocumentLimits = { timeMs: 30_000, memoryMb: 512, idleMs: 20_000 }

async function reading(limits: DocumentLimits = usual) {
  const workerFile = pathToFileURL(await bundleOf('electron/search-worker.ts'))
  const thread = new DocumentThread(workerFile, pdfjsFolder, limits)
  onTestFinished(() => thread.stop())
  return {
    report: async (...pages: string[]) =>
      thread.read({ kind: 'report', bytes: await reportOf(...pages), word: 'aml' }),
    answer: (answer: unknown) => {
      const bytes = new TextEncoder().encode(JSON.stringify(answer))
      return thread.read({ kind: 'answer', bytes, expands: [] })
    },
  }
}

/** An answer whose reading takes seconds, and far more memory than its bytes. */
const endless = { list: Array.from({ length: 400_000 }, (_, at) => [`${at} word`]) }

test('a document that takes too long is given up, and the next one is read', async () => {
  const limits = { ...usual, timeMs: 40 }
  const { answer } = await reading(limits)
  expect(await answer(endless)).toBeNull()
  limits.timeMs = usual.timeMs
  expect(await answer({ note: 'hel og fin' })).toMatchObject({
    entries: [{ text: 'hel og fin' }],
  })
})

test('a document that outgrows its memory takes down its thread alone', async () => {
  const { answer } = await reading({ ...usual, memoryMb: 24 })
  expect(await answer(endless)).toBeNull()
  expect(await answer({ note: 'hel og fin' })).toMatchObject({
    entries: [{ text: 'hel og fin' }],
  })
})

test('documents that are asked for together are read one after the other', async () => {
  const { report } = await reading()
  const read = await Promise.all([report('en'), report('to'), report('tre')])
  expect(read.map((one) => one?.entries[0]?.text)).toEqual(['en', 'to', 'tre'])
})

test('an answer of a million texts, and one of fifty million letters, are read aside', async () => {
  const { answer } = await reading()
  const many = await answer({ list: Array.from({ length: 1_000_000 }, (_, at) => `ord${at}`) })
  expect(many?.entries).toHaveLength(1_000_000)
  const long = await answer({ note: 'ord uten ende '.repeat(3_600_000) })
  expect(long).toMatchObject({ isCut: true })
})
