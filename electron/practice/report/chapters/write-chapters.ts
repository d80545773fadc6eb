import type { Content as PdfContent } from 'pdfmake/interfaces'
import type { Content } from '../../answer/compose'
import { sectionOfExpand, type SectionPath } from '../../answer/sections'
import type { LedgerEntry } from '../../orders/ledger'
import type { ReportName } from '../../orders/read-order'
import { chapterHeading, notice, sectionHeading, together } from '../pieces'
import { isRow, type Chapter, type Desk } from './chapter'
import { accountant, accounting, auditor, keyFigures } from './financials'
import { address, keyInformation, lei } from './key-information'
import { writeOther } from './other'
import { beneficials, indicators, shareholders, subsidiaries } from './ownership'
import { authorities, roles } from './people'
import { sanction } from './sanction'

const chapters: Chapter[] = [
  keyInformation,
  lei,
  address,
  keyFigures,
  accounting,
  auditor,
  accountant,
  shareholders,
  beneficials,
  subsidiaries,
  indicators,
  roles,
  authorities,
  sanction,
]

/** What a certificate of registration shows, whatever else was ordered (contract §6.1). */
export const certificateExpands: SectionPath[] = ['address', 'roles', 'authorities']

/** All chapters that were asked for; one whose data did not come says so (contract §5.1). */
export function writeChapters(
  report: ReportName,
  content: Content,
  entry: LedgerEntry,
  desk: Desk,
): PdfContent[] {
  const expands = report === 'aml' ? entry.expands : certificateExpands
  const asked = new Set<string>(['keyInformation', ...expands.flatMap(sectionOfExpand)])
  const written: PdfContent[] = []
  const numbers = createNumbers()
  for (const chapter of chapters.filter(({ path }) => asked.has(path))) {
    written.push(...together(headings(chapter, desk, numbers), body(chapter, content, desk)))
  }
  const other = report === 'aml' ? writeOther(content, desk) : []
  if (other.length > 0) {
    written.push(...together([chapterHeading(numbers.next(desk.words.other))], other))
  }
  return written
}

function createNumbers() {
  let chapter = 0
  let section = 0
  let open = ''
  return {
    next: (title: string) => {
      section = 0
      open = ''
      return `${++chapter}  ${title}`
    },
    /** whether the chapter of this parent is begun by this call */
    opens: (parent: string) => {
      if (open === parent) return false
      open = parent
      return true
    },
    within: (title: string) => `${chapter}.${++section}  ${title}`,
  }
}

function headings(
  { parent, title }: Chapter,
  { words }: Desk,
  numbers: ReturnType<typeof createNumbers>,
): PdfContent[] {
  if (!parent) return [chapterHeading(numbers.next(title(words)))]
  const name = parent(words)
  if (!numbers.opens(name)) return [sectionHeading(numbers.within(title(words)))]
  const heading = chapterHeading(numbers.next(name))
  numbers.opens(name)
  return [heading, sectionHeading(numbers.within(title(words)))]
}

function body(chapter: Chapter, content: Content, desk: Desk): PdfContent[] {
  const value = read(content, chapter.path)
  const { words, format } = desk
  if (value === undefined) return [notice(words.missing, 'missing')]
  if (isRow(value) && isRow(value.error)) {
    return [notice(`${words.missing} ${format.text(value.error.message)}`, 'missing')]
  }
  if (isEmpty(value)) return [notice(words.empty, 'empty')]
  return chapter.write(value, desk)
}

function read(content: Content, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((node, key) => (isRow(node) ? node[key] : undefined), content)
}

const isEmpty = (value: unknown): boolean =>
  value === null ||
  (Array.isArray(value) && value.length === 0) ||
  (isRow(value) && Object.keys(value).length === 0)
