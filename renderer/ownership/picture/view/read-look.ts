import { fontOf } from '../paint/canvas'
import { inks, type Ink } from '../paint/drawn'
import { noEmphasis, type Look, type Measure } from '../paint/look'
import { inkTokens, paperInks } from '../paint/paper-look'
import { signWords } from '../words/sheet-words'

/** Widths are asked for again and again while one moves; a few thousand texts are all there are. */
const mostWidths = 20_000

/** Measures with the window's own letters. */
function canvasMeasure(font: string): Measure {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('no canvas to measure on')
  const widths = new Map<string, number>()
  let fontNow = ''
  return (text, size, isStrong) => {
    const key = `${size}${isStrong ? 'b' : 'n'}${text}`
    const known = widths.get(key)
    if (known !== undefined) return known
    const wanted = fontOf(size, isStrong, font)
    if (wanted !== fontNow) context.font = fontNow = wanted
    const { width } = context.measureText(text)
    if (widths.size >= mostWidths) widths.clear()
    widths.set(key, width)
    return width
  }
}

/** The tokens as colours a canvas understands, of the theme, contrast and system colours at a place. */
function readInks(place: HTMLElement): Record<Ink, string> {
  const probe = document.createElement('span')
  probe.hidden = true
  // Else the system's text colour would be read for every token.
  probe.style.setProperty('forced-color-adjust', 'none')
  place.append(probe)
  const style = getComputedStyle(probe)
  const read = Object.fromEntries(
    inks.map((ink) => {
      probe.style.color = `var(${inkTokens[ink]})`
      return [ink, style.color]
    }),
  )
  probe.remove()
  return read as Record<Ink, string>
}

/** The look of the window as it is dressed now. */
export function readLook(place: HTMLElement): Look {
  const font = getComputedStyle(place).fontFamily
  return {
    inks: readInks(place),
    font,
    measure: canvasMeasure(font),
    words: signWords(),
    emphasis: noEmphasis,
    isForced: matchMedia('(forced-colors: active)').matches,
    isPaper: false,
    scale: 1,
  }
}

/** The look of files: light, on white, whatever the window wears; without buttons. */
export function paperLook(): Look {
  const font = getComputedStyle(document.body).fontFamily
  return {
    inks: paperInks,
    font,
    // Another font of the list may be wider by a few per cent; a box's margins have room for that.
    measure: canvasMeasure(font),
    words: { ...signWords(), order: '' },
    emphasis: noEmphasis,
    isForced: false,
    isPaper: true,
    scale: 1,
  }
}
