import type { Scene } from '../scene'
import type { Drawn, DrawnShape, DrawnWords, Rect } from './drawn'
import { pathData } from './geometry'
import type { Look } from './look'
import { sheetOf, type Layer, type Sheet, type SheetWords } from './sheet'

/** Characters that XML 1.0 forbids even when escaped; lone halves of a pair count among them. */
const forbidden = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu

/** Text as XML text: names come from outside and may hold anything. */
export const escapeXml = (text: string): string =>
  text
    .replace(forbidden, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

/** The scene, or a region of it, as one SVG document that needs nothing from outside. */
export const sceneToSvg = (scene: Scene, look: Look, text: SheetWords, region?: Rect): string =>
  sheetToSvg(sheetOf(scene, look, text, region), look)

export function sheetToSvg(sheet: Sheet, look: Look): string {
  const [width, height] = [Math.ceil(sheet.width), Math.ceil(sheet.height)]
  const clips = sheet.layers.flatMap(({ clip }, index) =>
    clip ? [clipDefinition(clip, index)] : [],
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escapeXml(look.font)}">`,
    `<title>${escapeXml(sheet.title)}</title>`,
    `<desc>${escapeXml(sheet.description)}</desc>`,
    ...(clips.length > 0 ? [`<defs>${clips.join('')}</defs>`] : []),
    `<rect width="${width}" height="${height}" fill="${look.inks.surface}"/>`,
    ...sheet.layers.map((layer, index) => layerToSvg(layer, index, look)),
    '</svg>',
    '',
  ].join('\n')
}

const clipDefinition = ({ x, y, width, height }: Rect, index: number) =>
  `<clipPath id="part${index}"><path d="${pathData('M', x, y, 'h', width, 'v', height, 'h', -width, 'Z')}"/></clipPath>`

function layerToSvg({ drawn, x, y, scale, clip }: Layer, index: number, look: Look): string {
  const moved = `<g transform="${transform(x, y, scale)}">\n${drawn.map((each) => toSvg(each, look)).join('\n')}\n</g>`
  return clip ? `<g clip-path="url(#part${index})">\n${moved}\n</g>` : moved
}

const transform = (x: number, y: number, scale: number) =>
  `translate(${pathData(x, y)})${scale === 1 ? '' : ` scale(${String(Math.round(scale * 1e6) / 1e6)})`}`

const toSvg = (drawn: Drawn, look: Look) =>
  drawn.kind === 'words' ? wordsToSvg(drawn, look) : shapeToSvg(drawn, look)

function wordsToSvg({ text, x, y, size, isStrong, anchor, ink }: DrawnWords, look: Look): string {
  const attributes = [
    `x="${pathData(x)}"`,
    `y="${pathData(y)}"`,
    `font-size="${size}"`,
    ...(isStrong ? ['font-weight="600"'] : []),
    ...(anchor === 'start' ? [] : [`text-anchor="${anchor}"`]),
    `fill="${look.inks[ink]}"`,
  ]
  return `<text ${attributes.join(' ')}>${escapeXml(text)}</text>`
}

function shapeToSvg(drawn: DrawnShape, look: Look): string {
  const { geometry, x, y, scale, fill, stroke, width, dash } = drawn
  const attributes = [
    `d="${geometry.d}"`,
    ...(x === 0 && y === 0 && scale === 1 ? [] : [`transform="${transform(x, y, scale)}"`]),
    `fill="${fill === null ? 'none' : look.inks[fill]}"`,
    ...(stroke === null
      ? []
      : [`stroke="${look.inks[stroke]}"`, `stroke-width="${width}"`, 'stroke-linejoin="round"']),
    ...(stroke !== null && dash.length > 0 ? [`stroke-dasharray="${dash.join(' ')}"`] : []),
  ]
  return `<path ${attributes.join(' ')}/>`
}
