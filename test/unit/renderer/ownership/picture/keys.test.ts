// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import type { OwnershipChoice } from '../../../../../renderer/ownership/choice'
import { firstChoice } from '../../../../../renderer/ownership/outline/first-choice'
import { outlineOf } from '../../../../../renderer/ownership/outline/outline-of'
import { rowsOf } from '../../../../../renderer/ownership/outline/rows'
import {
  boxMenu,
  type ActedBox,
  type ActGrounds,
} from '../../../../../renderer/ownership/picture/view/box-acts'
import { pictureKey } from '../../../../../renderer/ownership/picture/view/picture-keys'
import { setLanguage } from '../../../../../renderer/text/text'
import { graphOf } from '../../../../support/ownership/graph'
import { sceneFor } from './havnesund'

const graph = graphOf(`
  subject Berget
  Eva:person 60 Ås; Ås 50 Berget
  Ola:person 20 Berget; Per:person 0.4 Berget; Kari:person 0.3 Berget
  Fjern 10 Berget
  Fjern owners=not-in-case identifier=314211685 country=NO
`)

/** What keys do to a picture with one box chosen. */
function picture(title: string) {
  const choice = firstChoice(graph)
  const scene = sceneFor(graph, {}, choice)
  const box = scene.boxes.find((each) => each.title === title)
  const row = rowsOf(outlineOf(graph, choice)).find(({ place }) => place.id === box?.id)
  if (!box || !row) throw new Error(`no box says ${title}`)
  const done = { choices: [] as OwnershipChoice[], said: [] as string[], told: [] as string[] }
  const tell = (what: string) => (whom: string | number) => void done.told.push(`${what} ${whom}`)
  const grounds: ActGrounds = {
    ...{ graph, choice, verdict: tell('verdict'), order: tell('order'), show: tell('show') },
    goTo: tell('go to'),
    choose(next, said) {
      done.choices.push(next)
      done.said.push(said)
    },
  }
  const acted: ActedBox = { box, place: row.place, orderOf: box.canOrder ? 'Fjern' : null }
  const press = (key: string, more: KeyboardEventInit = {}) =>
    pictureKey(new KeyboardEvent('keydown', { key, ...more }), {
      ...{ scene, acted, grounds, active: box.id },
      choose: tell('choose'),
      fit: () => tell('fit')(''),
      zoomIn: () => tell('zoom')('in'),
      zoomOut: () => tell('zoom')('out'),
      search: () => tell('search')(''),
      openMenu: () => tell('menu')(''),
    })
  return { ...done, done, press, choice, box, menu: () => boxMenu(acted, grounds) }
}

beforeEach(() => setLanguage('en'))

describe('keys in the picture', () => {
  it('open the verdict with Enter and W', () => {
    const { press, told } = picture('Ola')
    expect([press('Enter'), press('w')]).toEqual([true, true])
    expect(told).toEqual(['verdict Ola', 'verdict Ola'])
  })

  it('hide and show owners with E, and say so', () => {
    const { press, choices, said, box, choice } = picture('Ås')
    expect(press('e')).toBe(true)
    expect(choice.open.has(box.id)).toBe(true)
    expect(choices[0]?.open.has(box.id)).toBe(false)
    expect(said).toEqual(['Owners of Ås hidden'])
  })

  it('unfold what is folded with Enter', () => {
    const { press, choices, box, told } = picture('2 others')
    press('Enter')
    expect(choices[0]?.unfolded.has(box.id)).toBe(true)
    expect(told).toEqual([])
  })

  it('order missing owners with Enter and O', () => {
    const { press, told } = picture('Owners not collected')
    expect([press('Enter'), press('o'), press('w')]).toEqual([true, true, false])
    expect(told).toEqual(['order Fjern', 'order Fjern'])
  })

  it('pin with P and focus with F', () => {
    const { press, choices } = picture('Ola')
    press('p')
    press('f')
    expect(choices[0]?.pinned.has('Ola')).toBe(true)
    expect(choices[1]?.focus).toBe('Ola')
  })

  it('leave keys with Ctrl to others, but for the search in the picture', () => {
    const { press, told } = picture('Ola')
    expect(press('p', { ctrlKey: true })).toBe(false)
    expect(press('f', { ctrlKey: true })).toBe(true)
    expect(told).toEqual(['search '])
  })

  it('do the same as the menu', () => {
    expect(
      picture('Ås')
        .menu()
        .map(({ label, keys }) => [label, keys]),
    ).toEqual([
      ['Open verdict', 'Enter'],
      ['Hide owners', 'E'],
      ['Focus on this party', 'F'],
      ['Pin', 'P'],
      ['Show company', undefined],
    ])
    expect(
      picture('Owners not collected')
        .menu()
        .map(({ label }) => label),
    ).toEqual(['Order owners…'])
  })
})
