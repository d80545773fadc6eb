import { blocksToPdf } from '../../pdf/blocks-to-pdf'
import type { Block } from '../../pdf/blocks'
import type { DiscrepancyNote, NoteFact, NotePerson } from '../claims/discrepancy-note'
import type { NoteDerivation, NoteLine } from '../claims/note-lines'

const heading = (text: string): Block => ({ kind: 'heading', text, answer: null, aside: null })
const paragraph = (text: string): Block => ({ kind: 'text', line: [text] })
const factsOf = (facts: readonly NoteFact[]): Block => ({
  kind: 'facts',
  facts: facts.map(({ label, text }) => ({ label, line: [text] })),
})

const figureWidth = 110

function derivationBlocks({ heading: title, lines, total, remarks }: NoteDerivation): Block[] {
  const rowOf = ({ text, figure }: NoteLine) => [[text], [figure ?? '']]
  const last = total
    ? [
        [
          [{ text: total.text, is: 'strong' as const }],
          [{ text: total.figure ?? '', is: 'strong' as const }],
        ],
      ]
    : []
  return [
    {
      kind: 'table',
      columns: [{ title }, { title: '', isNumber: true, width: figureWidth }],
      rows: [...lines.map(rowOf), ...last],
    },
    ...remarks.map(paragraph),
  ]
}

const listBlocks = (title: string, all: readonly string[]): Block[] =>
  all.length > 0 ? [paragraph(`${title}:`), ...all.map((each) => paragraph(`– ${each}`))] : []

function personBlocks(person: NotePerson): Block[] {
  const { name, under, facts, causesHeading, causes, derivation, derivationHeading } = person
  const sources = person.sources.map((text): Block => ({
    kind: 'text',
    line: [{ text, is: 'faint' }],
  }))
  return [
    heading(name),
    ...under.map(paragraph),
    factsOf(facts),
    ...listBlocks(causesHeading, causes),
    ...(derivation ? [paragraph(`${derivationHeading}:`), ...derivationBlocks(derivation)] : []),
    ...(sources.length > 0 ? [paragraph(`${person.sourcesHeading}:`), ...sources] : []),
  ]
}

export function noteBlocks(note: DiscrepancyNote, subject: string): Block[] {
  return [
    { kind: 'title', text: note.title, over: subject },
    ...note.intro.map(paragraph),
    factsOf(note.facts),
    ...note.remarks.map((text): Block => ({ kind: 'notice', tone: 'care', line: [text] })),
    ...note.people.flatMap(personBlocks),
    ...note.limits.map(paragraph),
  ]
}

const moreRows = {
  en: (count: number) => `${count} more lines in the note as text`,
  nb: (count: number) => `${count} linjer til i notatet som tekst`,
}

/** The note on pages. Same note, same bytes. */
export async function notePdf(
  note: DiscrepancyNote,
  { subject, madeAt }: { subject: string; madeAt: string },
): Promise<Uint8Array> {
  const info = { title: note.title, foot: subject, at: madeAt }
  return new Uint8Array(await blocksToPdf(noteBlocks(note, subject), info, moreRows[note.language]))
}
