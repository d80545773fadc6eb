// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import type { Scene } from '../../../../../renderer/ownership/picture/scene'
import { openAll } from '../../../../../renderer/ownership/outline/choosing'
import { firstChoice } from '../../../../../renderer/ownership/outline/first-choice'
import { outlineOf } from '../../../../../renderer/ownership/outline/outline-of'
import { layoutOf } from '../../../../../renderer/ownership/picture/layout/layout'
import { picturedOf } from '../../../../../renderer/ownership/picture/layout/pictured'
import { sceneOf } from '../../../../../renderer/ownership/picture/scene-of'
import { interestFigure } from '../../../../../renderer/ownership/picture/words/line-words'
import { setLanguage } from '../../../../../renderer/text/text'
import { graphOf } from '../../../../support/ownership/graph'
import { havnesund, sceneFor } from './havnesund'

const box = (scene: Scene, title: string) => {
  const found = scene.boxes.find((each) => each.title === title)
  if (!found) throw new Error(`no box says ${title}`)
  return found
}
const lineFrom = (scene: Scene, title: string) => {
  const id = box(scene, title).id
  const found = scene.lines.find(({ from }) => from === id)
  if (!found) throw new Error(`no line starts at ${title}`)
  return found
}

beforeEach(() => setLanguage('en'))

describe('a picture of a group', () => {
  it('tells kinds by shape, with the subject apart', () => {
    const scene = sceneFor(havnesund())
    const shapes = Object.fromEntries(scene.boxes.map(({ title, shape }) => [title, shape]))
    expect(shapes).toMatchObject({
      'Havnesund Sjømat': 'subject',
      'Ingrid Hollås': 'person',
      Tindholm: 'company',
      'Hollås Arv': 'foundation',
      Kystfondet: 'state',
      'Unknown holders': 'unknown',
    })
  })

  it('says the direct share on the line and the integrated one in the box', () => {
    const scene = sceneFor(havnesund())
    expect(lineFrom(scene, 'Marit Øverås-Lund').label).toBe('22%')
    expect(box(scene, 'Marit Øverås-Lund').figure).toMatch(/^\d+\.\d{2}%$/)
    expect(lineFrom(scene, 'Sigrun Hollås').label).toBe('role')
    expect(box(scene, 'Nordkapp Fôr').figure).toBe('')
  })

  it('never turns what cannot be read into a number', () => {
    const scene = sceneFor(havnesund())
    const line = lineFrom(scene, 'Ålands Trål')
    expect(line.label).toBe('unreadable: 10051')
    expect(box(scene, 'Ålands Trål').words).toContain('the number cannot be read: 10051')
  })

  it('shows a share without a number as a dash', () => {
    const scene = sceneFor(graphOf('Ola:person ? Berget'))
    expect(lineFrom(scene, 'Ola').label).toBe('–')
    expect(box(scene, 'Ola').words).toContain('no number')
  })

  it('says that a share is of the votes alone where no capital is named', () => {
    const graph = graphOf('Ola:person 30 Berget')
    const [interest] = graph.interests
    if (!interest) throw new Error('no interest')
    interest.votes = interest.capital
    interest.capital = null
    interest.areVotesAssumed = false
    expect(interestFigure(interest)).toBe('votes 30%')
    interest.areVotesAssumed = true
    expect(interestFigure(interest)).toBe('–')
  })

  it('names a role in words, and as the register does where it does', () => {
    const graph = graphOf(
      'Eva:person role:CHAIRMAN_OF_THE_BOARD Arv; Ola:person role:Forstander Arv; Arv 40 Berget',
    )
    const scene = sceneFor(graph, {}, openAll(graph, firstChoice(graph)))
    expect([box(scene, 'Eva').note, box(scene, 'Ola').note]).toEqual(['Chair', 'Forstander'])
    setLanguage('nb')
    expect(box(scene, 'Eva').words).toContain('rolle i Arv: Styrets leder')
  })

  it('counts only those owners as hidden who stand nowhere in the picture', () => {
    const graph = graphOf('Eva:person 30 Berget; Ås 40 Berget; Eva 50 Ås; Ola:person 20 Ås')
    const choice = firstChoice(graph)
    const scene = sceneFor(graph, {}, { ...choice, open: new Set([...choice.open].slice(0, 1)) })
    expect(box(scene, 'Ås').more).toEqual({ up: 1, down: null })
  })

  it('signs a cycle in a tree beside the box that closes it', () => {
    const graph = havnesund()
    const choice = { ...firstChoice(graph), arrangement: 'tree' as const }
    const outline = outlineOf(graph, choice)
    const placed = layoutOf(picturedOf(graph, outline, 'tree'))
    const { lines } = sceneOf(graph, outline, placed, { rule: 'product' })
    expect(lines.flatMap(({ cycle }) => cycle?.text ?? [])).toEqual(['Cycle 22.40%'])
  })

  it('prints rule, dates, snapshots and the unknown part', () => {
    const { stamp } = sceneFor(havnesund())
    expect(stamp).toMatch(/^Integrated >\u00a025% \(Denmark, product v\d+\) · /)
    expect(stamp).toMatch(/unknown( part)?$/)
  })

  it('speaks each box with its kind, shares, level, position and set size', () => {
    const { words } = box(sceneFor(havnesund()), 'Marit Øverås-Lund')
    expect(words).toContain('person')
    expect(words).toContain('holds 22% of Havnesund Sjømat')
    expect(words).toContain('integrated share')
    expect(words).toMatch(/level 2, \d of \d$/)
  })

  it('says everything in Bokmål as well', () => {
    setLanguage('nb')
    const scene = sceneFor(havnesund())
    expect(scene.stamp).toContain('(Danmark, product')
    expect(lineFrom(scene, 'Ålands Trål').label).toBe('uleselig: 10051')
    expect(box(scene, 'Marit Øverås-Lund').words).toContain('eier 22\u00a0% av Havnesund Sjømat')
  })

  it('marks what a person has to look at, each in words', () => {
    const scene = sceneFor(
      graphOf(`
        Eva:person 40 Berget; Ola:person 20-30 Berget; Ås 30 Berget
        Eva verdict=certain
        Ola verdict=possible
        Ås status=insolvent owners=not-delivered
      `),
      { pinned: new Set(['Ås']) },
    )
    const kinds = (title: string) => box(scene, title).marks.map(({ kind }) => kind)
    expect(kinds('Eva')).toEqual(['bo'])
    expect(kinds('Ola')).toEqual(['bo-possible'])
    expect(kinds('Ås')).toEqual(expect.arrayContaining(['status', 'pinned']))
    expect(box(scene, 'Ås').words).toContain('Insolvent')
    for (const each of scene.boxes) for (const { words } of each.marks) expect(words).not.toBe('')
  })

  it('says between two dates what came, went and moved', () => {
    const graph = graphOf('Eva:person 40 Berget; Ola:person 30 Berget')
    const [eva = '', ola = ''] = graph.interests.map(({ id }) => id)
    const share = (value: number) => ({
      ...graph.interests[0]!.capital!,
      minimum: value,
      maximum: value,
    })
    const scene = sceneFor(graph, {
      change: [
        { kind: 'party-came', party: 'Eva' },
        { kind: 'interest-came', interest: eva, after: share(40) },
        {
          kind: 'interest-moved',
          interest: ola,
          of: 'capital',
          before: share(50),
          after: share(30),
        },
        { kind: 'share-moved', party: 'Ola', of: 'capital', before: share(50), after: share(30) },
      ],
    })
    expect(box(scene, 'Eva').change).toBe('came')
    expect(lineFrom(scene, 'Eva').label).toBe('+ 40%')
    expect(box(scene, 'Ola').change).toBe('moved')
    expect(lineFrom(scene, 'Ola').label).toBe('50% → 30%')
    expect(box(scene, 'Ola').words).toContain('changed between the two dates')
  })
})
