import type { ContentText } from 'pdfmake/interfaces'
import type { Line, Run } from './blocks'
import { colours } from './pdf-colours'
import { visible } from './visible'

/** Runs of a line; in a PDF a file of the pack is named by its path rather than linked. */
export const runs = (line: Line): ContentText[] => line.flatMap(runToPdf)

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
  const path = run.href?.startsWith('../') ? `data/${run.href.slice(3)}` : null
  const more = path ? breakable(`\n${path}`, { color: colours.faint, fontSize: 7.5 }) : []
  return [...breakable(run.text, style), ...more]
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
