import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces'

const hairline = '#c9ced3'
const ink = '#1b1f24'

/** A ruled head, hairlines between the rows, nothing else. */
export const ruled: CustomTableLayout = {
  hLineWidth: (row, { table }) => (row === 0 ? 0 : row === (table.headerRows ?? 0) ? 0.8 : 0.4),
  vLineWidth: () => 0,
  hLineColor: (row, { table }) => (row === (table.headerRows ?? 0) && row > 0 ? ink : hairline),
  paddingLeft: (column) => (column === 0 ? 0 : 6),
  paddingRight: (column, { table }) => (column === (table.widths?.length ?? 0) - 1 ? 0 : 6),
  paddingTop: () => 3.5,
  paddingBottom: () => 3.5,
}

/** Longer content may break over pages; shorter stays whole, and its headings with it. */
const longestWhole = 16

/** Keeps headings with what follows them. */
export function together(headings: Content[], content: Content[]): Content[] {
  const rows = content.reduce<number>((sum, piece) => sum + rowsIn(piece), 0)
  return rows <= longestWhole
    ? [{ stack: [...headings, ...content], unbreakable: true }]
    : [...headings, ...content]
}

function rowsIn(piece: Content): number {
  if (typeof piece !== 'object' || Array.isArray(piece)) return 1
  if ('table' in piece && piece.table) return piece.table.body.length
  return 'ul' in piece && piece.ul ? piece.ul.length : 1
}

export const chapterHeading = (text: string): Content => ({
  text,
  style: 'chapter',
  outline: true,
  headlineLevel: 1,
})

export const sectionHeading = (text: string): Content => ({
  text,
  style: 'section',
  headlineLevel: 2,
})

export const paragraph = (text: string): Content => ({ text, style: 'paragraph' })

/** Names and values, one pair a row. */
export function pairs(rows: [name: string, value: string][]): Content {
  return {
    layout: ruled,
    table: {
      widths: [172, '*'],
      dontBreakRows: true,
      body: rows.map(([name, value]) => [{ text: name, style: 'label' }, { text: value }]),
    },
    style: 'table',
  }
}

export interface Column {
  title: string
  width: number | '*' | 'auto'
  isNumeric?: boolean
}

/** A table whose head repeats on every page. `foot` is a last row in bold. */
export function grid(columns: Column[], rows: string[][], foot?: string[]): Content {
  const cell = (text: string, index: number, style?: string): TableCell => ({
    text,
    alignment: columns[index]?.isNumeric ? 'right' : 'left',
    ...(style ? { style } : {}),
  })
  return {
    layout: ruled,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      widths: columns.map(({ width }) => width),
      body: [
        columns.map(({ title }, index) => cell(title, index, 'head')),
        ...rows.map((row) => row.map((text, index) => cell(text, index))),
        ...(foot ? [foot.map((text, index) => cell(text, index, 'head'))] : []),
      ],
    },
    style: 'table',
  }
}

/** A framed sentence: data that failed to load, or that the whole report is simulated. */
export function notice(text: string, tone: 'missing' | 'empty' | 'simulated'): Content {
  const colour = { missing: '#8a5a00', empty: '#5b6570', simulated: '#5a3d99' }[tone]
  return {
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (column) => (column === 0 ? 2 : 0),
      vLineColor: () => colour,
      paddingLeft: () => 10,
      paddingRight: () => 0,
      paddingTop: () => 2,
      paddingBottom: () => 2,
    },
    table: { widths: ['*'], body: [[{ text, color: colour }]] },
    margin: [0, 2, 0, 10],
  }
}
