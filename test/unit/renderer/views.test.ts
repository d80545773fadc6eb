import { describe, expect, it } from 'vitest'
import { createHistory, readView, type View } from '../../../renderer/views'

const cases: View = { screen: 'cases' }
const companies: View = { screen: 'companies', caseId: 'a' }
const packs: View = { screen: 'packs', caseId: 'a' }
const otherPacks: View = { screen: 'packs', caseId: 'b' }

describe('history', () => {
  it('goes back and forward as a browser does', () => {
    const history = createHistory(cases)
    history.go(companies)
    history.go(packs)
    history.back()
    expect(history.current.value).toEqual(companies)
    expect(history.canGoForward.value).toBe(true)
    history.forward()
    expect(history.current.value).toEqual(packs)
    history.forward()
    expect(history.current.value).toEqual(packs)
  })

  it('forgets the way forward when somebody goes somewhere new', () => {
    const history = createHistory(cases)
    history.go(companies)
    history.back()
    history.go(packs)
    expect(history.canGoForward.value).toBe(false)
    history.back()
    expect(history.current.value).toEqual(cases)
  })

  it('takes no step for the place where one already is', () => {
    const history = createHistory(cases)
    history.go({ screen: 'cases' })
    expect(history.canGoBack.value).toBe(false)
  })

  it('leaves a case that is gone and keeps the others', () => {
    const history = createHistory(cases)
    history.go(companies)
    history.go(otherPacks)
    history.go(packs)
    history.leaveCase('a')
    expect(history.current.value).toEqual(otherPacks)
    history.leaveCase('b')
    expect(history.current.value).toEqual(cases)
  })
})

describe('a remembered place', () => {
  it('comes back as it was', () => {
    for (const view of [cases, companies, packs]) {
      expect(readView(JSON.stringify(view))).toEqual(view)
    }
  })

  it('is nothing where the text is none of ours', () => {
    for (const text of ['', 'null', '[]', '{"screen":"review"}', '{"screen":"companies"}', '{']) {
      expect(readView(text), text).toBeNull()
    }
    expect(readView('{"screen":"company","caseId":"a","companyRow":"1"}')).toBeNull()
  })
})
