// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import type { RuleKey } from '../../../../../electron/shared/domain/ownership/rule'
import { derivationText } from '../../../../../renderer/ownership/verdict/derivation/derivation-text'
import { setLanguage, type Language } from '../../../../../renderer/text/text'
import { person } from '../../../ownership/claims/asked'
import { holdings, named, reckoned } from './reckoned'

beforeEach(() => setLanguage('en'))

const assessed = reckoned()
const textOf = (rule: RuleKey, language: Language = 'en', of = assessed) => {
  setLanguage(language)
  const party = named(of, 'Ingrid Hollås')
  return derivationText(of.graph, party, rule, of.derivationsOf(party, rule)).replaceAll(
    '\u00a0',
    ' ',
  )
}

describe('a copied derivation', () => {
  it('is the whole reasoning: verdict, rule and clause, each line, the limit, what the cycle did', () => {
    expect(textOf('product').split('\n\nEvery rule')[0]).toBe(
      [
        'Ingrid Hollås: Beneficial owner, certain',
        'Owner of: Company 923609016',
        `Rule: Denmark (integrated > 25%), ${String(assessed.graph.rules[0]?.source)}, version 1`,
        'The answers name no date for the shares.',
        '',
        'Integrated share, of capital: Beneficial owner, certain',
        '  via Company 910000004 (60% × 34%): 20.4000%',
        '  Cycle with Company 910000012 (what the cycle adds to the chains): 5.8887%',
        '  Sum: 26.2887%, limit > 25%',
        '  Without the cycle the share would be 20.40%, below the limit.',
      ].join('\n'),
    )
  })

  it('says the same in Norwegian, with its numbers', () => {
    expect(textOf('product', 'nb')).toContain(
      [
        'Integrert andel, av kapitalen: Reell rettighetshaver, sikker',
        '  via Company 910000004 (60 % × 34 %): 20,4000 %',
        '  Sirkel med Company 910000012 (det sirkelen legger til kjedene): 5,8887 %',
        '  Sum: 26,2887 %, grense > 25 %',
        '  Uten sirkelen ville andelen vært 20,40 %, under grensen.',
      ].join('\n'),
    )
  })

  it('tells who is controlled by how many votes, and what the controlled hold', () => {
    const text = textOf('control50')
    expect(text).toContain('Controls Company 910000004 (60% of the votes: own 60%)')
    expect(text).toContain('Company 910000004 holds Company 923609016: 34.0000%')
  })

  it('shows the weakest link of a chain as a chain, not as a product', () => {
    expect(textOf('step25')).toContain('via Company 910000004 (60% → 34%): 34.0000%')
  })

  it('puts every rule beside it and names each answer once, with time and digest', () => {
    const text = textOf('product')
    expect(text).toContain('Norway (held > 25%, control ≥ 50%): 34.00%, Beneficial owner, certain')
    expect(text.match(/SHA-256 910000012/g)).toHaveLength(1)
  })

  it('never hides that a threshold was changed', () => {
    const rule = assessed.graph.rules.find(({ key }) => key === 'product')
    if (!rule) throw new Error('no rule')
    const changes = { product: { ...rule.defaultSetting, threshold: 30 } }
    const text = textOf('product', 'en', reckoned(holdings, { changes }))
    expect(text).toContain('The thresholds of this rule were changed from their default.')
    expect(text).toContain('Sum: 26.2887%, limit > 30%')
    expect(text).toContain('Ingrid Hollås: Not a beneficial owner under this rule')
  })

  it('leaves a band a band', () => {
    const banded = [
      {
        shareholders: [
          {
            name: 'H',
            organizationNumber: '910000004',
            type: 'ORGANIZATION',
            percentage: '33.33-49.99',
          },
        ],
      },
      {
        number: '910000004',
        shareholders: [{ name: 'Ingrid Hollås', type: 'PERSON', percentage: '50-66.66' }],
      },
    ]
    const text = textOf('product', 'en', reckoned(banded))
    expect(text).toContain('50–66.66% × 33.33–49.99%): 16.6650–33.3233%')
    expect(text).toContain('Ingrid Hollås: Beneficial owner, possibly')
  })

  it('says whose chain it is where relatives are counted together', () => {
    const siblings = [
      {
        shareholders: [person('Ingrid Hollås', 20), person('Kjetil Brandvoll', 15)],
      },
    ]
    const alone = reckoned(siblings)
    const notes = ['Ingrid Hollås', 'Kjetil Brandvoll'].map((name, at) => ({
      ...{
        noteRow: at + 1,
        party: named(alone, name),
        partyName: name,
        kind: 'relatives' as const,
      },
      ...{ group: 'Family', note: 'Siblings', actor: 'Silje', at: '2026-11-24T12:00:00.000Z' },
    }))
    const text = textOf('product', 'en', reckoned(siblings, { notes }))
    expect(text).toContain('  directly: 20.0000%')
    expect(text).toContain('  Kjetil Brandvoll, directly: 15.0000%')
    expect(text).toContain('Sum: 35.0000%, limit > 25%')
  })
})
