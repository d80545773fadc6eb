/** What the window's pictures are made of; nothing else is handed to what lays out pages. */
const elements = new Set(['svg', 'title', 'desc', 'defs', 'clipPath', 'g', 'rect', 'path', 'text'])
const attributes = new Set([
  ...['xmlns', 'width', 'height', 'viewBox', 'role', 'font-family', 'font-size', 'font-weight'],
  ...['fill', 'stroke', 'stroke-width', 'stroke-linejoin', 'stroke-dasharray', 'text-anchor'],
  ...['x', 'y', 'd', 'id', 'transform', 'clip-path'],
])

const longestSide = 5000

export interface CheckedSvg {
  svg: string
  width: number
  height: number
}

const tag = /<(\/?)([A-Za-z]+)((?:\s+[A-Za-z-]+="[^"<]*")*)\s*(\/?)>/y
const attribute = /([A-Za-z-]+)="([^"<]*)"/g
const strayEntity = /&(?!(?:amp|lt|gt|quot|#39);)/

function isAllowed(name: string, written: string): boolean {
  if (!elements.has(name)) return false
  for (const [, key = '', value = ''] of written.matchAll(attribute)) {
    if (!attributes.has(key)) return false
    // A reference leads to a part of the same page, nowhere else.
    if (/url|:\/\//i.test(value) && key !== 'xmlns' && !/^url\(#part\d+\)$/.test(value)) {
      return false
    }
  }
  return true
}

const sizeOf = (head: string, name: 'width' | 'height'): number =>
  Number(new RegExp(`\\s${name}="(\\d{1,5})"`).exec(head)?.[1] ?? 0)

/**
 * A page as the window draws it: known elements and attributes, no declaration, comment, entity or
 * reference to anything outside, every element closed. Null for all else; takes time in proportion to
 * the text and never throws.
 */
export function checkedSvg(svg: string): CheckedSvg | null {
  if (strayEntity.test(svg)) return null
  const open: string[] = []
  let head = ''
  for (let at = svg.indexOf('<'); at !== -1; at = svg.indexOf('<', tag.lastIndex)) {
    tag.lastIndex = at
    const found = tag.exec(svg)
    if (!found) return null
    const [, isEnd, name = '', written = '', isEmpty] = found
    if (!isAllowed(name, written)) return null
    if (head === '') {
      if (name !== 'svg' || isEnd) return null
      head = written
    } else if (open.length === 0) return null
    if (isEnd) {
      if (open.pop() !== name) return null
    } else if (!isEmpty) open.push(name)
  }
  const [width, height] = [sizeOf(head, 'width'), sizeOf(head, 'height')]
  const isSized = width > 0 && height > 0 && width <= longestSide && height <= longestSide
  return isSized && open.length === 0 ? { svg, width, height } : null
}
