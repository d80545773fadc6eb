import type { Assessed } from '../assess'
import { discrepancyNote, type DiscrepancyNote } from '../claims/discrepancy-note'
import { noteWordsIn } from '../claims/note-words'
import type { OwnershipInput } from '../face'
import { bodsFile } from '../files/bods-file'
import type { FileSource } from '../files/file-source'
import { interestCsv } from '../files/interest-csv'
import { inOneLine, noteText } from '../files/note-text'

/** The bytes of a file about an assessed graph, in the words of the wished language. */
export async function ownershipFile(
  source: FileSource,
  wish: OwnershipInput<'ownership.file'>,
): Promise<Uint8Array> {
  const { assessed } = source
  switch (wish.kind) {
    case 'bods':
      return encoded(await bodsFile(source, wish))
    case 'csv':
      return encoded(interestCsv(assessed.graph, wish.language))
    case 'note-text':
      return encoded(noteText(noteOf(assessed, wish)))
    case 'note-pdf': {
      const { notePdf } = await import('../files/note-pdf')
      return notePdf(noteOf(assessed, wish), { subject: subjectOf(assessed), madeAt: wish.madeAt })
    }
  }
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text)

function noteOf(
  { graph, derivationsOf }: Assessed,
  { settings, author, madeAt, language }: OwnershipInput<'ownership.file'>,
): DiscrepancyNote {
  const wish = { graph, derivationsOf, rule: settings.rule, author, madeAt }
  return inOneLine(discrepancyNote(wish, noteWordsIn(language)))
}

function subjectOf({ graph }: Assessed): string {
  const subject = graph.parties.find(({ id }) => id === graph.subject)
  return [subject?.name, subject?.identifier].filter(Boolean).join(' · ')
}
