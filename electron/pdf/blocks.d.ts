import type { AnswerState, SectionName } from '../shared/domain/answer'
/** A run of text. All of it is data and hostile; only the renderers make markup. */
export type Run =
  | string
  | {
      text: string
      is?: 'strong' | 'faint' | 'code'
      /** a path from `data/case/` to a file of the pack, or `#anchor`; never an outside address */
      href?: string
    }
export type Line = readonly Run[]
export interface Fact {
  label: string
  line: Line
}
export interface Column {
  title: string
  /** numbers stand to the right */
  isNumber?: true
  /** in points of paper; a column without takes its share of the room that is left */
  width?: number
}
/** What a report is made of, whichever form it is written in. */
export type Block =
  | {
      kind: 'title'
      text: string
      over: string
    }
  | {
      kind: 'company'
      anchor: string
      name: string
      under: Line
    }
  | {
      kind: 'heading'
      text: string
      answer: AnswerState | null
      aside: string | null
    }
  | {
      kind: 'text'
      line: Line
    }
  | {
      kind: 'notice'
      tone: 'care' | 'raise'
      line: Line
    }
  | {
      kind: 'quote'
      text: string
    }
  | {
      kind: 'facts'
      facts: readonly Fact[]
      hasLongLabels?: true
    }
  | {
      kind: 'table'
      columns: readonly Column[]
      rows: readonly Line[][]
    }
  | {
      kind: 'answers'
      answers: readonly {
        title: string
        state: AnswerState
        word: string
      }[]
    }
  | {
      kind: 'overview'
      columns: OverviewColumns
      rows: readonly OverviewRow[]
    }
export interface OverviewColumns {
  company: string
  number: string
  status: string
  sanctions: string
  answers: string
  retrieved: string
}
export interface OverviewRow {
  anchor: string
  name: string
  number: string
  status: string
  sanctions: string
  /** null while nothing is collected */
  coverage:
    | readonly {
        section: SectionName
        state: AnswerState
      }[]
    | null
  /** the coverage in words, for those who do not see the strip */
  coverageWords: string
  retrieved: string
}
