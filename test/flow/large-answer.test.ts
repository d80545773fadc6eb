import { expect, it } from 'vitest'
import { delivery, openSession } from '../support/archive-case'
import { runningArchive } from '../support/archive-worker'
import { ask } from '../support/ask'
import { newCase } from '../support/new-case'

/** Generous: the machine may be busy. A reader that copies or walks it again and again takes minutes. */
const patienceMs = 15_000

it('keeps an answer of 50 MB byte for byte and shows what can be read of it', async () => {
  const archive = await runningArchive()
  const { caseId } = await newCase(archive)
  const { sessionRow, companyRow } = await openSession(archive, caseId)
  const filler = 'Å'.repeat(1000)
  const others = Array.from({ length: 25_000 }, () => `"${filler}"`).join(',')
  const bytes = new TextEncoder().encode(
    `{"keyInformation":{"name":"Fjordvik Test AS"},"other":[${others}],"roles":[]}`,
  )
  expect(bytes.length).toBeGreaterThan(50_000_000)

  const began = performance.now()
  // A copy: the archive takes over the bytes it is given.
  const delivered = delivery(sessionRow, 'json', bytes.slice())
  const { sha256 } = await ask(archive, 'document.save', { caseId, ...delivered })
  const savedMs = performance.now() - began
  const { view } = await ask(archive, 'company.page', { caseId, companyRow, sessionRow: null })
  const shownMs = performance.now() - began - savedMs
  expect(view?.keyInformation).toMatchObject({ value: { name: { value: 'Fjordvik Test AS' } } })
  expect(view?.coverage.roles).toBe('nothing-found')
  const stored = await ask(archive, 'document.read', { caseId, sha256 })
  expect(Buffer.compare(stored.bytes, bytes)).toBe(0)
  expect(savedMs, 'saving').toBeLessThan(patienceMs)
  expect(shownMs, 'showing').toBeLessThan(patienceMs)
  if (process.env.SAKSMAPPE_TIMES) console.log({ savedMs, shownMs })
})
