import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces'
import type { Block, Column, OverviewColumns, OverviewRow } from './blocks'
import { colours } from './colours'
import { glyph } from './glyphs'
import { runs } from './text'
import { visible } from './visible'

/** Longer tables are cut here and say so: pages of holders belong on the screen, not on paper. */
const tableRows = 100

/**
 * A table's title is its first head row: it is never left alone at the foot of a page, and comes
 * again where the table goes on.
 */
function withTitle(title: Content | null, columns: number, body: TableCell[][]): TableCell[][] {
  if (title === null) return body
  const rest = Array.from({ length: columns - 1 }, (): TableCell => ({}))
  return [[{ stack: [title], colSpan: columns }, ...rest], ...body]
}

export function pdfFacts(
  { facts, hasLongLabels }: Extract<Block, { kind: 'facts' }>,
  title: Content | null,
): Content[] {
  if (facts.length === 0) return title === null ? [] : [title]
  const rows = facts.map(({ label, line }): TableCell[] => [
    { text: runs([label]), color: colours.soft },
    { text: runs(line) },
  ])
  return [
    {
      table: {
        widths: [hasLongLabels ? 210 : 118, '*'],
        headerRows: title === null ? 0 : 1,
        keepWithHeaderRows: 1,
        body: withTitle(title, 2, rows),
      },
      layout: tight,
      margin: [0, 0, 0, 4],
    },
  ]
}

export function pdfTable(
  { columns, rows }: Extract<Block, { kind: 'table' }>,
  title: Content | null,
  moreRows: (count: number) => string,
): Content[] {
  const alignment = (column: Column | undefined) => (column?.isNumber ? 'right' : 'left')
  const head = columns.map((column): TableCell => ({
    text: visible(column.title),
    fontSize: 8,
    color: colours.soft,
    alignment: alignment(column),
  }))
  const body = rows.slice(0, tableRows).map((row) =>
    row.map((line, index): TableCell => ({
      text: runs(line),
      fontSize: 8.5,
      alignment: alignment(columns[index]),
    })),
  )
  const content: Content = {
    table: {
      headerRows: title === null ? 1 : 2,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: widths(columns),
      body: withTitle(title, columns.length, [head, ...body]),
    },
    layout: ruled(title !== null),
    margin: [0, 0, 0, 4],
  }
  if (rows.length <= tableRows) return [content]
  const more = moreRows(rows.length - tableRows)
  return [content, { text: more, color: colours.care, margin: [0, 0, 0, 4] }]
}

/** Many columns share the paper; hostile data may have more of them than fit their widths. */
function widths(columns: readonly Column[]): (string | number)[] {
  const fixed = columns.flatMap(({ width }) => width ?? [])
  const room = (503 - columns.length * 6) * (fixed.length === columns.length ? 1 : 0.75)
  const share = Math.min(1, room / fixed.reduce((sum, width) => sum + width, 1))
  return columns.map(({ width }) => (width === undefined ? '*' : width * share))
}

export function pdfOverview(
  titles: OverviewColumns,
  rows: readonly OverviewRow[],
  title: Content | null,
): Content {
  const { company, number, status, sanctions, answers, retrieved } = titles
  const head = [company, number, status, sanctions, answers, retrieved].map((text): TableCell => ({
    text: visible(text),
    fontSize: 8,
    color: colours.soft,
  }))
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
      headerRows: title === null ? 1 : 2,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: ['*', 74, 68, 68, 92, 60],
      body: withTitle(title, 6, [head, ...body]),
    },
    layout: ruled(title !== null),
    fontSize: 8,
  }
}

export function pdfAnswers({ answers }: Extract<Block, { kind: 'answers' }>): Content {
  const half = Math.ceil(answers.length / 2)
  const isLong = answers.length > 4
  const side = (items: typeof answers): Content => ({
    table: {
      widths: [7, isLong ? 84 : 132, '*'],
      body: items.map(({ title, state, word }): TableCell[] => [
        { canvas: glyph(state, 0, 2, 7) },
        { text: visible(title) },
        { text: visible(word), color: colours.soft },
      ]),
    },
    layout: tight,
  })
  const content: Content = isLong
    ? { columns: [side(answers.slice(0, half)), side(answers.slice(half))], columnGap: 12 }
    : side(answers)
  return { stack: [content], margin: [0, 0, 0, 4] }
}

const tight: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: (column: number) => (column === 0 ? 0 : 4),
  paddingRight: () => 4,
  paddingTop: () => 0.5,
  paddingBottom: () => 0.5,
}

/** Hairlines under each row; none around a title. */
function ruled(hasTitle: boolean): CustomTableLayout {
  const head = hasTitle ? 2 : 1
  return {
    hLineWidth: (row: number) => (row < head ? 0 : 0.5),
    hLineColor: (row: number) => (row === head ? colours.line : colours.softLine),
    vLineWidth: () => 0,
    paddingLeft: () => 0,
    paddingRight: () => 6,
    paddingTop: () => 2,
    paddingBottom: () => 2,
  }
}
