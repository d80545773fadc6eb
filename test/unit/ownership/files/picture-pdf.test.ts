// @vitest-environment happy-dom
import path from 'node:path'
import { beforeEach, describe, expect, it, test } from 'vitest'
import { picturePdf } from '../../../../electron/ownership/files/picture-pdf'
import { checkedSvg } from '../../../../electron/ownership/files/svg-check'
import { readPages } from '../../../../electron/search/report-text/read-pages'
import { sceneToSvg } from '../../../../renderer/ownership/picture/paint/svg'
import { a4Lying, svgPages } from '../../../../renderer/ownership/picture/paint/svg-pages'
import { sheetWords } from '../../../../renderer/ownership/picture/words/sheet-words'
import { setLanguage } from '../../../../renderer/text/text'
import { graphOf } from '../../../support/ownership/graph'
import { havnesund, paper, sceneFor } from '../../renderer/ownership/picture/havnesund'

const pdfjsFolder = path.resolve(import.meta.dirname, '../../../../node_modules/pdfjs-dist')
const madeAt = '2026-11-24T12:00:00.000Z'
const pdfOf = (pages: string[], title = 'Eierskap') =>
  picturePdf({ pages, title, language: 'nb', madeAt })

beforeEach(() => setLanguage('nb'))

test('a picture over several pages is a PDF with as many, whose words can be found', async () => {
  const scene = sceneFor(havnesund())
  const pages = svgPages(scene, paper, sheetWords(scene), { ...a4Lying, scale: 1 })
  expect(pages.length).toBeGreaterThan(1)
  const read = await readPages(await pdfOf(pages), pdfjsFolder)
  expect(read).toHaveLength(pages.length)
  const text = read?.join(' ') ?? ''
  expect(text).toContain('Ingrid Hollås')
  expect(text).toContain('Havnesund Sjømat')
  expect(await pdfOf(pages)).toEqual(await pdfOf(pages))
})

test('what the window draws passes, hostile names and all', () => {
  const graph = graphOf('Eva:person 40 Berget')
  for (const party of graph.parties)
    party.name = `</text><image href="file:///etc/passwd"/>&'"url(x)`
  const scene = sceneFor(graph)
  expect(checkedSvg(sceneToSvg(scene, paper, sheetWords(scene)))).not.toBeNull()
})

describe('a page is refused that', () => {
  const page = (inside: string, attributes = '') =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"${attributes}>${inside}</svg>`

  it('is sound otherwise', () => {
    expect(checkedSvg(page('<g><text x="1" y="2">Å &amp; B</text></g>'))).toMatchObject({
      width: 100,
    })
  })
  it.each([
    ['holds an image', page('<image href="file:///etc/passwd"/>')],
    ['holds a foreign element', page('<foreignObject></foreignObject>')],
    ['has a style', page('<g style="fill:red"></g>')],
    ['refers outside', page('<g clip-path="url(http://a.example/#x)"></g>')],
    ['declares entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${page('')}`],
    ['uses an entity', page('<text>&a;</text>')],
    ['holds a comment', page('<!-- x -->')],
    ['holds a script', page('<script>1</script>')],
    ['is not closed', page('<g>')],
    ['is two documents', page('') + page('')],
    ['is as large as a house', page('').replace('width="100"', 'width="99999"')],
    ['is no picture', 'hello'],
  ])('%s', async (_, svg) => {
    expect(checkedSvg(svg)).toBeNull()
    await expect(pdfOf([svg])).rejects.toThrow()
  })
})
