// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { failureCodes } from '../../../../electron/shared/result'
import { en } from '../../../../renderer/text/en'
import { failureSentences, quoteOf } from '../../../../renderer/text/failure'
import { nb } from '../../../../renderer/text/nb'
import { setLanguage, t } from '../../../../renderer/text/text'

type Tree = { readonly [key: string]: string | Tree }

const sentencesOf = (tree: Tree, before = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value]] : sentencesOf(value, `${before}${key}.`),
  )
const valuesIn = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)

const english = new Map(sentencesOf(en))
const norwegian = new Map(sentencesOf(nb))

beforeEach(() => setLanguage('en'))

describe('sentences', () => {
  it('name the same values in both languages', () => {
    for (const [key, sentence] of english) {
      const other = norwegian.get(key) ?? ''
      expect(new Set(valuesIn(other)), key).toEqual(new Set(valuesIn(sentence)))
    }
  })

  it('choose between one and many by a count that they name', () => {
    const choosing = [...english, ...norwegian].filter(([, sentence]) => sentence.includes(' | '))
    expect(choosing.length).toBeGreaterThan(20)
    for (const [key, sentence] of choosing) {
      expect(sentence.split(' | '), key).toHaveLength(2)
      expect(valuesIn(sentence), key).toContain('count')
    }
  })

  it('are plain: nothing empty, no “please”, no shouting', () => {
    for (const [key, sentence] of [...english, ...norwegian]) {
      expect(sentence.trim(), key).not.toBe('')
      expect(sentence, key).not.toMatch(/!|\b(please|oops|successfully|vennligst)\b/i)
    }
  })

  it('can all be read by the message reader', () => {
    for (const language of ['en', 'nb'] as const) {
      setLanguage(language)
      for (const [key, sentence] of language === 'en' ? english : norwegian) {
        const values = Object.fromEntries(valuesIn(sentence).map((name) => [name, 2]))
        const said = (t as (key: string, values: object) => string)(key, values)
        expect(said, key).toBe(
          sentence
            .split(' | ')
            .at(-1)
            ?.replace(/\{\w+\}/g, '2'),
        )
      }
    }
  })

  it('write numbers and plurals as the language does', () => {
    expect(t('cases.inFolders', { count: 1 })).toBe('1 case folder')
    expect(t('cases.inFolders', { count: 12_000 })).toBe('12,000 case folders')
    setLanguage('nb')
    expect(t('cases.inFolders', { count: 1 })).toBe('1 saksmappe')
    expect(t('cases.inFolders', { count: 12_000 })).toBe('12\u00a0000 saksmapper')
    expect(document.documentElement.lang).toBe('nb-NO')
  })
})

describe('failures', () => {
  it('are all spoken of in both languages, with and without a company', () => {
    for (const language of ['en', 'nb'] as const) {
      setLanguage(language)
      for (const code of failureCodes) {
        const { what, next } = failureSentences({ code }, 'Skarvøy Verft AS')
        expect(what, code).toContain('Skarvøy Verft AS')
        expect(next, code).toMatch(/\.$/)
        expect(failureSentences({ code }).what, code).not.toMatch(/\{|undefined/)
      }
    }
  })

  it('never show a machine’s own name for something inside a sentence', () => {
    const { what } = failureSentences({ code: 'rejected-input', about: 'order.place companies.0' })
    expect(what).toBe('Saksmappe did not accept what was entered.')
  })

  it('quote the service as the service and the network as nobody', () => {
    expect(quoteOf({ code: 'report-failed', detail: 'R-502' })).toBe('Service: “R-502”')
    expect(quoteOf({ code: 'order-unclear', detail: 'ECONNRESET' })).toBe('“ECONNRESET”')
  })
})
