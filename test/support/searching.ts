import path from 'node:path'
import pdfmake from 'pdfmake'
import { onTestFinished } from 'vitest'
import { loadPdfFonts } from '../../electron/pdf/fonts'
import { startSearch, type SearchThread } from '../../electron/search-client'
import type { PlacedCase } from '../../electron/search/face'
import type { SearchField, SearchPage, SearchProgress } from '../../electron/shared/domain/search'
import type { Result } from '../../electron/shared/result'
import { bundleOf, pdfjsFolder } from './archive-worker'
import { must } from './collecting'

/** The search's real thread with its file in `stateFolder`; stopped when the test is over. */
export async function runningSearch(stateFolder: string): Promise<SearchThread> {
  const search = startSearch(await bundleOf('electron/search-worker.ts'), () => undefined)
  onTestFinished(() => search.stop())
  const file = path.join(stateFolder, 'search.sqlite')
  must(await search.call('search.open', { file, pdfjsFolder }))
  return search
}

type Ask = () => Promise<Result<SearchProgress>>

/** Waits until everything is read that can be. */
export async function settled(ask: Ask): Promise<SearchProgress> {
  for (;;) {
    const progress = must(await ask())
    if (progress.casesWaiting === 0) return progress
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

export const settledIn = (search: SearchThread): Promise<SearchProgress> =>
  settled(() => search.call('search.progress', {}))

/** Tells the search of these cases and waits until they are read. */
export async function knowing(search: SearchThread, cases: PlacedCase[]): Promise<SearchProgress> {
  must(await search.call('search.know', { cases }))
  return settledIn(search)
}

/** What is found by these words, over all cases. */
export async function findIn(
  search: SearchThread,
  text: string,
  fields: SearchField[] = [],
): Promise<SearchPage> {
  const query = { text, caseId: null, fields, offset: 0, limit: 100 }
  return must(await search.call('search.find', query))
}

/** A real PDF report of these pages. */
export async function reportOf(...pages: string[]): Promise<Uint8Array> {
  loadPdfFonts()
  const content = pages.map((text, at) => ({
    text,
    ...(at > 0 && { pageBreak: 'before' as const }),
  }))
  const pdf = pdfmake.createPdf({ defaultStyle: { font: 'Roboto' }, content })
  return new Uint8Array(await pdf.getBuffer())
}
