// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import {
  claimedWords,
  claimsOf,
  differenceWords,
  oursWords,
} from '../../../../../renderer/ownership/verdict/beside/claim-words'
import {
  gapLines,
  listedLines,
} from '../../../../../renderer/ownership/verdict/beside/company-words'
import { openWords } from '../../../../../renderer/ownership/verdict/derivation/derivation-words'
import { ruleOf } from '../../../../../renderer/ownership/verdict/verdict-signs'
import { setLanguage } from '../../../../../renderer/text/text'
import { graphOf } from '../../../../support/ownership/graph'
import { company, otherNumber, owner, person } from '../../../ownership/claims/asked'
import { named, reckoned } from './reckoned'

beforeEach(() => setLanguage('en'))

const { graph } = reckoned()
const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ')
const claimOf = (name: string) => {
  const [claim] = claimsOf(graph, named(reckoned(), name))
  if (!claim) throw new Error('no claim')
  return claim
}

describe('theirs beside ours', () => {
  it('shows a missing percentage as a dash with the reason, never as 0', () => {
    const words = claimedWords(claimOf('Ingrid Hollås'))
    expect(words).toBe('named, – (no percentage given), “indirect control”')
    expect(words).not.toContain('0')
    expect(oursWords(claimOf('Ingrid Hollås'))).toBe('agrees under all five rules.')
  })

  it('names who is missing from the service’s list, under which rules and why perhaps', () => {
    const claim = claimOf('Marit Øverås-Lund')
    expect(claimedWords(claim)).toBe('not named')
    expect(plain(oursWords(claim))).toBe('owner under Denmark’s rule and the EU’s rule.')
    expect(differenceWords(graph, claim)).toHaveLength(1)
    expect(plain(differenceWords(graph, claim)[0]?.text)).toBe(
      'Marit Øverås-Lund is missing from the service’s list, an owner under Denmark’s rule and the EU’s rule.',
    )
    expect(differenceWords(graph, claim)[0]?.causes).toBe(
      'It may be because the service agrees with another rule or companies hold each other in a cycle.',
    )
  })

  it('does not say of somebody possible whom the service leaves out that it names them', () => {
    const possible = reckoned([
      { shareholders: [person('Kari Nes', '20-30')], beneficials: [owner('Ola Nes')] },
    ])
    const [claim] = claimsOf(possible.graph, named(possible, 'Kari Nes'))
    const texts = claim ? differenceWords(possible.graph, claim).map(({ text }) => text) : []
    expect(texts.join()).toContain('Kari Nes is missing from the service’s list, and possibly')
    expect(texts.join()).not.toContain('names Kari Nes')
  })

  it('lists for the subject only those where the two differ', () => {
    expect(claimsOf(graph, null).map(({ party }) => party)).toEqual([
      named(reckoned(), 'Marit Øverås-Lund'),
    ])
  })
})

describe('why somebody is an owner possibly', () => {
  it('is the kind where the share is enough, and the band where the limit lies within', () => {
    const wordsOf = (shareholder: object) => {
      const assessed = reckoned([{ shareholders: [shareholder] }])
      const [derivation] = assessed.derivationsOf(named(assessed, 'Kari Nes'), 'product')
      return derivation && openWords(derivation)
    }
    expect(wordsOf({ name: 'Kari Nes', percentage: 60 })).toMatch(/whether this is a person/)
    expect(wordsOf(person('Kari Nes', '20-30'))).toMatch(/limit lies within the band/)
    expect(wordsOf(person('Kari Nes', 60))).toBeNull()
  })
})

describe('what is not known of a company', () => {
  const rule = ruleOf(graph, 'product')
  const linesOf = (assessed: ReturnType<typeof reckoned>, name: string) => {
    const party = assessed.graph.parties.find((each) => each.name === name)
    return party ? gapLines(assessed.graph, party, rule).map(({ text }) => text) : []
  }

  it('keeps not asked, asked in vain and not in the case apart', () => {
    const notInCase = reckoned([{ shareholders: [company(otherNumber, 60)] }])
    expect(linesOf(notInCase, `Company ${otherNumber}`)).toEqual([
      'No answer of this company is in the case. Its owners are not known.',
    ])
    const notRequested = reckoned([
      { shareholders: [company(otherNumber, 60)] },
      { number: otherNumber, expands: ['roles'] },
    ])
    expect(linesOf(notRequested, `Company ${otherNumber}`)[0]).toBe(
      'Its owners were not requested, so not searched.',
    )
  })

  it('says that a further owner cannot be excluded where the unknown part reaches the limit', () => {
    expect(linesOf(reckoned(), 'Company 923609016')).toContain(
      'A further beneficial owner cannot be excluded: 45.36% is unknown.',
    )
  })

  it('says under which regime a company is caught, and clears it under none', () => {
    const band = { minimum: 55, maximum: 55, isMinimumOpen: false, isMaximumOpen: false }
    const caught = { sum: band, isCaught: 'certain' as const }
    const half = { sum: { ...band, minimum: 50, maximum: 50 }, isCaught: 'no' as const }
    const listed = {
      ...graphOf('Ola:person 55 Sjømat'),
      listed: [
        {
          company: 'Sjømat',
          byRegime: { ofac: caught, eu: caught, uk: half, amlr: half },
          holders: ['Ola'],
        },
      ],
    }
    expect(listedLines(listed, 'Sjømat').map(({ text }) => text)).toEqual([
      'Caught under OFAC (from 50%): 55.00% by listed parties.',
      'Caught under the EU’s guidance (from 50%): 55.00% by listed parties.',
      'Below the limit of the UK’s rule (over 50%): 50.00% by listed parties.',
      'Below the limit of EU regulation 2024/1624 (over 50%): 50.00% by listed parties.',
      'Summed: Ola.',
    ])
  })
})
