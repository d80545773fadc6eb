import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startPractice, type PracticeService } from '../../electron/practice/start'
import type { FailureCode } from '../../electron/shared/result'
import { failureSentences, quoteOf } from '../../renderer/text/failure'
import { setLanguage } from '../../renderer/text/text'
import { sharedArchive } from '../support/archive-worker'
import { offeredFor, play, saidFailure, type FaultRow } from '../support/fault-matrix'
import { errorTable } from '../support/fault-rows'
import { startReplyServer, type ReplyServer } from '../support/reply-server'
import { knownWords, tolerances, triedWords } from '../support/tolerance-rows'

// The window's sentences set the page's language: they need a page, and nothing else of a browser.
await vi.hoisted(async () => {
  const { Window } = await import('happy-dom')
  Object.assign(globalThis, { document: new Window().document })
})

const archive = sharedArchive()
let service: PracticeService
/** where redirects and links of the service lead; nobody may ever call */
let elsewhere: ReplyServer
beforeAll(async () => {
  service = await startPractice()
  elsewhere = await startReplyServer((_seen, response) => void response.end())
})
beforeEach(() => void elsewhere.seen.splice(0))
afterAll(() => Promise.all([service.stop(), elsewhere.stop()]))

/** What stands beside the number 310000019 in either language. */
const sentences: Partial<Record<FailureCode, { en: string; nb: string }>> = {
  'sign-in-refused': {
    en: 'The service refused the sign-in.',
    nb: 'Tjenesten avviste påloggingen.',
  },
  'scope-refused': {
    en: 'The service refused the rights that were asked for.',
    nb: 'Tjenesten avviste rettighetene det ble bedt om.',
  },
  'other-origin-refused': {
    en: 'The service pointed to another address, which was refused.',
    nb: 'Tjenesten viste til en annen adresse, og det ble avvist.',
  },
  'wrong-path': {
    en: 'The service has nothing at this address.',
    nb: 'Tjenesten har ingenting på denne adressen.',
  },
  'order-refused': {
    en: 'The service refused the order.',
    nb: 'Tjenesten avviste bestillingen.',
  },
  'organization-not-found': {
    en: 'The service knows no company with this number.',
    nb: 'Tjenesten kjenner ikke noe selskap med dette nummeret.',
  },
  'order-unclear': {
    en: 'It is unclear whether the order arrived.',
    nb: 'Det er uklart om bestillingen kom fram.',
  },
  'result-expired': {
    en: 'The result expired before it was fetched.',
    nb: 'Resultatet utløp før det ble hentet.',
  },
  'not-json': { en: 'The answer is not JSON.', nb: 'Svaret er ikke JSON.' },
  'not-a-pdf': { en: 'The report is not a PDF.', nb: 'Rapporten er ikke en PDF.' },
  'answer-too-large': {
    en: 'What came is larger than the limit and was refused.',
    nb: 'Det som kom, er større enn grensen og ble avvist.',
  },
  'answer-cut-short': {
    en: 'The transfer broke off before the end.',
    nb: 'Overføringen brøt av før slutten.',
  },
  'session-failed': {
    en: 'The service could not complete the session.',
    nb: 'Tjenesten kunne ikke fullføre oppslaget.',
  },
  'report-failed': { en: 'The report was not made.', nb: 'Rapporten ble ikke laget.' },
  'session-stalled': {
    en: 'The service has not finished the session in its time.',
    nb: 'Tjenesten fullførte ikke oppslaget i tide.',
  },
}

async function shows(row: FaultRow): Promise<void> {
  const { got } = row
  const place = { ...row, service: { ...row.service, elsewhere: elsewhere.origin } }
  const played = await play(place, service, archive())

  expect(played.session.state).toBe(got.session)
  expect(played.billed).toBe(got.billed)
  expect(played.billedAfterGoingOn).toBe(got.billed)
  expect(elsewhere.seen).toEqual([])
  expect(played.halt !== null).toBe(got.isHalted ?? false)

  expect(played.stored.map(({ kind }) => kind).sort()).toEqual([...got.saved].sort())
  expect(played.documents).toBe(got.saved.length)
  for (const { bytes, served } of played.stored) {
    const wanted = got.bytes === undefined ? served : Buffer.from(got.bytes)
    expect(Buffer.compare(bytes, wanted ?? Buffer.alloc(0))).toBe(0)
  }
  expect(played.longestWaitMs).toBeGreaterThanOrEqual(got.waitedMs ?? 0)

  const failure = saidFailure(played)
  if (!got.says) return
  expect(failure?.code).toBe(got.says)
  if (!failure) return
  expect(offeredFor(played)).toEqual(got.offered)
  for (const language of ['en', 'nb'] as const) {
    setLanguage(language)
    const { what, next } = failureSentences({ code: failure.code })
    expect(what).toBe(sentences[got.says]?.[language])
    expect(next).toMatch(/\.$/)
    if (got.quoted) expect(quoteOf(failure)).toContain(got.quoted)
  }
}

describe.each(Object.entries(errorTable))('the error table: %s', (_name, rows) => {
  it.each(rows)('$name', shows)
})

describe.each(Object.entries(tolerances))('the tolerances of the contract: %s', (_name, rows) => {
  it.each(rows)('$name', shows)
})

describe('the matrix', () => {
  it('tries every status word that the client knows', () => {
    expect(Object.keys(knownWords).filter((word) => !triedWords.has(word))).toEqual([])
  })

  it('names every row once', () => {
    const names = [...Object.values(errorTable), ...Object.values(tolerances)].flat()
    expect(new Set(names.map(({ name }) => name)).size).toBe(names.length)
  })
})
