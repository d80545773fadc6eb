import type { Shape } from '../message-types'
import type { exports as english } from '../en/exports'

export const exports = {
  act: 'Eksporter',
  busy: 'Eksporterer',
  svg: 'Bilde som SVG…',
  png: 'Bilde som PNG…',
  a4: 'Bilde som PDF, A4-sider…',
  a3: 'Bilde som PDF, A3-sider…',
  copyPicture: 'Kopier bilde',
  csv: 'Eierandeler som CSV…',
  bods: 'Eierskap med historikk som BODS 0.4…',
  notePdf: 'Avviksnotat som PDF…',
  noteText: 'Avviksnotat som tekst…',
  copyNote: 'Kopier avviksnotat',
  fileName: 'eierskap',
  noteName: 'avviksnotat',
  saved: '{file} er lagret',
  savedSmaller: '{file} er lagret i {scale}: større bilder får ikke plass i en PNG',
  reveal: 'Vis i mappen',
  pictureCopied: 'Bildet er kopiert',
  noteCopied: 'Avviksnotatet er kopiert',
} as const satisfies Shape<typeof english>
