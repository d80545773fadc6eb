import type { Content, ContentText, CustomTableLayout, TableCell } from 'pdfmake/interfaces'
import type { Block, Column, Line, OverviewColumns, OverviewRow } from './blocks'
import { colours } from './pdf-colours'
import { glyph } from './pdf-glyphs'
import { runs } from './pdf-text'
import { visible } from './visible'
import type { ReportWords } from './words'

/** Longer tables are cut here and say so: pages of holders belong on the screen, not on paper. */
const tableRows = 100
export function blockToPdf(block: Block, words: ReportWords): Content[] {
  switch (block.kind) {
    case 'title':
      return [
        { text: visible(block.over), color: colours.soft, margin: [0, 0, 0, 2] },
        {
          text: visible(block.text),
          fontSize: 20,
          bold: true,
          lineHeight: 1.1,
          margin: [0, 0, 0, 10],
        },
      ]
    case 'company':
      return [
        {
          text: visible(block.name),
          id: block.anchor,
          fontSize: 15,
          bold: true,
          pageBreak: 'before',
          margin: [0, 0, 0, 2],
        },
        { text: runs(block.under), color: colours.soft, margin: [0, 0, 0, 6] },
      ]
    case 'heading':
      return [heading(block)]
    case 'text':
      return [{ text: runs(block.line), margin: [0, 0, 0, 3] }]
    case 'notice':
      return [notice(block)]
    case 'quote':
      return [quote(block.text)]
    case 'facts':
      return block.facts.length === 0 ? [] : [facts(block)]
    case 'table':
      return table(block.columns, block.rows, words)
    case 'answers':
      return [answers(block)]
    case 'overview':
      return [overview(block.columns, block.rows)]
  }
}

function heading({ text, answer, aside }: Extract<Block, { kind: 'heading' }>): Content {
  const title: ContentText[] = [{ text: visible(text), fontSize: 11, bold: true }]
  if (aside !== null) title.push({ text: `  ${visible(aside)}`, color: colours.soft })
  const margin: [number, number, number, number] = [0, 9, 0, 3]
  if (answer === null) return { text: title, margin }
  return {
    columns: [{ canvas: glyph(answer, 0, 3.2, 7), width: 11 }, { text: title }],
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

function facts(block: Extract<Block, { kind: 'facts' }>): Content {
  const rows = block.facts.map(({ label, line }): TableCell[] => [
    { text: runs([label]), color: colours.soft },
    { text: runs(line) },
  ])
  return { table: { widths: [118, '*'], body: rows }, layout: tight, margin: [0, 0, 0, 4] }
}

function table(columns: readonly Column[], rows: readonly Line[][], words: ReportWords): Content[] {
  const head = columns.map(({ title, isNumber }): TableCell => ({
    text: visible(title),
    fontSize: 8,
    color: colours.soft,
    alignment: isNumber ? 'right' : 'left',
  }))
  const body = rows.slice(0, tableRows).map((row) =>
    row.map((line, index): TableCell => ({
      text: runs(line),
      fontSize: 8.5,
      alignment: columns[index]?.isNumber ? 'right' : 'left',
    })),
  )
  const content: Content = {
    table: { headerRows: 1, dontBreakRows: true, widths: widths(columns), body: [head, ...body] },
    layout: ruled,
    margin: [0, 0, 0, 4],
  }
  if (rows.length <= tableRows) return [content]
  const more = words.originals.more(rows.length - tableRows)
  return [content, { text: more, color: colours.care, margin: [0, 0, 0, 4] }]
}

/** Hostile data may be endless; a column is therefore never as wide as its longest word. */
function widths(columns: readonly Column[]): (string | number)[] {
  const wide = columns.filter(({ isWide }) => isWide).length
  const room = 503 - columns.length * 6
  const narrow = Math.min(104, (room * 0.72) / Math.max(1, columns.length - wide))
  return columns.map(({ isWide }) => (isWide ? '*' : narrow))
}

function answers(block: Extract<Block, { kind: 'answers' }>): Content {
  const half = Math.ceil(block.answers.length / 2)
  const side = (items: typeof block.answers): Content => ({
    table: {
      widths: [7, 84, '*'],
      body: items.map(({ title, state, word }): TableCell[] => [
        { canvas: glyph(state, 0, 2, 7) },
        { text: visible(title) },
        { text: visible(word), color: colours.soft },
      ]),
    },
    layout: tight,
  })
  const isLong = block.answers.length > 4
  const content: Content = isLong
    ? {
        columns: [side(block.answers.slice(0, half)), side(block.answers.slice(half))],
        columnGap: 12,
      }
    : side(block.answers)
  return { stack: [content], margin: [0, 0, 0, 4] }
}

function overview(titles: OverviewColumns, rows: readonly OverviewRow[]): Content {
  const { company, number, status, sanctions, answers: coverage, retrieved } = titles
  const head = [company, number, status, sanctions, coverage, retrieved].map(
    (title): TableCell => ({ text: visible(title), fontSize: 8, color: colours.soft }),
  )
  const body = rows.map((row): TableCell[] => [
    { text: runs([row.name]), color: colours.accent },
    { text: runs([row.number]) },
    { text: runs([row.status]) },
    { text: runs([row.sanctions]) },
    row.coverage
      ? { canvas: row.coverage.flatMap(({ state }, index) => glyph(state, index * 6.6, 2.4, 5.4)) }
      : { text: '–' },
    { text: runs([row.retrieved]) },
  ])
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: ['*', 72, 66, 66, 92, 60],
      body: [head, ...body],
    },
    layout: ruled,
    fontSize: 8,
  }
}

const tight: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: (column: number) => (column === 0 ? 0 : 4),
  paddingRight: () => 4,
  paddingTop: () => 0.5,
  paddingBottom: () => 0.5,
}

const ruled: CustomTableLayout = {
  hLineWidth: (row: number) => (row === 0 ? 0 : 0.5),
  hLineColor: (row: number) => (row === 1 ? colours.line : colours.softLine),
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 6,
  paddingTop: () => 2,
  paddingBottom: () => 2,
}
