import { describe, expect, it } from 'vitest'
import { markedWords, placeOf, rawPlaceOf, sectionOf } from '../../../../renderer/search/hit-place'
import { hit } from './hits'

describe('a result leads', () => {
  it('to the company that has the name, as it is now', () => {
    expect(placeOf(hit())).toEqual({
      caseId: 'case-1',
      view: { screen: 'company', caseId: 'case-1', companyRow: 7, sessionRow: null, section: null },
    })
  })

  it('to the section of the answer that names the person, in the snapshot that does', () => {
    const { view } = placeOf(hit({ field: 'person', path: 'ownership.beneficials[2].name' }))
    expect(view).toMatchObject({ screen: 'company', sessionRow: 3, section: 'beneficials' })
    expect(view).not.toHaveProperty('pane')
  })

  it('to the raw answer where no section shows the text', () => {
    const { view } = placeOf(hit({ field: 'answer', path: 'extra.note' }))
    expect(view).toMatchObject({ pane: 'raw', path: 'extra.note', sessionRow: 3 })
    expect(placeOf(hit({ field: 'person', path: 'extra.note' })).view).toMatchObject({
      pane: 'raw',
    })
  })

  it('to the page of the report, with the words to mark', () => {
    const snippets = [
      { text: '… stemmer i ', isMarked: false },
      { text: 'Havnesund', isMarked: true },
      { text: ' og ', isMarked: false },
      { text: 'Drift', isMarked: true },
      { text: ' igjen ', isMarked: false },
      { text: 'Havnesund', isMarked: true },
    ]
    const found = hit({ field: 'report', sha256: 'bb', page: 4, snippets })
    expect(markedWords(found)).toBe('Havnesund Drift')
    expect(placeOf(found).view).toMatchObject({
      ...{ screen: 'reports', sha256: 'bb', page: 4, find: 'Havnesund Drift' },
    })
  })

  it('to the case itself where it is the case that was found', () => {
    const found = hit({ field: 'case', companyRow: null, companyName: null, company: null })
    expect(placeOf(found).view).toEqual({ screen: 'companies', caseId: 'case-1' })
    expect(rawPlaceOf(found)).toBeNull()
  })

  it('to the innermost section of a path, and to none for a name that only begins alike', () => {
    expect(sectionOf('keyInformation.lei.number')).toBe('lei')
    expect(sectionOf('keyInformation.name')).toBe('keyInformation')
    expect(sectionOf('roles[0].person')).toBe('roles')
    expect(sectionOf('rolesOfOld[0]')).toBeNull()
  })
})
