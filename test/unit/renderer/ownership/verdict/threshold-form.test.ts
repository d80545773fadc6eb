// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import type { RuleKey } from '../../../../../electron/shared/domain/ownership/rule'
import {
  changesOf,
  readPercent,
  typedOf,
  type TypedSetting,
} from '../../../../../renderer/ownership/verdict/rules/threshold-form'
import { setLanguage } from '../../../../../renderer/text/text'
import { everyRule } from '../../../../support/ownership/standings'

beforeEach(() => setLanguage('nb'))

const formWith = (more: Partial<TypedSetting>) =>
  new Map<RuleKey, TypedSetting>(
    everyRule.map((rule) => [rule.key, { ...typedOf(rule), ...(rule.key === 'amlr' ? more : {}) }]),
  )

describe('thresholds as typed', () => {
  it('are read with a comma or a point, and only over 0 up to 100', () => {
    expect(['25', '33,33', '33.3333', '100', '25 %'].map(readPercent)).toEqual([
      25, 33.33, 33.3333, 100, 25,
    ])
    for (const text of ['0', '100,01', '-5', '1e2', '', 'halv', '0x19']) {
      expect(readPercent(text), text).toBeNull()
    }
  })

  it('are kept only where they differ from the default', () => {
    expect(changesOf(everyRule, formWith({}))).toEqual({})
    const changes = changesOf(everyRule, formWith({ threshold: '15,5' }))
    expect(Object.keys(changes ?? {})).toEqual(['amlr'])
    expect(changes?.amlr).toMatchObject({ threshold: 15.5, isThresholdIncluded: true })
  })

  it('are not kept at all while one of them cannot be read', () => {
    expect(changesOf(everyRule, formWith({ control: 'halv' }))).toBeNull()
  })

  it('come back as they were written', () => {
    expect(typedOf({ ...everyRule[0]!, threshold: 33.3333 }).threshold).toBe('33,3333')
  })
})
