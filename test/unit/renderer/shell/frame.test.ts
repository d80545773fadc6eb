// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { stepAreas } from '../../../../renderer/shell/areas'
import { crumbsOf } from '../../../../renderer/shell/crumbs'
import { initialsOf } from '../../../../renderer/shell/initials'
import { setLanguage } from '../../../../renderer/text/text'

beforeEach(() => setLanguage('en'))

describe('where you are', () => {
  it('names case, list and company, and leads back to each but the last', () => {
    const view = {
      screen: 'company',
      caseId: 'a',
      companyRow: 7,
      sessionRow: null,
      section: null,
    } as const
    const crumbs = crumbsOf(view, 'Havnesund-gruppen', 'Havnesund Sjømat AS')
    expect(crumbs.map(({ label }) => label)).toEqual([
      'Havnesund-gruppen',
      'Companies',
      'Havnesund Sjømat AS',
    ])
    expect(crumbs.map(({ view: to }) => to?.screen)).toEqual(['companies', 'companies', undefined])
  })

  it('is one word outside a case', () => {
    expect(crumbsOf({ screen: 'cases' }, null, null)).toEqual([{ label: 'Cases', view: null }])
  })
})

describe('F6', () => {
  it('steps through the areas of the window and around', () => {
    document.body.innerHTML =
      '<nav data-area><button id="a"></button></nav><main data-area><button id="b"></button></main><aside data-area></aside>'
    for (const area of document.querySelectorAll('[data-area]')) {
      Object.defineProperty(area, 'offsetParent', { value: document.body })
    }
    const focused: (string | undefined)[] = []
    for (const by of [1, 1, 1, -1] as const) {
      stepAreas(by)
      focused.push(document.activeElement?.id)
    }
    expect(focused).toEqual(['a', 'b', 'a', 'b'])
  })
})

describe('initials', () => {
  it('come from names and from account names', () => {
    expect(initialsOf('Silje Aasen')).toBe('SA')
    expect(initialsOf('åse marie østvoll')).toBe('ÅØ')
    expect(initialsOf('saa123')).toBe('S')
    expect(initialsOf('42')).toBe('')
  })
})
