import type { Content } from 'pdfmake/interfaces'
import type { Block, OverviewColumns, OverviewRow } from './blocks'
import type { ReportWords } from './words'
export declare function pdfFacts(
  {
    facts,
    hasLongLabels,
  }: Extract<
    Block,
    {
      kind: 'facts'
    }
  >,
  title: Content | null,
): Content[]
export declare function pdfTable(
  {
    columns,
    rows,
  }: Extract<
    Block,
    {
      kind: 'table'
    }
  >,
  title: Content | null,
  words: ReportWords,
): Content[]
export declare function pdfOverview(
  titles: OverviewColumns,
  rows: readonly OverviewRow[],
  title: Content | null,
): Content
export declare function pdfAnswers({
  answers,
}: Extract<
  Block,
  {
    kind: 'answers'
  }
>): Content
