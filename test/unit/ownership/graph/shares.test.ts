import { expect, it } from 'vitest'
import { readShare } from '../../../../electron/ownership/graph/read-share'
import { addBands, exactly, remainderOf } from '../../../../electron/ownership/graph/share-sums'
import { rulesWith } from '../../../../electron/ownership/rules/rule-table'
import { standingsOf } from '../../../../electron/ownership/rules/standings'
import { zero } from '../../../../electron/ownership/numbers/fraction'
import type { Country } from '../../../../electron/shared/domain/identifier'
import {
  collected,
  company,
  graphOf,
  interestOf,
  lines,
  person,
  spelled,
  warned,
} from './collected'

const subject = '310000019'
const [a, b] = ['310000027', '310000035'] as const

const graphWith = (shareholders: unknown[], country: Country = 'no') =>
  graphOf(19, [collected(subject, { country, shareholders })])

const bandIn = (country: Country, minimum: number | null, maximum: number | null) =>
  spelled(readShare({ exact: null, minimum, maximum, text: null }, country).band)

it('reads the ends of a band as the register of the country means them', () => {
  expect(bandIn('no', 25.01, 49.99)).toBe('25.01–49.99')
  expect(bandIn('no', 75, 100)).toBe('75–100')
  expect(bandIn('se', 0, 25)).toBe('<0>–25')
  expect(bandIn('se', 25, 50)).toBe('<25>–50')
  expect(bandIn('se', 75, 100)).toBe('<75>–<100>')
  expect(bandIn('dk', 25, 33.32)).toBe('25–33.32')
  expect(bandIn('fi', 25, 50)).toBe('25–50')
  expect(bandIn('no', 40, null)).toBe('40–100')
  expect(bandIn('no', null, 40)).toBe('0–40')
  expect(bandIn('no', 60, 40)).toBe('–')
})

it('reads a band written with an open end, and nothing else that is no number', () => {
  const said = (text: string, country: Country = 'se') => {
    const { band, unreadable } = readShare(
      { exact: null, minimum: null, maximum: null, text },
      country,
    )
    return band ? spelled(band) : unreadable
  }
  expect(said('75–<100')).toBe('<75>–<100>')
  expect(said('50 % - < 75 %', 'fi')).toBe('50–<75>')
  expect(said('75–<60')).toBe('75–<60')
  expect(said('31. Mai')).toBe('31. Mai')
})

it('shows ruined percentages as they came, never as numbers', () => {
  const graph = graphWith([
    person('P', 10051),
    person('Q', '31. Mai'),
    person('R', '995.799'),
    person('S', '4.990.991'),
    person('T', null),
  ])
  expect(lines(graph)).toEqual([
    `P – Company ${subject} !10051`,
    `Q – Company ${subject} !31. Mai`,
    `R – Company ${subject} !995.799`,
    `S – Company ${subject} !4.990.991`,
    `T – Company ${subject}`,
    `(unknown-part) 0–100 Company ${subject}`,
  ])
  expect(warned(graph)).toEqual([
    `shares-without-number Company ${subject}`,
    `unreadable-share Company ${subject}`,
  ])
})

it('leaves unknown what bands leave open', () => {
  const graph = graphWith([
    person('P', { min: 25.01, max: 49.99 }),
    person('Q', { min: 50, max: 74.99 }),
  ])
  expect(spelled(interestOf(graph, '(unknown-part)').capital)).toBe('0–24.99')
  const swedish = graphWith([person('P', { min: 25, max: 50 }), person('Q', 30)], 'se')
  expect(spelled(interestOf(swedish, '(unknown-part)').capital)).toBe('20–<45>')
  expect(warned(swedish)).toEqual([`sum-under-100 Company ${subject}`])
})

it('leaves up to the rest unknown where somebody has no number', () => {
  const graph = graphWith([person('P', 30), person('Q', null)])
  expect(lines(graph)).toEqual([
    `P 30 Company ${subject}`,
    `Q – Company ${subject}`,
    `(unknown-part) 0–70 Company ${subject}`,
  ])
  expect(warned(graph)).toEqual([`shares-without-number Company ${subject}`])
})

it('keeps the open end of a rest that nobody can bring to nothing', () => {
  const open = { minimum: 75, maximum: 100, isMinimumOpen: true, isMaximumOpen: true }
  expect(remainderOf({ bands: [open], rounding: zero }).rest).toEqual({
    minimum: 0,
    maximum: 25,
    isMinimumOpen: true,
    isMaximumOpen: true,
  })
  expect(remainderOf({ bands: [exactly(100)], rounding: zero }).rest).toBeNull()
  expect(remainderOf({ bands: [open, null], rounding: zero }).rest?.isMinimumOpen).toBe(false)
})

it('adds the classes of shares one holder has, capital and votes apart', () => {
  const graph = graphWith([
    { ...person('P', 10), votingPercentage: 52.63, shareClass: 'A' },
    { ...person('P', 5), votingPercentage: 2.5, shareClass: 'B' },
    { ...person('Q', 85), votingPercentage: 44.87, shareClass: 'B' },
  ])
  expect(lines(graph)).toEqual([
    `Q 85 Company ${subject} votes 44.87`,
    `P 15 Company ${subject} votes 55.13`,
  ])
  const { statements, areVotesAssumed } = interestOf(graph, 'P')
  expect(statements.map(({ shareClass }) => shareClass)).toEqual(['A', 'B'])
  expect(areVotesAssumed).toBe(false)
})

it('takes what is known of several classes for the lower end where one has no number', () => {
  const graph = graphWith([person('P', 30), person('P', 'many'), person('Q', 20)])
  expect(lines(graph)[0]).toBe(`P 30–100 Company ${subject} !many`)
  expect(spelled(interestOf(graph, '(unknown-part)').capital)).toBe('0–50')
})

it('lets capital stand for votes, but not beyond what stated votes leave over', () => {
  const assumed = graphWith([person('P', 60), person('Q', 40)])
  expect(interestOf(assumed, 'P')).toMatchObject({ areVotesAssumed: true })
  expect(spelled(interestOf(assumed, 'P').votes)).toBe('60')
  const mixed = graphWith([{ ...person('P', 10), votingPercentage: 53 }, person('Q', 90)])
  expect(lines(mixed)).toEqual([
    `Q 90 Company ${subject} votes 0–47`,
    `P 10 Company ${subject} votes 53`,
    `(unknown-part) 0 Company ${subject} votes 0–47`,
  ])
  const fewer = graphWith([{ ...person('P', 50), votingPercentage: 10 }, person('Q', 50)])
  expect(spelled(interestOf(fewer, 'Q').votes)).toBe('0–90')
  const alike = graphWith([{ ...person('P', 50), votingPercentage: 50 }, person('Q', 50)])
  expect(spelled(interestOf(alike, 'Q').votes)).toBe('50')
})

it('never adds one holder to more than the whole, and warns', () => {
  const graph = graphWith([person('P', 60), person('P', 60)])
  expect(lines(graph)).toEqual([`P 100 Company ${subject}`])
  expect(addBands([exactly(60), exactly(60)])).toEqual(exactly(100))
  const open = { minimum: 40, maximum: 60, isMinimumOpen: true, isMaximumOpen: true }
  expect(spelled(addBands([open, open]))).toBe('<80>–100')
  expect(addBands([open, open, open])).toEqual(exactly(100))
  expect(warned(graph)).toEqual([`sum-over-100 Company ${subject}`, 'namesakes-joined P'])
})

it('keeps the words of both sides and counts with the company’s own', () => {
  const graph = graphOf(19, [
    collected(subject, { shareholders: [company(a, 60), person('P', 40)] }),
    collected(a, { subsidiaries: [company(subject, 55)] }),
  ])
  expect(lines(graph)[0]).toBe(`Company ${a} 60 Company ${subject} conflict`)
  expect(
    graph.interests[0]?.statements.map(({ section, share }) => [section, share.exact]),
  ).toEqual([
    ['shareholders', 60],
    ['subsidiaries', 55],
  ])
  expect(warned(graph)).toEqual([`conflicting-statements Company ${subject}`])
})

it('sees no conflict in rounding, nor between two days', () => {
  const conflict = (theirs: unknown, ours: unknown, [day, other]: [string?, string?] = []) =>
    graphOf(19, [
      collected(subject, { shareholders: { asOfDate: day, items: [company(a, ours)] } }),
      collected(a, { subsidiaries: [company(subject, theirs)], more: dated(other, theirs) }),
    ]).interests[0]?.isConflict
  expect(conflict(33.33, 33.3333)).toBe(false)
  expect(conflict(33.3, 33.33)).toBe(false)
  expect(conflict(33.36, 33.4)).toBe(false)
  expect(conflict(33.4, 33.36)).toBe(false)
  expect(conflict(66.66, 66.67)).toBe(false)
  expect(conflict(50, 50.4)).toBe(true)
  expect(conflict(40, { min: 25.01, max: 49.99 })).toBe(false)
  expect(conflict(50, { min: 25.01, max: 49.99 })).toBe(true)
  expect(conflict('10051', 33)).toBe(false)
  expect(conflict(40, 50, ['2025-12-31', '2025-12-31'])).toBe(true)
  expect(conflict(40, 50, ['2025-12-31', undefined])).toBe(true)
  expect(conflict(40, 50, ['2025-12-31', '2024-12-31'])).toBe(false)
})

/** An answer whose indicators name the day of the shares. */
const dated = (day: string | undefined, share: unknown) =>
  day === undefined
    ? {}
    : {
        ownership: {
          subsidiaries: [company(subject, share)],
          indicators: { metadata: { sources: [`Aksjonærregisteret, ${day}`] } },
        },
      }

it('takes a holder’s own word where the company was not collected, and the rest for unknown', () => {
  const graph = graphOf(19, [
    collected(subject, { shareholders: [company(a, 100)] }),
    collected(b, { subsidiaries: [company(a, 20)] }),
  ])
  expect(lines(graph)).toEqual([
    `Company ${a} 100 Company ${subject}`,
    `Company ${b} 20 Company ${a}`,
    `(unknown-part) 80 Company ${a}`,
  ])
  expect(graph.parties.get(graph.interests[0]?.holder ?? '')?.owners).toBe('not-in-case')
})

it('takes what holders say as it is where there is no list of the company, and warns', () => {
  const graph = graphOf(19, [
    collected(subject, { subsidiaries: [] }),
    collected(a, { subsidiaries: [company(subject, 60)] }),
    collected(b, { subsidiaries: [company(subject, 60)] }),
  ])
  expect(lines(graph)).toEqual([
    `Company ${a} 60 Company ${subject}`,
    `Company ${b} 60 Company ${subject}`,
  ])
  expect(warned(graph)).toEqual([`sum-over-100 Company ${subject}`])
})

it('takes a holder’s own word out of what the company’s own list leaves over', () => {
  const graph = graphOf(19, [
    collected(subject, { shareholders: [person('P', 70)] }),
    collected(b, { subsidiaries: [company(subject, 20)] }),
  ])
  expect(lines(graph)).toEqual([
    `P 70 Company ${subject}`,
    `Company ${b} 20 Company ${subject}`,
    `(unknown-part) 10 Company ${subject}`,
  ])
  expect(graph.interests.some(({ isConflict }) => isConflict)).toBe(false)
})

it('leaves open a claim for which the company’s own list has no room', () => {
  const graph = graphOf(19, [
    collected(subject, { shareholders: [person('P', 70)] }),
    collected(b, { subsidiaries: [company(subject, 60)] }),
  ])
  expect(lines(graph)).toEqual([
    `P 70 Company ${subject}`,
    `Company ${b} 30–60 Company ${subject} conflict`,
  ])
  expect(warned(graph)).toEqual([`conflicting-statements Company ${subject}`])
})

it('clears nobody behind a claim for which the company’s own list has no room', () => {
  const statesBehind = (claimed: unknown) => {
    const graph = graphOf(19, [
      collected(subject, { shareholders: [person('P', 60), person('Q', 40)] }),
      collected(b, { subsidiaries: [company(subject, claimed)], shareholders: [person('R', 100)] }),
    ])
    expect(warned(graph)[0]).toMatch(/conflicting-statements|shares-without-number/)
    const { standings } = standingsOf(graph, rulesWith({ changes: {} }))
    const of = (name: string) =>
      standings.find(({ party }) => graph.parties.get(party)?.name === name)
    return ['R', 'P'].map((name) => [
      ...new Set(of(name)?.verdicts.map(({ rule, state }) => `${rule} ${state}`)),
    ])
  }
  const each = (state: string) =>
    ['product', 'control50', 'majority', 'step25', 'amlr'].map((rule) => `${rule} ${state}`)
  expect(statesBehind(30)).toEqual([each('possible'), each('certain')])
  expect(statesBehind(null)).toEqual([each('possible'), each('certain')])
})
