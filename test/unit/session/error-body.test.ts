import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readErrorBody, readErrorJson } from '../../../electron/session/error-body'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('the words of a refusal are found', () => {
  test.each<[unknown, string | null, string | null]>([
    [
      { error: 'invalid_client', error_description: 'Wrong secret' },
      'Wrong secret',
      'invalid_client',
    ],
    [{ title: 'Bad Request', detail: 'No such country', status: 400 }, 'No such country', null],
    [{ error: 'Not Found', message: 'Unknown number', code: 'ORG' }, 'Unknown number', 'ORG'],
    [{ errorMessage: 'Too slow', errorCode: 17 }, 'Too slow', '17'],
    [{ error: { code: 'X1', message: 'Inner' } }, 'Inner', 'X1'],
    [
      { errors: [{ field: 'expands', message: 'unknown' }, 'twice'] },
      'expands: unknown; twice',
      null,
    ],
    [{ message: '', title: 'Title' }, 'Title', null],
    [{ message: { text: 'deep' } }, null, null],
    ['just words', 'just words', null],
    [null, null, null],
  ])('%j', (body, detail, code) => {
    expect(readErrorBody(bytes(JSON.stringify(body)))).toMatchObject({ detail, code })
  })

  test('in a web page, without its markup', () => {
    const page =
      '<html><script>var a = "<b>"</script><h1>503</h1>\n<p>Service&nbsp;down &lt;now&gt;'
    expect(readErrorBody(bytes(page)).detail).toBe('503 Service down <now>')
  })

  test('and the reference beside them, from the body before the headers', () => {
    const headers = new Headers({ 'x-request-id': 'from-header' })
    expect(readErrorBody(bytes('{"traceId":"t-1"}'), headers).reference).toBe('t-1')
    expect(readErrorBody(bytes('oops'), headers).reference).toBe('from-header')
  })

  test('but not in bytes that are no text', () => {
    expect(readErrorBody(Uint8Array.of(0x25, 0x50, 0, 1, 2)).detail).toBeNull()
  })
})

describe('words of a stranger', () => {
  test('never turn the line around or hide in it', () => {
    const { detail } = readErrorJson({ message: 'approved\u202edevorppa\u200b\u0007!' })
    expect(detail).toBe('approved devorppa !')
  })

  test('are at most 300 characters of one line, whatever was sent', () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.record(
        {
          message: fc.jsonValue(),
          error: fc.jsonValue(),
          errors: fc.jsonValue(),
          code: fc.jsonValue(),
        },
        { requiredKeys: [] },
      ),
    )
    fc.assert(
      fc.property(anything, (body) => {
        const { detail, code } = readErrorJson(body)
        expect([...(detail ?? '')].length).toBeLessThanOrEqual(300)
        expect(`${detail}${code}`).not.toMatch(/[\n\r\u202e]/)
      }),
    )
  })

  test('may be any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (body) => {
        expect([...(readErrorBody(body).detail ?? '')].length).toBeLessThanOrEqual(300)
      }),
    )
  })

  test('do not stall the reader', () => {
    const started = performance.now()
    readErrorBody(bytes('<'.repeat(1_000_000)))
    readErrorBody(bytes('<script '.repeat(200_000)))
    readErrorJson({ errors: Array.from({ length: 100_000 }, () => '<script>'.repeat(1000)) })
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
