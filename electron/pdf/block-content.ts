import type { Content, ContentText } from 'pdfmake/interfaces'
import type { Block } from './blocks'
import { colours } from './colours'
import { glyph } from './glyphs'
import { pdfAnswers, pdfFacts, pdfOverview, pdfTable } from './tables'
import { runs } from './text'
import { visible } from './visible'

/** Says that so many more rows stand elsewhere: a long table is cut on paper. */
export type MoreRows = (count: number) => string

/** The blocks as pdfmake takes them. A heading goes into what follows it, so that they stay together. */
export function blocksToContent(blocks: readonly Block[], moreRows: MoreRows): Content[] {
  const content: Content[] = []
  let title: Content | null = null
  for (const block of blocks) {
    if (block.kind === 'heading') {
      if (title) content.push(title)
      title = heading(block)
      continue
    }
    content.push(...blockToContent(block, title, moreRows))
    title = null
  }
  return title ? [...content, title] : content
}

function blockToContent(block: Block, title: Content | null, moreRows: MoreRows): Content[] {
  switch (block.kind) {
    case 'facts':
      return pdfFacts(block, title)
    case 'table':
      return pdfTable(block, title, moreRows)
    case 'overview':
      return [pdfOverview(block.columns, block.rows, title)]
    default:
      return together(title, plainBlock(block))
  }
}

function together(title: Content | null, content: Content): Content[] {
  return title === null ? [content] : [{ stack: [title, content], unbreakable: true }]
}

function plainBlock(block: Exclude<Block, { kind: 'facts' | 'table' | 'overview' }>): Content {
  switch (block.kind) {
    case 'title':
      return {
        stack: [
          { text: visible(block.over), color: colours.soft, margin: [0, 0, 0, 2] },
          { text: visible(block.text), fontSize: 20, bold: true, lineHeight: 1.1 },
        ],
        margin: [0, 0, 0, 10],
      }
    case 'company':
      return {
        stack: [
          { text: visible(block.name), id: block.anchor, fontSize: 15, bold: true },
          { text: runs(block.under), color: colours.soft, margin: [0, 2, 0, 6] },
        ],
        pageBreak: 'before',
      }
    case 'heading':
      return heading(block)
    case 'text':
      return { text: runs(block.line), margin: [0, 0, 0, 3] }
    case 'notice':
      return notice(block)
    case 'quote':
      return quote(block.text)
    case 'answers':
      return pdfAnswers(block)
  }
}

function heading({ text, answer, aside }: Extract<Block, { kind: 'heading' }>): Content {
  const words: ContentText[] = [{ text: visible(text), fontSize: 11, bold: true }]
  if (aside !== null) words.push({ text: `  ${visible(aside)}`, color: colours.soft })
  const margin: [number, number, number, number] = [0, 9, 0, 3]
  if (answer === null) return { text: words, margin }
  return {
    columns: [{ canvas: glyph(answer, 0, 3.2, 7), width: 11 }, { text: words }],
    columnGap: 0,
    margin,
  }
}

function notice({ tone, line }: Extract<Block, { kind: 'notice' }>): Content {
  const [color, fillColor] =
    tone === 'care' ? [colours.care, colours.careSoft] : [colours.raise, colours.raiseSoft]
  return {
    table: {
      widths: ['*'],
      body: [[{ text: runs(line), color, fillColor, margin: [4, 2, 4, 2] }]],
    },
    layout: 'noBorders',
    margin: [0, 2, 0, 4],
  }
}

function quote(text: string): Content {
  return {
    table: { widths: ['*'], body: [[{ text: runs([text]), margin: [4, 0, 0, 0] }]] },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (column: number) => (column === 0 ? 1 : 0),
      vLineColor: () => colours.line,
      paddingTop: () => 0,
      paddingBottom: () => 0,
    },
    margin: [0, 1, 0, 5],
  }
}
