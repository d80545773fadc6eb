import type { ContentText } from 'pdfmake/interfaces'
import type { Line, Run } from './blocks'
import { colours } from './colours'
import { visible } from './visible'

/** The runs of a line. Links stay on the screen: a PDF travels without the files beside it. */
export function runs(line: Line): string | ContentText[] {
  const all = line.flatMap(runToPdf)
  const [only] = all
  // A plain string costs the layout far less than a run with a style of its own.
  const isPlain = all.length === 1 && only && Object.keys(only).length === 1
  return isPlain && typeof only.text === 'string' ? only.text : all
}

function runToPdf(run: Run): ContentText[] {
  if (typeof run === 'string') return breakable(run, {})
  const style =
    run.is === 'strong'
      ? { bold: true }
      : run.is === 'faint'
        ? { color: colours.faint, fontSize: 7.5 }
        : run.is === 'code'
          ? { fontSize: 7.5 }
          : {}
  return breakable(run.text, style)
}

/** Words too long for a column may break anywhere; all others stay whole. */
function breakable(text: string, style: Partial<ContentText>): ContentText[] {
  return visible(text)
    .split(/(\S{24,})/)
    .filter((part) => part !== '')
    .map((part) => ({
      ...style,
      text: part,
      ...(/^\S{24,}$/.test(part) && { wordBreak: 'break-all' as const }),
    }))
}
