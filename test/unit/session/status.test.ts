import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assumedContract } from '../../../electron/session/contract-table'
import { readStatus } from '../../../electron/session/status'

const read = (body: unknown) => readStatus(body, assumedContract, null)
const classes = (body: unknown) =>
  Object.fromEntries(read(body)?.entities.map((one) => [one.kind, one.class]) ?? [])

const expected = { json: 'ready', aml: 'in-progress', certificateOfRegistration: 'waiting' }

describe('session information is understood in every shape', () => {
  test.each<[string, unknown]>([
    [
      'flat',
      {
        sessionId: 'x',
        status: 'IN_PROGRESS',
        jsonData: 'READY',
        'aml-report': 'IN_PROGRESS',
        'certificateOfRegistration-report': 'NOT_STARTED',
        created: '2025-01-01T10:00:00Z',
        country: 'NO',
      },
    ],
    [
      'objects',
      {
        JSON_DATA: { status: 'READY' },
        AML_REPORT: { state: 'RUNNING' },
        certificateOfRegistrationReport: { status: 'QUEUED' },
      },
    ],
    [
      'array',
      {
        resultEntities: [
          { name: 'json', status: 'DONE' },
          { type: 'amlReport', state: 'inProgress' },
          { type: 'REPORT', id: 'certificateOfRegistration', status: 'Not started' },
        ],
      },
    ],
    [
      'nested',
      {
        results: { json: 'COMPLETED' },
        reports: { aml: { status: 'PROCESSING' }, certificateOfRegistration: 'PENDING' },
      },
    ],
    [
      'a bare list',
      [
        { entity: 'jsonData', status: 'OK' },
        { entity: 'aml', status: 'STARTED' },
        { entity: 'certificateofregistration.report', status: 'CREATED' },
      ],
    ],
  ])('%s', (_, body) => {
    expect(classes(body)).toEqual(expected)
  })

  test('a report we have no name for is not lost, other fields are no reports', () => {
    expect(classes({ 'annual-report': 'READY', country: 'NO', identifier: '1' })).toEqual({
      annual: 'ready',
    })
  })

  test('what was not asked for is null and has no status', () => {
    expect(classes({ jsonData: 'READY', 'aml-report': null })).toEqual({ json: 'ready' })
  })

  test('addresses, ends and errors of a deliverable are read', () => {
    const body = {
      jsonData: { status: 'FAILED', error: { code: 'E1', message: 'Register <b>down</b>' } },
      'aml-report': { status: 'READY', expires: '2025-01-01T12:00:00+01:00' },
      _links: { 'aml-report': { href: '/files/aml' } },
      errors: [{ code: 'E1', message: 'Register down', source: 'brreg' }, 'plain', 7],
    }
    expect(read(body)).toMatchObject({
      entities: [
        { kind: 'json', error: 'Register down', expiresAt: null },
        { kind: 'aml', url: '/files/aml', expiresAt: '2025-01-01T11:00:00.000Z' },
      ],
      errors: [
        { code: 'E1', message: 'Register down', source: 'brreg' },
        { code: null, message: 'plain', source: null },
      ],
    })
  })
})

describe('a status word', () => {
  test('nobody knows is kept as it came and counts as unknown, never as ready', () => {
    expect(read({ jsonData: 'NÄSTAN_KLAR' })?.entities).toMatchObject([
      { class: 'unknown', word: 'NÄSTAN_KLAR' },
    ])
  })
})

describe('whatever arrives', () => {
  test('is read without an exception, into words that fit a screen', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        for (const entity of read(body)?.entities ?? []) {
          expect(entity.word.length).toBeLessThanOrEqual(100)
          expect(entity.word).not.toMatch(/[\p{Cc}\p{Cf}]/u)
        }
      }),
    )
  })

  test('at the places where statuses stand is read without an exception', () => {
    const key = fc.constantFrom(
      'jsonData',
      'aml-report',
      'status',
      'entities',
      'results',
      'reports',
      'links',
      '_links',
      'errors',
      'error',
      '__proto__',
      'x-report',
    )
    const value = fc.oneof(fc.jsonValue(), fc.dictionary(key, fc.jsonValue()))
    fc.assert(
      fc.property(fc.dictionary(key, value), (body) => {
        const kinds = read(body)?.entities.map((one) => one.kind) ?? []
        expect(new Set(kinds).size).toBe(kinds.length)
      }),
    )
  })

  test('each known word means the same in every spelling and shape', () => {
    const word = fc.constantFrom(...Object.keys(assumedContract.statusWords))
    const spelling = fc.constantFrom(
      (text: string) => text.toLowerCase(),
      (text: string) => text.split('').join('_'),
      (text: string) => ` ${text} `,
    )
    fc.assert(
      fc.property(word, spelling, (text, spell) => {
        const meaning = assumedContract.statusWords[text]
        expect(classes({ jsonData: spell(text) })).toEqual({ json: meaning })
        expect(classes([{ name: 'json', status: spell(text) }])).toEqual({ json: meaning })
      }),
    )
  })
})
