import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAnswer } from '../../../electron/answers/read-answer'
import type { Block } from '../../../electron/pdf/blocks'
import {
  formatBytes,
  formatDate,
  formatInstant,
  formatNumber,
  formatPercent,
  formatShare,
} from '../../../electron/evidence/report/format'
import { blocksToHtml, escape } from '../../../electron/evidence/report/html'
import { beneficialBlocks } from '../../../electron/evidence/report/people-sections'
import { blocksToPdf } from '../../../electron/pdf/blocks-to-pdf'
import { sanctionBlocks } from '../../../electron/evidence/report/sanction-section'
import { visible } from '../../../electron/pdf/visible'
import { reportWords } from '../../../electron/evidence/report/words'

const { nb, en } = reportWords
const spaced = (text: string) => text.replaceAll('\u00a0', ' ')
const naughty = JSON.parse(
  readFileSync(new URL('../../fixtures/strings/blns.json', import.meta.url), 'utf8'),
) as string[]

describe('numbers and times in the summary', () => {
  it('are written as each language writes them', () => {
    expect(spaced(formatNumber(-12_345_678.5, nb))).toBe('−12 345 678,5')
    expect(formatNumber(-12_345_678.5, en)).toBe('−12,345,678.5')
    expect(spaced(formatPercent(26.2887, nb))).toBe('26,2887 %')
    expect(formatPercent(55, en)).toBe('55.00%')
    expect(spaced(formatDate('2009-03-02', nb))).toBe('2. mars 2009')
    expect(spaced(formatInstant('2026-11-22T13:58:07.123Z', en))).toBe('22 Nov 2026, 13:58:07')
    expect(spaced(formatBytes(41_234_567, nb))).toBe('41,2 MB')
  })

  it('never make an unknown share a zero, and keep a band a band', () => {
    expect(formatPercent(null, en)).toBe('–')
    expect(formatShare(null, en)).toBe('–')
    const band = { exact: null, minimum: 25.01, maximum: 49.99, text: null }
    expect(formatShare(band, en)).toBe('25.01–49.99%')
    const words = { exact: null, minimum: null, maximum: null, text: '31. Mai' }
    expect(formatShare(words, en)).toBe('31. Mai')
  })

  it('leave alone what is no date', () => {
    expect(formatDate('2009-13-02', en)).toBe('2009-13-02')
    expect(formatInstant('yesterday', en)).toBe('yesterday')
  })
})

describe('what the service said, in the summary', () => {
  const read = (json: unknown, expands: string[]) =>
    readAnswer(new TextEncoder().encode(JSON.stringify(json)), expands)

  it('shows an owner without a percentage as that, with the service’s reason', () => {
    const view = read(
      {
        ownership: {
          beneficials: [
            { name: 'Ada Nordin', percentageControl: null, reasonPhrase: 'Kontroll gjennom ledd' },
          ],
        },
      },
      ['ownership.beneficials'],
    )
    if (view.beneficials.state !== 'found') throw new Error(view.beneficials.state)
    const html = blocksToHtml(beneficialBlocks(view.beneficials.value, nb))
    expect(html).toContain('<td class="number">–</td>')
    expect(html).toContain('Kontroll gjennom ledd <span class="faint">(ingen prosent)</span>')
    expect(html).not.toContain('0,00')
  })

  it.each([
    ['not requested', {}, [], 'No sanction list was searched'],
    ['requested and not delivered', {}, ['sanction'], 'Requested, not delivered'],
    ['an empty node', { sanction: {} }, ['sanction'], 'Searched, nothing found'],
    [
      'a search without a hit',
      { sanction: { status: 'NO_HIT', message: 'Ingen treff' } },
      ['sanction'],
      'The service reports no hit',
    ],
    ['an odd status', { sanction: { status: 'MAYBE' } }, ['sanction'], 'A person has to read it'],
  ])('tells %s from every other answer on sanctions', (_what, json, expands, said) => {
    const sentences = [
      'No sanction list was searched',
      'Requested, not delivered',
      'Searched, nothing found',
      'The service reports no hit',
      'A person has to read it',
    ]
    const html = blocksToHtml(sanctionBlocks(read(json, expands).sanction, en))
    expect(sentences.filter((sentence) => html.includes(sentence))).toEqual([said])
  })
})

describe('hostile text in the summary', () => {
  it('stays text in HTML and keeps its characters', () => {
    const unescape = (html: string) =>
      html
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'")
        .replace(/&amp;/g, '&')
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...naughty)), (text) => {
        expect(escape(text)).not.toMatch(/[<>"']/)
        expect(unescape(escape(text))).toBe(visible(text))
      }),
    )
  })

  it('cannot turn the reading direction or hide control characters', () => {
    expect(visible('a\u202eb\u0000c\n')).toBe('a[U+202E]b\ufffdc\n')
  })

  it('breaks no PDF, which has the same bytes each time', async () => {
    const blocks: Block[] = [
      { kind: 'title', text: naughty[5] ?? '', over: '' },
      { kind: 'company', anchor: 'company-1', name: 'x'.repeat(4000), under: [] },
      { kind: 'heading', text: 'Roles', answer: 'not-delivered', aside: null },
      {
        kind: 'table',
        columns: [{ title: 'A' }, { title: 'B', width: 84 }],
        rows: naughty.map((text) => [[text], [text.slice(0, 200)]]),
      },
      { kind: 'facts', facts: naughty.slice(0, 80).map((text) => ({ label: text, line: [text] })) },
    ]
    const info = { title: naughty[7] ?? '', foot: 'x', at: '2026-11-22T13:58:07.000Z' }
    const [first, second] = [
      await blocksToPdf(blocks, info, nb.originals.more),
      await blocksToPdf(blocks, info, nb.originals.more),
    ]
    expect(Buffer.from(first).toString('latin1', 0, 5)).toBe('%PDF-')
    expect(Buffer.compare(first, second)).toBe(0)
  })
})
