// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { inks } from '../../../../../renderer/ownership/picture/paint/drawn'
import { drawnBox } from '../../../../../renderer/ownership/picture/paint/box-drawn'
import {
  emphasisOf,
  fitText,
  roughMeasure,
} from '../../../../../renderer/ownership/picture/paint/look'
import { inkTokens, paperInks } from '../../../../../renderer/ownership/picture/paint/paper-look'
import { pngScale } from '../../../../../renderer/ownership/picture/paint/png'
import { wholeOf } from '../../../../../renderer/ownership/picture/paint/sheet'
import { sceneToSvg } from '../../../../../renderer/ownership/picture/paint/svg'
import {
  a4Lying,
  cutInto,
  pageLabel,
  svgPages,
} from '../../../../../renderer/ownership/picture/paint/svg-pages'
import { sheetWords } from '../../../../../renderer/ownership/picture/words/sheet-words'
import { setLanguage } from '../../../../../renderer/text/text'
import { graphOf } from '../../../../support/ownership/graph'
import { havnesund, paper, sceneFor } from './havnesund'

beforeEach(() => setLanguage('en'))

const parsed = (svg: string) => {
  const read = new DOMParser().parseFromString(svg, 'image/svg+xml')
  expect(read.querySelector('parsererror')).toBeNull()
  return read
}

describe('an exported picture', () => {
  it('says title, rule, date, how to read it and its source', () => {
    const scene = sceneFor(havnesund())
    const svg = sceneToSvg(scene, paper, sheetWords(scene))
    parsed(svg)
    expect(svg).toContain('<title>Ownership of Havnesund Sjømat</title>')
    expect(svg).toContain('Denmark, product')
    expect(svg).toContain('shares as of')
    expect(svg).toContain('Box: integrated share of the subject.')
    expect(svg).toContain('answers stored in the case')
    expect(svg).toContain('unreadable: 10051')
  })

  it('shows hostile names as text and refers to nothing outside', () => {
    const graph = graphOf('Eva:person 40 Berget')
    const eva = graph.parties.find(({ id }) => id === 'Eva')
    if (eva) eva.name = '</text><script>alert(1)</script>&\u0000\ud800'
    const scene = sceneFor(graph)
    const svg = sceneToSvg(scene, { ...paper, measure: () => 1 }, sheetWords(scene))
    const read = parsed(svg)
    expect(read.querySelector('script, image, use, foreignObject')).toBeNull()
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;')
    expect(svg).not.toMatch(/\u0000|href|url\((?!#)/)
  })

  it('draws the chosen path strong, on its lines and boxes alone', () => {
    const graph = havnesund()
    const scene = sceneFor(graph)
    const ingrid = graph.interests.find(({ holder }) => holder === 'Ingrid_Hollås')?.id ?? ''
    const emphasis = emphasisOf(scene, null, [ingrid])
    expect(emphasis.lines.size).toBe(1)
    expect(emphasis.boxes.size).toBe(2)
    const outlines = scene.boxes.map((box) => drawnBox(box, { ...paper, emphasis })[0])
    const strong = outlines.filter((each) => each?.kind === 'shape' && each.stroke === 'strong')
    expect(strong).toHaveLength(2)
  })

  it('has the colours of the light theme', () => {
    const css = readFileSync('renderer/styles/tokens.css', 'utf8')
    // White paper stands for the canvas' grey ground.
    for (const ink of inks.filter((each) => each !== 'sunken')) {
      const [, light] = new RegExp(`${inkTokens[ink]}:\\s*light-dark\\((#\\w+),`).exec(css) ?? []
      expect(paperInks[ink], ink).toBe(light)
    }
  })
})

describe('a box on paper', () => {
  it('bears the whole name, however long', () => {
    const name =
      'Fiskeridepartementets pensjonsforvaltning for kystflåtens mannskaper og deres etterlatte SA'
    const graph = graphOf('Eva:person 40 Berget')
    const eva = graph.parties.find(({ id }) => id === 'Eva')
    if (eva) eva.name = name
    const scene = sceneFor(graph)
    const box = scene.boxes.find(({ title }) => title === name)
    if (!box) throw new Error('no box')
    const texts = drawnBox(box, { ...paper, isPaper: true }).flatMap((each) =>
      each.kind === 'words' && name.includes(each.text) ? [each] : [],
    )
    expect(texts.map(({ text }) => text).join(' ')).toBe(name)
    for (const { y, size } of texts) {
      expect(y - size * 0.75).toBeGreaterThanOrEqual(box.y)
      expect(y).toBeLessThan(box.y + box.height)
    }
  })
})

describe('a picture on several pages', () => {
  const scene = () => sceneFor(havnesund())

  it('lies on tiles that do not overlap and leave nothing out', () => {
    const whole = wholeOf(scene())
    const tiles = cutInto(scene(), whole, { width: 500, height: 300 })
    const area = tiles.reduce((sum, { region }) => sum + region.width * region.height, 0)
    expect(area).toBeCloseTo(whole.width * whole.height)
    for (const { region } of tiles) {
      expect(region.width).toBeLessThanOrEqual(500)
      expect(region.height).toBeLessThanOrEqual(300)
    }
  })

  it('is cut between rows of boxes rather than through them', () => {
    const made = scene()
    const tops = new Set(
      cutInto(made, wholeOf(made), { width: 5000, height: 400 }).map(({ region }) => region.y),
    )
    for (const top of [...tops].slice(1)) {
      const isCut = made.boxes.some((box) => box.y < top && box.y + box.height > top)
      expect(isCut, String(top)).toBe(false)
    }
  })

  it('labels each page and prints the stamp on it', () => {
    const made = scene()
    const pages = svgPages(made, paper, sheetWords(made))
    expect(pages.length).toBeGreaterThan(1)
    pages.forEach((page, index) => {
      parsed(page)
      expect(page).toContain('Denmark, product')
      expect(page).toContain(`${index + 1} of ${pages.length}`)
    })
    expect(pages[0]).toContain('Page A1')
    expect([pageLabel({ row: 25, column: 0 }), pageLabel({ row: 26, column: 11 })]).toEqual([
      'Z1',
      'AA12',
    ])
  })

  it('is one page where that can still be read', () => {
    const made = sceneFor(graphOf('Eva:person 40 Berget; Ola:person 30 Berget'))
    const small = { ...made, width: 1100, height: 600 }
    const pages = svgPages(small, paper, sheetWords(small))
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain('Page A1, 1 of 1')
  })

  it('never takes more pages than are wanted; the picture gets smaller instead', () => {
    const made = scene()
    expect(svgPages(made, paper, sheetWords(made), { ...a4Lying, mostPages: 1 })).toHaveLength(1)
  })
})

describe('what limits a drawing', () => {
  it('cuts text with a dot, never wider than its room', () => {
    const cut = fitText('Nordfjordeid Eiendomsutvikling AS', 80, 12, true, roughMeasure)
    expect(cut).toMatch(/^Nord.*…$/)
    expect(roughMeasure(cut, 12, true)).toBeLessThanOrEqual(80)
    expect(fitText('Ås', 80, 12, true, roughMeasure)).toBe('Ås')
  })

  it('scales a PNG down only where no canvas could hold it', () => {
    expect(pngScale({ width: 1000, height: 800 })).toBe(2)
    const scale = pngScale({ width: 60_000, height: 2000 })
    expect(scale).toBeLessThan(1)
    expect(60_000 * scale).toBeLessThanOrEqual(16_384)
  })
})
