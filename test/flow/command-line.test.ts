import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { parse } from 'csv-parse/sync'
import writeWorkbook from 'write-excel-file/universal'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPractice, type PracticeService } from '../../electron/practice/start'
import { startArchive } from '../../electron/worker-client'
import { archiveWorker } from '../support/archive-worker'
import { saksmappe } from '../support/command-line'
import { temporaryFolder } from '../support/temporary-folder'

const run = promisify(execFile)

interface Listed {
  case: string
  companies: {
    country: string
    identifier: string
    name: string | null
    sessions: {
      sessionId: string | null
      state: string
      orderedAt: string
      json: { sha256: string; sizeBytes: number; retrievedAt: string } | null
      reports: { kind: string; state: string; sha256: string | null }[]
    }[]
  }[]
}

describe('the same job without a window', () => {
  let service: PracticeService
  let connection: string[]
  const secret = { SAKSMAPPE_CLIENT_SECRET: 'practice-secret' }

  beforeAll(async () => {
    service = await startPractice({ delays: 'zero' })
    connection = ['--service', service.discoveryUrl, '--client-id', service.clientId]
  })
  afterAll(() => service.stop())

  const collect = (folder: string, more: string[], environment = secret) =>
    saksmappe(['collect', '--case', folder, ...connection, ...more], environment)

  it(
    'collects, lists, exports, verifies, imports and checks; sha512sum agrees',
    { timeout: 60_000 },
    async () => {
      const folder = await temporaryFolder()
      const place = path.join(folder, 'Havnesund')
      const pack = path.join(folder, 'pack')
      const collected = await collect(place, ['--country', 'no', '--language', 'en', '314 211 685'])
      expect(collected.code, collected.err).toBe(0)
      expect(collected.out).toBe('')

      const listed = await saksmappe(['list', '--case', place, '--json'])
      const { companies } = JSON.parse(listed.out) as Listed
      expect(companies).toHaveLength(1)
      expect(companies[0]).toMatchObject({
        country: 'no',
        identifier: '314211685',
        name: 'Havnesund Sjømat AS',
        sessions: [
          {
            state: 'all-done',
            json: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
            reports: [
              { kind: 'aml', state: 'saved' },
              { kind: 'certificateOfRegistration', state: 'saved' },
            ],
          },
        ],
      })

      for (const to of [pack, `${pack}.zip`]) {
        const exported = await saksmappe(['export', '--case', place, '--to', to])
        expect(exported.code, exported.err).toBe(0)
        expect(exported.out.trim()).toBe(to)
        expect(await saksmappe(['verify', to])).toMatchObject({ code: 0 })
      }
      await run('sha512sum', ['--quiet', '-c', 'manifest-sha512.txt', 'tagmanifest-sha512.txt'], {
        cwd: pack,
      })

      const imported = path.join(folder, 'imported')
      const taken = await saksmappe(['import', `${pack}.zip`, '--to', imported])
      expect(taken.code, taken.err).toBe(0)
      const again = await saksmappe(['list', '--case', imported, '--json'])
      expect((JSON.parse(again.out) as Listed).companies).toEqual(companies)
      for (const one of [place, imported]) {
        expect(await saksmappe(['check', '--case', one])).toMatchObject({ code: 0 })
      }
    },
  )

  it('reads numbers from a file, takes repeats once and leaves out what was not asked for', async () => {
    const folder = await temporaryFolder()
    const file = path.join(folder, 'numbers.csv')
    await writeFile(file, '\ufeffNavn;Org.nr\r\nx;"314 211 073"\r\ny2;314211073\r\nz;314212290\r\n')
    const place = path.join(folder, 'case')
    const outcome = await collect(place, [
      ...['--country', 'no', '--from', file, '--report', 'none', '--expand', 'address,roles'],
    ])
    expect(outcome.code, outcome.err).toBe(0)
    const { companies } = JSON.parse(
      (await saksmappe(['list', '--case', place, '--json'])).out,
    ) as Listed
    expect(companies.map((one) => one.identifier).sort()).toEqual(['314211073', '314212290'])
    expect(companies.flatMap((one) => one.sessions.flatMap((session) => session.reports))).toEqual(
      [],
    )
  })

  it('tells what would become of each line of a workbook, and orders nothing', async () => {
    const folder = await temporaryFolder()
    const file = path.join(folder, 'customers.xlsx')
    const data = [
      ['Customer no', 'Org no', 'Country'],
      ['A', '314211685', 'Norway'],
      ['B', '314 211 685', 'NO'],
      ['C', '3.14E+08', 'NO'],
      ['D', '314211685', 'SE'],
    ]
    const blob = await writeWorkbook(data).toBlob()
    await writeFile(file, new Uint8Array(await blob.arrayBuffer()))
    const place = path.join(folder, 'case')
    const told = await saksmappe([
      ...['collect', '--dry-run', '--case', place, '--country', 'no', '--from', file],
    ])
    expect(told.code).toBe(1)
    expect(told.out.replaceAll('\u00a0', ' ').trim().split('\n')).toEqual([
      '1\t314211685\tNO 314 211 685\tnew\t\tA',
      '2\t314 211 685\tNO 314 211 685\tduplicate\trepeats line 1\tB',
      '3\t3.14E+08\t-\tunreadable\trounded by a spreadsheet program; digits are lost\tC',
      '4\t314211685\t-\tunreadable\t9 digits, needs 10\tD',
    ])
    expect(existsSync(place)).toBe(false)
  })

  it('writes the outcome of every line beside the case', async () => {
    const folder = await temporaryFolder()
    const file = path.join(folder, 'customers.csv')
    const outcome = path.join(folder, 'outcome.csv')
    await writeFile(file, 'Ref;Org no\n=1+1;314211685\nB;314211685\nC;Havnesund\n')
    await saksmappe(
      [
        ...['collect', '--practice', '--case', path.join(folder, 'case'), '--country', 'no'],
        ...['--report', 'none', '--from', file, '--outcome', outcome],
      ],
      { XDG_STATE_HOME: folder },
    )
    const rows: string[][] = parse(await readFile(outcome), { bom: true })
    expect(rows.slice(1).map((row) => [row[0], row[5], row[6], row[7], row[8]])).toEqual([
      ['1', "'=1+1", 'new', 'all-done', 'saved'],
      ['2', 'B', 'duplicate', 'all-done', 'saved'],
      ['3', 'C', 'unreadable', '', ''],
    ])
  })

  it('warns about a check digit, orders anyway, and ends with 1 when an item needs a person', async () => {
    const place = path.join(await temporaryFolder(), 'case')
    const outcome = await collect(place, ['--country', 'no', '123456789', '314213531', '12'])
    expect(outcome.err).toContain('check digit is off: 123456789')
    expect(outcome.err).toContain('identifier-unreadable')
    expect(outcome.code).toBe(1)
  })

  it.each([
    ['an unknown option', ['list', '--folder', 'x'], 2, 'rejected-input'],
    ['a missing case', ['list'], 2, 'rejected-input'],
    [
      'an unknown country',
      ['collect', '--case', 'x', '--country', 'uk', '--practice', '1'],
      2,
      'rejected-input',
    ],
    [
      'no identifier',
      ['collect', '--case', 'x', '--country', 'no', '--practice'],
      2,
      'rejected-input',
    ],
    [
      'no connection',
      ['collect', '--case', 'x', '--country', 'no', '314211685'],
      2,
      'rejected-input',
    ],
    [
      'a section nobody knows',
      [...['collect', '--case', 'x', '--country', 'no', '--practice'], '--expand', 'adress', '1'],
      2,
      'rejected-input',
    ],
    [
      'a report nobody knows',
      [...['collect', '--case', 'x', '--country', 'no', '--practice'], '--report', 'amll', '1'],
      2,
      'rejected-input',
    ],
    ['a word that is no option', ['list', '--case', 'x', 'y'], 2, 'rejected-input'],
    ['a folder that is no case', ['list', '--case', '/'], 2, 'not-a-case'],
    ['a file that is no pack', ['verify', '/etc/hostname'], 4, 'not-a-pack'],
  ] as const)('refuses %s in one sentence', async (_what, words, code, failure) => {
    const outcome = await saksmappe([...words])
    expect(outcome.code, outcome.err).toBe(code)
    expect(outcome.err).toContain(`${failure}: `)
    expect(outcome.err).not.toMatch(/\n\s+at /)
    expect(outcome.out).toBe('')
  })

  it('ends with 3 on a wrong secret or a service out of reach, and makes no case', async () => {
    const place = path.join(await temporaryFolder(), 'case')
    const order = ['--country', 'no', '314211685']
    const refused = await collect(place, order, { SAKSMAPPE_CLIENT_SECRET: 'wrong' })
    expect(refused).toMatchObject({ code: 3, err: expect.stringContaining('sign-in-refused: ') })
    const away = await saksmappe(
      [
        ...['collect', '--case', place, '--client-id', 'x', ...order],
        ...['--service', 'http://127.0.0.1:9/.well-known/openid-configuration'],
      ],
      secret,
    )
    expect(away).toMatchObject({ code: 3, err: expect.stringContaining('service-unreachable: ') })
    expect(await saksmappe(['list', '--case', place])).toMatchObject({ code: 2 })
  })

  it('finds an altered byte and a missing table with exit code 4', async () => {
    const place = path.join(await temporaryFolder(), 'case')
    await collect(place, ['--country', 'no', '314211685'])
    const file = path.join(place, 'case.sqlite')
    const bytes = await readFile(file)
    const at = bytes.indexOf('%PDF-1')
    expect(at).toBeGreaterThan(0)
    bytes[at + 20] = (bytes[at + 20] ?? 0) ^ 1
    await writeFile(file, bytes)
    const altered = await saksmappe(['check', '--case', place])
    expect(altered).toMatchObject({ code: 4, out: expect.stringContaining('altered: ') })

    const database = new Database(file)
    database.exec('DROP TABLE answer_digest')
    database.close()
    const missing = await saksmappe(['check', '--case', place])
    expect(missing).toMatchObject({ code: 4, out: expect.stringContaining('missing: ') })
  })

  it('goes on after being killed in the middle, ordering nothing twice', async () => {
    const slow = await startPractice({
      delays: { json: 400, aml: 900, certificateOfRegistration: 900 },
    })
    try {
      const place = path.join(await temporaryFolder(), 'case')
      const way = ['--service', slow.discoveryUrl, '--client-id', slow.clientId]
      const numbers = ['314211685', '314211073', '314212290', '314218396']
      const killed = await saksmappe(
        ['collect', '--case', place, ...way, '--country', 'no', ...numbers],
        secret,
        (kill) => {
          const timer = setInterval(() => {
            if (slow.ledger().length < 4) return
            clearInterval(timer)
            kill('SIGKILL')
          }, 10)
        },
      )
      expect(killed.code).toBeNull()
      const resumed = await saksmappe(['resume', '--case', place, ...way], secret)
      expect([0, 1], resumed.err).toContain(resumed.code)
      const { companies } = JSON.parse(
        (await saksmappe(['list', '--case', place, '--json'])).out,
      ) as Listed
      const states = companies.flatMap((one) => one.sessions.map((session) => session.state))
      expect(states).toHaveLength(4)
      expect(states.every((state) => state === 'all-done' || state === 'unclear')).toBe(true)
      expect(slow.ledger()).toHaveLength(4)
      expect(await saksmappe(['check', '--case', place])).toMatchObject({ code: 0 })
    } finally {
      await slow.stop()
    }
  })

  it('reads a case that somebody else writes in, and exports only when they are done', async () => {
    const place = path.join(await temporaryFolder(), 'case')
    await collect(place, ['--country', 'no', '--report', 'none', '314211685'])
    const other = startArchive(await archiveWorker())
    try {
      const at = new Date().toISOString()
      await other.call('case.open', { folder: place, actor: 'other', at, mustWrite: true })
      for (const command of ['list', 'check']) {
        const read = await saksmappe([command, '--case', place])
        expect(read.code, read.err).toBe(0)
      }
      for (const words of [
        ['export', '--to', `${place}.zip`],
        ['resume', '--practice'],
      ]) {
        const refused = await saksmappe([...words, '--case', place])
        expect(refused).toMatchObject({ code: 5, err: expect.stringContaining('case-in-use: ') })
      }
    } finally {
      await other.stop()
    }
    expect(await saksmappe(['export', '--case', place, '--to', `${place}.zip`])).toMatchObject({
      code: 0,
    })
  })

  it('leaves a case that resume can finish when it is interrupted', async () => {
    const slow = await startPractice({ delays: { json: 1500 } })
    try {
      const place = path.join(await temporaryFolder(), 'case')
      const way = ['--service', slow.discoveryUrl, '--client-id', slow.clientId]
      const stopped = await saksmappe(
        ['collect', '--case', place, ...way, '--country', 'no', '--report', 'none', '314211685'],
        secret,
        (kill) => {
          const timer = setInterval(() => {
            if (slow.ledger().length < 1) return
            clearInterval(timer)
            kill('SIGINT')
          }, 10)
        },
      )
      expect(stopped).toMatchObject({ code: 1, out: '', err: expect.stringContaining('resume') })
      const resumed = await saksmappe(['resume', '--case', place, ...way], secret)
      expect(resumed.code, resumed.err).toBe(0)
      expect(slow.ledger()).toHaveLength(1)
    } finally {
      await slow.stop()
    }
  })
})
