// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Bridge } from '../../../../../electron/shared/bridge'
import type { AppState } from '../../../../../electron/shared/contract'
import type { RuleKey } from '../../../../../electron/shared/domain/ownership/rule'
import { done, failed, type Result } from '../../../../../electron/shared/result'
import VerdictPane from '../../../../../renderer/ownership/verdict/VerdictPane.vue'
import { useAppStore } from '../../../../../renderer/shell/app-store'
import { setLanguage } from '../../../../../renderer/text/text'
import { views } from '../../../../../renderer/views'
import { named, reckoned } from './reckoned'

const assessed = reckoned()
const ingrid = named(assessed, 'Ingrid Hollås')
const holding = named(assessed, 'Company 910000004')

let asked: { name: string; input: Record<string, unknown> }[] = []
let isThreadDown = false

/** The other side of the bridge: derivations as they are really reckoned, and what was sent there. */
const answerTo = (name: string, input: Record<string, unknown>): Result<unknown> => {
  asked.push({ name, input })
  if (name !== 'ownership.derivations') return done(null)
  return isThreadDown
    ? failed('unexpected')
    : done(assessed.derivationsOf(String(input.party), input.rule as RuleKey))
}

const stateWith = (rule: RuleKey) =>
  ({ settings: { ownership: { rule, changes: {} } } }) as unknown as AppState

enableAutoUnmount(afterEach)
beforeEach(() => {
  asked = []
  isThreadDown = false
  setLanguage('en')
  setActivePinia(createPinia())
  useAppStore().state = stateWith('product')
  window.bridge = {
    call: (name, input) =>
      Promise.resolve(JSON.stringify(answerTo(name, input as Record<string, unknown>))),
    on: () => () => undefined,
  } satisfies Bridge
})

const pane = async (party: string | null) => {
  const { graph } = assessed
  const props = { graph, party, caseId: 'a', companyRow: 1, canOrder: false }
  const mounted = mount(VerdictPane, { props, attachTo: document.body })
  await flushPromises()
  return mounted
}
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ')

describe('the verdict on a person', () => {
  it('says what it is, the sum to four decimals, the limit and what the cycle did', async () => {
    const text = plain((await pane(ingrid)).text())
    expect(text).toContain('Beneficial owner, certain')
    expect(text).toContain('via Company 910000004, 20.4000%, 60% × 34%')
    expect(text).toContain('Integrated share26.2887%')
    expect(text).toContain('Without the cycle the share would be 20.40%, below the limit.')
  })

  it('shows the way of a line on the picture while it is pointed at, and keeps it when pressed', async () => {
    const shown = await pane(ingrid)
    const line = shown.get('.line')
    await line.trigger('focus')
    const links = [`${ingrid}>${holding}`, `${holding}>${assessed.graph.subject}`]
    expect(shown.emitted('path')?.at(-1)?.[0]).toHaveLength(links.length)
    await line.trigger('blur')
    expect(shown.emitted('path')?.at(-1)).toEqual([null])
    await line.trigger('click')
    await line.trigger('blur')
    expect(line.attributes('aria-pressed')).toBe('true')
    expect(shown.emitted('path')?.at(-1)?.[0]).toHaveLength(links.length)
  })

  it('looks by another rule when one is chosen, everywhere', async () => {
    const shown = await pane(ingrid)
    await shown.get('input[value=control50]').trigger('change')
    await flushPromises()
    expect(asked.at(-1)).toEqual({
      name: 'settings.save',
      input: { ownership: { rule: 'control50', changes: {} } },
    })
    useAppStore().state = stateWith('control50')
    await flushPromises()
    expect(plain(shown.get('.line').text())).toBe(
      'Controls Company 910000004, 60% of the votes: own 60%',
    )
  })

  it('can be tried again where the reckoning failed', async () => {
    isThreadDown = true
    const shown = await pane(ingrid)
    expect(shown.find('[role=alert]').exists()).toBe(true)
    isThreadDown = false
    await shown.get('[role=alert] button').trigger('click')
    await flushPromises()
    expect(plain(shown.text())).toContain('26.2887%')
  })

  it('opens the answer that states a share at its place', async () => {
    const shown = await pane(ingrid)
    await shown.get('.statement').trigger('click')
    expect(views.current.value).toMatchObject({
      ...{ screen: 'company', companyRow: 4, pane: 'raw', path: 'ownership.shareholders[0]' },
    })
  })
})

describe('evidence', () => {
  it('puts statements that differ beside each other, each with its own day, and says that they differ', async () => {
    const graph = structuredClone(assessed.graph)
    const interest = graph.interests.find(({ holder }) => holder === ingrid)
    const [said] = interest?.statements ?? []
    if (!interest || !said) throw new Error('nobody states the holding')
    interest.isConflict = true
    interest.statements.push({
      ...said,
      ...{ section: 'subsidiaries', asOfDate: '2025-12-31' },
      share: { ...said.share, exact: 55 },
      source: { ...said.source, sha256: 'other' },
    })
    const shown = mount(VerdictPane, {
      props: { graph, party: ingrid, caseId: 'a', companyRow: 1 },
    })
    expect(shown.text()).toContain('The statements of the same day differ.')
    expect(shown.findAll('.statement').map((each) => plain(each.text()))).toEqual([
      expect.stringMatching(/^Shareholders, 60\.00%, no date named/),
      expect.stringMatching(/^Subsidiaries, 55\.00%, as of 31 Dec 2025/),
    ])
  })
})

describe('a note', () => {
  const press = (words: string) => {
    const found = [...document.querySelectorAll<HTMLElement>('[role=dialog] button')].find(
      (button) => button.textContent.trim() === words,
    )
    if (!found) throw new Error(`no button ${words}`)
    found.click()
    return flushPromises()
  }
  const sent = () => asked.filter(({ name }) => name.includes('ote'))

  it('is not saved before it says how one knows; then it goes to the case', async () => {
    const shown = await pane(ingrid)
    const add = shown.findAll('button').find((button) => button.text() === 'Add note')
    await add?.trigger('click')
    await flushPromises()
    await press('Save note')
    expect(document.body.textContent).toContain('Say how you know')
    expect(sent()).toEqual([])
    const text = document.querySelector<HTMLTextAreaElement>('[role=dialog] textarea')
    if (!text) throw new Error('no text field')
    text.value = 'On the OFAC list since 3 May'
    text.dispatchEvent(new Event('input'))
    await flushPromises()
    await press('Save note')
    expect(sent().map(({ input }) => input)).toEqual([
      {
        ...{ caseId: 'a', companyRow: 1, party: ingrid, partyName: 'Ingrid Hollås' },
        ...{ kind: 'listed', group: null, note: 'On the OFAC list since 3 May' },
      },
    ])
  })
})

describe('what stands there where no person is chosen', () => {
  it('sums up the subject: its owners, the differences, what is unknown', async () => {
    const text = plain((await pane(null)).text())
    expect(text).toContain('Beneficial owners, under Denmark’s rule')
    expect(text).toMatch(/Marit Øverås-Lund\s*27\.\d+%|Marit Øverås-Lund\s*28\.\d+%/)
    expect(text).toContain('Marit Øverås-Lund is missing from the service’s list')
    expect(text).toContain('A further beneficial owner cannot be excluded')
  })

  it('holds no rule against a company and asks for no derivation', async () => {
    const text = plain((await pane(holding)).text())
    expect(text).toContain('A beneficial owner is always a person.')
    expect(text).not.toContain('Not a beneficial owner under this rule')
    expect(asked.map(({ name }) => name)).not.toContain('ownership.derivations')
  })

  it('falls back on senior management where nobody is an owner', async () => {
    const nobody = reckoned([
      { shareholders: [], roles: [{ name: 'Sigrun Hollås', role: 'CEO', type: 'PERSON' }] },
    ])
    const shown = mount(VerdictPane, {
      props: { graph: nobody.graph, party: null, caseId: 'a', companyRow: 1 },
    })
    const text = plain(shown.text())
    expect(text).toContain('Nobody is a beneficial owner under Denmark’s rule')
    expect(text).toContain('That clears nobody.')
    expect(text).toMatch(/Senior management, to fall back on.*Sigrun Hollås/)
  })
})

describe('the origin of a statement', () => {
  it('is told by O, and leads from there to the raw answer', async () => {
    views.go({ screen: 'cases' })
    const shown = await pane(ingrid)
    const statement = shown.get<HTMLElement>('.statement')
    statement.element.focus()
    await statement.trigger('keydown', { key: 'o' })
    await flushPromises()
    const popover = shown.get('[role=dialog]')
    expect(popover.text()).toContain('ownership.shareholders[0]')
    await popover.get('button').trigger('click')
    expect(views.current.value).toMatchObject({ screen: 'company', companyRow: 4, pane: 'raw' })
  })
})
