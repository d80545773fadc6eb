import { parse } from 'csv-parse/sync'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { allExpands } from '../../electron/shared/domain/answer'
import { readPages } from '../../electron/search/report-text/read-pages'
import { pdfjsFolder } from '../support/archive-worker'
import { key, must } from '../support/collecting'
import { composedApplication } from '../support/composed-application'
import { troublesIn } from '../support/ownership/bods-schema'
import { temporaryFolder } from '../support/temporary-folder'

const movesOn = '310000507'

/** An application with a case that holds two answers of a company of the practice service that changed. */
async function collectedTwice() {
  const place = await temporaryFolder()
  const app = await composedApplication(path.join(place, 'state'), {
    chooseTarget: async (name) => path.join(place, name),
  })
  const folder = path.join(place, 'case')
  const { caseId } = must(await app.call('case.create', { name: 'Sak', folder }))
  must(await app.call('practice.change', { pace: 'instant' }))
  const terms = { expands: allExpands, reports: [], language: 'en' as const }
  for (let time = 0; time < 2; time++) {
    const companies = [key('no', movesOn)]
    must(await app.call('order.place', { caseId, companies, terms }))
    const open = async () => must(await app.call('case.summary', { caseId })).figures.open
    await expect.poll(open, { timeout: 20_000 }).toBe(0)
  }
  const [company] = must(await app.call('company.list', { caseId }))
  const { companyRow } = company ?? { companyRow: 0 }
  const save = async (kind: 'bods' | 'csv' | 'note-pdf' | 'note-text') => {
    const wish = { caseId, companyRow, at: null, kind, suggestedName: `file.${kind}` }
    const file = must(await app.call('ownership.saveFile', wish))
    return readFile(file ?? '')
  }
  return { app, place, caseId, companyRow, save }
}

test('what a case says of ownership leaves it as BODS with its history, a table and a note', async () => {
  const { app, caseId, companyRow, save } = await collectedTwice()
  const moments = must(await app.call('ownership.moments', { caseId, companyRow }))
  expect(moments.length).toBeGreaterThan(1)
  const statements = JSON.parse(String(await save('bods'))) as { recordStatus: string }[]
  expect(troublesIn(statements)).toEqual([])
  expect(new Set(statements.map(({ recordStatus }) => recordStatus))).toContain('updated')

  const graph = must(await app.call('ownership.graph', { caseId, companyRow, at: null }))
  const rows: string[][] = parse(await save('csv'), { bom: true })
  const stated = graph?.interests.map(({ statements: all }) => Math.max(1, all.length)) ?? []
  expect(rows).toHaveLength(1 + stated.reduce((sum, each) => sum + each, 0))

  const text = String(await save('note-text'))
  expect(text).toBe(must(await app.call('ownership.noteText', { caseId, companyRow, at: null })))
  const pages = await readPages(new Uint8Array(await save('note-pdf')), pdfjsFolder)
  expect(pages?.[0]).toContain(text.split('\n')[0])
})

test('a picture is saved as PDF, one that is no picture is not', async () => {
  const { app, place } = await collectedTwice()
  const page = (inside: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="842" height="595">${inside}</svg>`
  const save = (pages: string[]) => {
    const wish = { kind: 'pdf' as const, suggestedName: 'p.pdf', title: 'Eierskap', pages }
    return app.call('ownership.savePicture', wish)
  }
  const words = page('<text x="20" y="40" font-size="12">Ærlig Sjømat</text>')
  expect(must(await save([words, words]))).toBe(path.join(place, 'p.pdf'))
  const bytes = new Uint8Array(readFileSync(path.join(place, 'p.pdf')))
  expect(await readPages(bytes, pdfjsFolder)).toEqual(['Ærlig Sjømat', 'Ærlig Sjømat'])
  expect(await save([page('<image href="file:///etc/passwd"/>')])).toMatchObject({
    failure: { code: 'rejected-input' },
  })
})

test('a saving that is stopped writes no file', async () => {
  const { app, place, caseId, companyRow } = await collectedTwice()
  const wish = { caseId, companyRow, at: null, kind: 'bods' as const, suggestedName: 'stopped' }
  const saving = app.call('ownership.saveFile', wish)
  await new Promise((resume) => setImmediate(resume))
  must(await app.call('ownership.stopSaving', {}))
  expect(await saving).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
  await expect(readFile(path.join(place, 'stopped'))).rejects.toThrow('ENOENT')
})

test('a picture that is stopped is no longer laid out, and the next one is', async () => {
  const { app, place } = await collectedTwice()
  const drawn = '<text x="20" y="40" font-size="12">Ærlig Sjømat</text>'
  const page = (times: number) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="842" height="595">${drawn.repeat(times)}</svg>`
  const save = (suggestedName: string, pages: string[]) =>
    app.call('ownership.savePicture', { kind: 'pdf', suggestedName, title: 'Eierskap', pages })
  const large = save('large.pdf', Array<string>(100).fill(page(1000)))
  await new Promise((resume) => setTimeout(resume, 300))
  const stoppedAt = performance.now()
  must(await app.call('ownership.stopSaving', {}))
  expect(await large).toMatchObject({ failure: { code: 'cancelled' } })
  expect(performance.now() - stoppedAt).toBeLessThan(2000)
  await expect(readFile(path.join(place, 'large.pdf'))).rejects.toThrow('ENOENT')
  expect(must(await save('small.pdf', [page(1)]))).toBe(path.join(place, 'small.pdf'))
})
