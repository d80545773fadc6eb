import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { composeContent, type Content } from '../../../electron/practice/answer/compose'
import { createDraw } from '../../../electron/practice/random'
import type { LedgerEntry } from '../../../electron/practice/orders/ledger'
import type { Language, ReportName } from '../../../electron/practice/orders/read-order'
import { certificateExpands } from '../../../electron/practice/report/chapters/write-chapters'
import { printReport } from '../../../electron/practice/report/press'
import { createWorld } from '../../../electron/practice/world/world'

// Node 20 lacks what pdf.js expects of its host; a later Node keeps its own
if (!('withResolvers' in Promise)) Object.assign(Promise, { withResolvers })

function withResolvers() {
  let resolve: (value: unknown) => void = () => undefined
  let reject: (reason?: unknown) => void = () => undefined
  const promise = new Promise((done, failed) => {
    resolve = done
    reject = failed
  })
  return { promise, resolve, reject }
}

const world = createWorld()
const expands = ['address', 'financials', 'ownership', 'authorities', 'roles', 'sanction']

function order(identifier: string, language: Language, report: ReportName) {
  const company = world.find('no', identifier)
  if (!company) throw new Error(`no ${identifier}`)
  const entry: LedgerEntry = {
    sessionId: '1206e2b3-d769-409a-bdb8-86507bc5f30d',
    requestId: 'r',
    clientId: 'practice',
    scopes: [],
    country: 'no',
    identifier,
    expands,
    reports: [report],
    language,
    webhooks: [],
    orderedAt: '2026-11-22T12:58:31.000Z',
    course: { entities: {}, cancelledAt: null },
  }
  const content = composeContent(report === 'aml' ? expands : certificateExpands, {
    world,
    company,
    draw: createDraw('a'),
    now: Date.parse(entry.orderedAt),
    language,
    hasOfac: true,
  })
  return { entry, content }
}

async function print(identifier: string, language: Language = 'nb', report: ReportName = 'aml') {
  const { entry, content } = order(identifier, language, report)
  return { content, bytes: await printReport(report, content, entry) }
}

/** The text that can be selected, page by page. */
async function read(bytes: Buffer): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' '),
    )
  }
  return pages
}

interface Shareholders {
  ownership: { shareholders: { name: string }[] }
}

describe('an AML report', () => {
  let pages: string[] = []
  let content: Content = {}
  beforeAll(async () => {
    const printed = await print('314211685')
    content = printed.content
    pages = await read(printed.bytes)
  })

  test('begins with who asked, when by the Norwegian clock, and the reference', () => {
    expect(pages[0]).toContain('Forespørsel fra organisasjon')
    expect(pages[0]).toContain('Fjellvær Sparebank')
    expect(pages[0]).toContain('22.11.2026 13.58.31')
    expect(pages[0]).toContain('1206e2b3-d769-409a-bdb8-86507bc5f30d')
  })

  test('has several pages, each numbered and marked as simulated', () => {
    expect(pages.length).toBeGreaterThan(3)
    pages.forEach((text, index) => {
      expect(text).toContain('Simulert')
      expect(text).toContain(`Side ${index + 1} av ${pages.length}`)
    })
  })

  test('names everybody whom the answer names', () => {
    const text = pages.join(' ')
    const { ownership } = content as unknown as Shareholders
    expect(ownership.shareholders).toHaveLength(41)
    for (const { name } of ownership.shareholders) expect(text).toContain(name)
    expect(text).toContain('268 300 000')
    expect(text).toContain('−8 939 000')
  })
})

describe('a report', () => {
  test('says in the chapter that data could not be loaded, and where nothing was found', async () => {
    const text = (await read((await print('310000256', 'en')).bytes)).join(' ')
    expect(text).toContain('was requested but could not be loaded')
    expect(text).toContain('The search was made. The source has no information.')
  })

  test('speaks the language of the order', async () => {
    const [nynorsk] = await read((await print('314217179', 'nn')).bytes)
    expect(nynorsk).toContain('Førespurnad frå organisasjon')
    const [english] = await read((await print('314217179', 'en')).bytes)
    expect(english).toContain('Requesting organization')
  })

  test('printed twice is the same to the last byte', async () => {
    const [one, other] = [await print('314217179'), await print('314217179')]
    expect(one.bytes.equals(other.bytes)).toBe(true)
  })

  test('writes names of any script, length and markup without breaking', async () => {
    const text = (await read((await print('310000353')).bytes)).join(' ')
    expect(text).toContain('Guðrún & Þór Útgerð <b>NUF</b>')
    expect(text).toContain('[annet skriftsystem]')
    expect((await print('310000345')).bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('as a certificate holds roles and signature rights, and no owners', async () => {
    const printed = await print('314211685', 'nb', 'certificateOfRegistration')
    const text = (await read(printed.bytes)).join(' ')
    expect(text).toContain('Firmaattest')
    expect(text).toContain('Styrets leder og ett styremedlem i fellesskap.')
    expect(text).not.toContain('Aksjonærer')
  })
})
