// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { interfaceLanguages } from '../../../../electron/shared/domain/settings'
import { isOffered, languages, type SpokenLanguage } from '../../../../renderer/text/languages'
import { termNames, type Terms } from '../../../../renderer/text/term-names'
import { language, setLanguage, t } from '../../../../renderer/text/text'
import { formatAmount, formatDate, formatPercent, nameOrder } from '../../../../renderer/ui/format'
import * as da from '../../../../renderer/text/da/terms'
import * as en from '../../../../renderer/text/en/terms'
import * as fi from '../../../../renderer/text/fi/terms'
import * as nb from '../../../../renderer/text/nb/terms'
import * as sv from '../../../../renderer/text/sv/terms'

const termsOf: Record<SpokenLanguage, Terms> = {
  ...{ en: en.terms, nb: nb.terms, sv: sv.terms, fi: fi.terms, da: da.terms },
}

afterEach(() => setLanguage('en'))

describe('a language that is prepared', () => {
  it('says what it has and the rest in English, sentence by sentence', () => {
    setLanguage('sv')
    expect(t('sections.role.CEO')).toBe('Verkställande direktör')
    expect(t('common.section.beneficials')).toBe('Verkliga huvudmän')
    expect(t('common.section.roles')).toBe('Roles')
    setLanguage('fi')
    expect(t('sections.role.AUDITOR')).toBe('Tilintarkastaja')
    setLanguage('da')
    expect(t('sections.role.CHAIRMAN_OF_THE_BOARD')).toBe('Bestyrelsesformand')
    expect(t('cases.inFolders', { count: 2 })).toBe('2 case folders')
    expect(document.documentElement.lang).toBe('da-DK')
  })

  it('is not offered, and words kept elsewhere are English meanwhile', () => {
    const offered = (Object.keys(languages) as SpokenLanguage[]).filter(isOffered)
    expect(offered).toEqual([...interfaceLanguages])
    setLanguage('fi')
    expect(language.value).toBe('en')
  })

  it('writes dates, numbers and the order of names as its country does', () => {
    setLanguage('sv')
    expect(formatPercent(26.29)).toBe('26,29\u00a0%')
    expect(formatDate('2026-11-24')).toBe('24\u00a0nov.\u00a02026')
    expect(['Öberg', 'Ångström', 'Zorn', 'Ärlig'].sort(nameOrder())).toEqual([
      ...['Zorn', 'Ångström', 'Ärlig', 'Öberg'],
    ])
    setLanguage('fi')
    expect(formatAmount(1_234_567, 'EUR')).toBe('EUR\u00a01\u00a0234\u00a0567')
    setLanguage('da')
    expect(['Østergård', 'Åkjær', 'Ærø', 'Zahle'].sort(nameOrder())).toEqual([
      ...['Zahle', 'Ærø', 'Østergård', 'Åkjær'],
    ])
  })
})

describe('the field’s terms', () => {
  it('are there in all five languages', () => {
    for (const [name, terms] of Object.entries(termsOf)) {
      for (const term of termNames) expect(terms[term].trim(), `${name} ${term}`).not.toBe('')
    }
    expect(termsOf.fi.beneficialOwner).toBe('tosiasiallinen edunsaaja')
    expect(termsOf.da.signatureRight).toBe('tegningsret')
  })

  it('are the words that the window says in complete languages too', () => {
    setLanguage('nb')
    const isSaid = (words: string, term: string) =>
      expect(words.toLocaleLowerCase()).toContain(term.toLocaleLowerCase())
    isSaid(t('sections.role.CEO'), nb.terms.chiefExecutive)
    isSaid(t('sections.role.AUDITOR'), nb.terms.auditor)
  })
})
