import { describe, expect, it } from 'vitest'
import { createAnswer } from '../../../electron/calls/answer'
import type { Handlers } from '../../../electron/shared/contract'
import { done, ExpectedFailure } from '../../../electron/shared/result'

const caseId = '7b0c2f0e-8a53-4f38-9b0e-2a4f6f7f1c11'

function door(handlers: Partial<Handlers>) {
  const reported: unknown[] = []
  const answer = createAnswer(handlers as Handlers, (error) => {
    reported.push(error)
    return 'incident-1'
  })
  return { answer, reported }
}

describe('the one door for calls', () => {
  it('refuses a call that the contract does not know, inherited names included', async () => {
    const { answer } = door({})
    for (const name of ['case.burn', 'constructor', '__proto__', 'toString']) {
      expect(await answer(name, {})).toEqual({
        ok: false,
        failure: { code: 'rejected-input', about: 'call' },
      })
    }
  })

  it('refuses input of the wrong shape before the handler sees it', async () => {
    let wasCalled = false
    const { answer } = door({
      'case.summary': async () => {
        wasCalled = true
        throw new Error('must not run')
      },
    })
    for (const input of [undefined, null, 'x', {}, { caseId: 'x' }, { caseId, extra: 1 }]) {
      expect(await answer('case.summary', input)).toMatchObject({
        ok: false,
        failure: { code: 'rejected-input' },
      })
    }
    expect(wasCalled).toBe(false)
  })

  it('passes an expected failure on and hides an unforeseen one behind an incident', async () => {
    const { answer, reported } = door({
      'case.summary': async () => {
        throw new ExpectedFailure({ code: 'disk-full', about: 'E:' })
      },
      'case.forget': async () => {
        throw new Error('secret detail')
      },
      'case.list': async () => done([]),
    })
    expect(await answer('case.summary', { caseId })).toEqual({
      ok: false,
      failure: { code: 'disk-full', about: 'E:' },
    })
    expect(await answer('case.forget', { caseId })).toEqual({
      ok: false,
      failure: { code: 'unexpected', incident: 'incident-1' },
    })
    expect(reported).toHaveLength(1)
    expect(await answer('case.list', {})).toEqual({ ok: true, value: [] })
  })
})
