import { visible } from '../../pdf/visible'
import type { DiscrepancyNote, NoteFact, NotePerson } from '../claims/discrepancy-note'
import type { NoteDerivation, NoteLine } from '../claims/note-lines'

const factText = ({ label, text }: NoteFact) => `${label}: ${text}`

const lineText = ({ text, figure }: NoteLine) => `  ${text}${figure === null ? '' : ` = ${figure}`}`

function derivationText({ heading, lines, total, remarks }: NoteDerivation): string[] {
  return [
    heading,
    ...lines.map(lineText),
    ...(total ? [lineText(total)] : []),
    ...remarks.map((remark) => `  ${remark}`),
  ]
}

const listed = (heading: string, all: readonly string[]): string[][] =>
  all.length > 0 ? [[`${heading}:`, ...all.map((each) => `- ${each}`)]] : []

function personText(person: NotePerson): string[][] {
  const { name, under, facts, causesHeading, causes, sourcesHeading, sources } = person
  const { derivation, derivationHeading } = person
  return [
    [underlined(name, '-'), ...under].flat(),
    facts.map(factText),
    ...listed(causesHeading, causes),
    ...(derivation ? [[`${derivationHeading}: ${derivationText(derivation).join('\n')}`]] : []),
    ...listed(sourcesHeading, sources),
  ]
}

const underlined = (text: string, sign: string): string =>
  `${text}\n${sign.repeat(Math.min(72, [...text].length))}`

/** No name may stand as a line of its own: whatever breaks lines becomes a blank. */
export const inOneLine = (note: DiscrepancyNote): DiscrepancyNote =>
  JSON.parse(JSON.stringify(note), (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/[\r\n\u0085\u2028\u2029]+/g, ' ') : value,
  )

/** The note as plain text, paragraph by paragraph; names cannot turn or break its lines. */
export function noteText({
  title,
  intro,
  facts,
  remarks,
  people,
  limits,
}: DiscrepancyNote): string {
  const paragraphs = [
    [underlined(title, '=')],
    ...intro.map((each) => [each]),
    facts.map(factText),
    ...remarks.map((each) => [each]),
    ...people.flatMap(personText),
    limits,
  ]
  const text = paragraphs.filter((each) => each.length > 0).map((each) => each.join('\n'))
  return `${visible(text.join('\n\n'))}\n`
}
