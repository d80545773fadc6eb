import Database from 'better-sqlite3'
import { copyFile, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  damagedCopy,
  filledCase,
  pageSize,
  readablePlainly,
  salvage,
  sha256,
  type Salvaged,
} from '../../../support/salvaging'

const companies = 40
let file: Buffer
let roots: Map<string, number>

beforeAll(async () => {
  file = await filledCase(companies)
  const db = new Database(file)
  const rows = db.prepare('SELECT name, rootpage FROM sqlite_schema').all()
  roots = new Map((rows as { name: string; rootpage: number }[]).map((r) => [r.name, r.rootpage]))
  db.close()
}, 60_000)

/** Fills a page with what a failing disk might leave. */
const wreck = (bytes: Buffer, page: number, byte = 0xa5) =>
  void bytes.fill(byte, (page - 1) * pageSize, page * pageSize)

const rootOf = (table: string) => roots.get(table) ?? 0

async function salvaged(damage: (bytes: Buffer) => Buffer | void): Promise<Salvaged> {
  const folder = await damagedCopy(file, damage)
  const before = await readFile(path.join(folder, 'case.sqlite'))
  const found = await salvage(folder)
  expect((await readFile(path.join(folder, 'case.sqlite'))).equals(before), 'unchanged').toBe(true)
  if (typeof found === 'string') throw new Error(found)
  for (const [name, bytes] of found.documents) expect(sha256(bytes)).toBe(name)
  return found
}

/** Losses that say what is gone, without what the check would have to complain about. */
const complaints = ({ report }: Salvaged) => report.lost.filter(({ what }) => what === 'other')

describe('a damaged case', () => {
  test('that is not damaged at all comes over row for row, with an id and name of its own', async () => {
    const found = await salvaged(() => undefined)
    expect(found.report).toMatchObject({
      ...{ companies, sessions: companies, documents: 2 * companies, strayDocuments: 0, lost: [] },
    })
    const db = new Database(file)
    for (const table of ['company', 'session', 'deliverable', 'receipt']) {
      expect(found.db(`SELECT * FROM ${table}`)).toEqual(db.prepare(`SELECT * FROM ${table}`).all())
    }
    const old = db.prepare('SELECT * FROM audit').all()
    expect(found.db(`SELECT * FROM audit LIMIT ${old.length}`), 'audit').toEqual(old)
    const entries = found.db<{ action: string }>('SELECT action FROM audit').slice(old.length)
    expect(entries).toEqual([{ action: 'case.salvaged' }])
    const [header] = found.db<{ case_id: string; name: string }>('SELECT * FROM case_file')
    expect(header?.name).toBe('Fjordfisk (salvaged)')
    expect(header?.case_id).not.toBe(
      (db.prepare('SELECT case_id FROM case_file').get() as { case_id: string }).case_id,
    )
    db.close()
  })

  test.each(['document', 'session', 'company', 'audit', 'receipt'])(
    'loses no document where the page at the root of the table %s is overwritten',
    async (table) => {
      const found = await salvaged((bytes) => wreck(bytes, rootOf(table)))
      const isLeaf = table === 'company'
      expect(found.documents.size).toBe(2 * companies)
      expect(found.companies).toHaveLength(companies)
      expect(found.sessions).toHaveLength(companies)
      expect(complaints(found)).toEqual([])
      if (isLeaf) expect(found.report.lost, 'the audit knows every company').toEqual([])
    },
  )

  test('loses nothing where its header and the list of its tables are wiped out', async () => {
    const found = await salvaged((bytes) => wreck(bytes, 1, 0))
    expect(found.report.documents).toBe(2 * companies)
    expect(found.report).toMatchObject({ companies, sessions: companies, lost: [] })
    const [header] = found.db<{ name: string }>('SELECT name FROM case_file')
    expect(header?.name).toBe('Fjordfisk (salvaged)')
  })

  test('loses nothing where only the hundred bytes of its header are wiped out', async () => {
    const found = await salvaged((bytes) => void bytes.fill(0, 0, 100))
    expect(found.report).toMatchObject({ companies, documents: 2 * companies, lost: [] })
  })

  test('that was cut in half keeps every document that is whole in the first half', async () => {
    const half = Math.floor(file.length / 2 / pageSize) * pageSize + 1_000
    const found = await salvaged((bytes) => bytes.subarray(0, half))
    expect(found.documents.size).toBeGreaterThan(companies / 2)
    expect(found.documents.size).toBeLessThan(2 * companies)
    expect(complaints(found)).toEqual([])
  })

  test('with one flipped bit in a report loses that report, says so, and asks for it again', async () => {
    const db = new Database(file)
    const { bytes: pdf, name } = db
      .prepare('SELECT bytes, sha256 AS name FROM document ORDER BY size_bytes DESC LIMIT 1')
      .get() as { bytes: Buffer; name: string }
    db.close()
    const found = await salvaged((bytes) => {
      // Pieces of it lie on pages of their own: this one is whole on one of them.
      const piece = [9_000, 9_100, 9_200].find((from) =>
        bytes.includes(pdf.subarray(from, from + 90)),
      )
      const at = bytes.indexOf(pdf.subarray(piece, (piece ?? NaN) + 90))
      bytes[at] = (bytes[at] ?? 0) ^ 1
    })
    expect(found.documents.has(name)).toBe(false)
    expect(found.documents.size).toBe(2 * companies - 1)
    expect(found.report.lost).toEqual([
      { what: 'document', detail: expect.stringMatching(new RegExp(`^no 3100000.. aml ${name}$`)) },
    ])
    const failed = found.deliverables.filter(({ state }) => state !== 'saved')
    expect(failed).toMatchObject([
      { kind: 'aml', state: 'failed', failure: '{"code":"document-missing","about":"aml"}' },
    ])
    const partial = found.sessions.filter(({ state }) => state === 'partial')
    expect(partial.map(({ session_row }) => session_row)).toEqual([failed[0]?.session_row])
  })

  test('keeps its legal hold, from the audit where its own row is gone', async () => {
    const found = await salvaged((bytes) => wreck(bytes, rootOf('particulars')))
    const [kept] = found.db<{ legal_hold: string; reference: string }>('SELECT * FROM particulars')
    expect(JSON.parse(kept?.legal_hold ?? 'null')).toMatchObject({ reason: 'police report' })
    expect(kept?.reference).toBe('S-2026-17')
    expect(found.report.lost).toEqual([])
  })

  test('keeps documents that nothing names any more as files beside the new case', async () => {
    const wrecked = ['session', 'company', 'audit', 'receipt', 'deliverable', 'case_file']
    const found = await salvaged((bytes) => {
      for (let page = 1; page <= bytes.length / pageSize; page++) {
        const isText = wrecked.some((table) => rootOf(table) === page)
        const holds = bytes.subarray((page - 1) * pageSize, page * pageSize)
        if (isText || holds.includes('organization-number') || holds.includes('session.')) {
          wreck(bytes, page)
        }
        if (holds.includes('http://127.0.0.1')) wreck(bytes, page)
      }
    })
    expect(found.report).toMatchObject({ companies: 0, sessions: 0, documents: 0 })
    expect(found.report.strayDocuments).toBeGreaterThan(companies)
    expect(found.documents.size).toBe(found.report.strayDocuments)
  })

  test('that the power left in mid-commit comes over as it was last committed', async () => {
    const folder = await damagedCopy(file, () => undefined)
    const place = path.join(folder, 'case.sqlite')
    const writer = new Database(place)
    writer.pragma('cache_size = 2')
    writer.exec(`BEGIN; UPDATE case_file SET name = 'half written';
      WITH RECURSIVE n (i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
      INSERT INTO company SELECT i, 'no', 'duns', i, 'never' FROM n;`)
    const left = await damagedCopy(await readFile(place), () => undefined)
    await copyFile(`${place}-journal`, path.join(left, 'case.sqlite-journal'))
    writer.exec('ROLLBACK')
    writer.close()
    const found = await salvage(left)
    if (typeof found === 'string') throw new Error(found)
    expect(found.report).toMatchObject({ companies, documents: 2 * companies, lost: [] })
    expect(found.db('SELECT name FROM case_file')).toEqual([{ name: 'Fjordfisk (salvaged)' }])
    expect((await readdir(left)).sort()).toEqual(['case.sqlite', 'case.sqlite-journal'])
  })

  test.each([
    ['empty', () => Buffer.alloc(0)],
    ['of zeros', () => Buffer.alloc(100_000)],
    ['a text', () => Buffer.from('no case at all '.repeat(1_000))],
  ])(
    'of which nothing can be read (%s) is told, and no folder is left behind',
    async (_w, bytes) => {
      expect(await salvage(await damagedCopy(file, bytes))).toBe('nothing-to-salvage')
    },
  )
})

/** A small generator with a seed, so that a case that fails can be had again. */
function random(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const damages: ((bytes: Buffer, next: (below: number) => number) => Buffer | void)[] = [
  (bytes, next) => wreck(bytes, 1 + next(bytes.length / pageSize), next(256)),
  (bytes, next) => {
    const [from, to] = [next(bytes.length / pageSize), next(bytes.length / pageSize)]
    bytes.copy(bytes, to * pageSize, from * pageSize, (from + 1) * pageSize)
  },
  (bytes, next) => {
    const at = next(bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << next(8))
  },
  (bytes, next) => {
    const at = next(bytes.length)
    for (let n = at; n < Math.min(at + 700, bytes.length); n++) bytes[n] = next(256)
  },
  (bytes, next) => bytes.subarray(0, bytes.length / 2 + next(bytes.length / 2)),
]

test.each(Array.from({ length: 60 }, (_, seed) => seed))(
  'whatever happens to the pages (%i), salvage keeps all that plain SQL reads, and only what is proved',
  async (seed) => {
    const next = random(seed + 1)
    const folder = await damagedCopy(file, (bytes) => {
      let left: Buffer = bytes
      for (let n = next(12); n >= 0; n--) {
        const cut = damages[next(n === 0 ? damages.length : damages.length - 1)]?.(left, next)
        left = cut ?? left
      }
      return left
    })
    const readable = readablePlainly(folder)
    const found = await salvage(folder)
    if (typeof found === 'string') {
      expect(found).toBe('nothing-to-salvage')
      expect(readable.documents.size).toBe(0)
      return
    }
    for (const [name, bytes] of found.documents) expect(sha256(bytes)).toBe(name)
    for (const name of readable.documents) expect(found.documents.has(name), name).toBe(true)
    expect(complaints(found)).toEqual([])
  },
)
