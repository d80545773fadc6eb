import { call } from '../../bridge'
import { t } from '../../text/text'
import type { Shown } from './exported-picture'
import { fileNameFor } from './file-name'
import { pictureExports } from './picture-exports'
import { copied, told } from './told'
import { useOneExport, type OneExport } from './use-one-export'

export interface Exported extends Shown {
  caseId: string
  companyRow: number
}

const endings = {
  bods: 'bods.json',
  csv: 'csv',
  'note-pdf': 'pdf',
  'note-text': 'txt',
} as const
type FileKind = keyof typeof endings

/** What is computed elsewhere: interests, history, the note. */
function fileExports({ run }: OneExport, shown: () => Exported) {
  return {
    saveFile: (kind: FileKind) =>
      run(async () => {
        const { caseId, companyRow, graph, rule } = shown()
        const isNote = kind === 'note-pdf' || kind === 'note-text'
        const what = t(isNote ? 'exports.noteName' : 'exports.fileName')
        const suggestedName = fileNameFor(graph, { what, rule, ending: endings[kind] })
        const wish = { caseId, companyRow, at: graph.at, kind, suggestedName }
        return told(await call('ownership.saveFile', wish))
      }),
    copyNote: () =>
      run(async (isStopped) => {
        const { caseId, companyRow, graph } = shown()
        const note = await call('ownership.noteText', { caseId, companyRow, at: graph.at })
        if (!note.ok) return note.failure
        const text = note.value
        if (isStopped() || text === null) return null
        return copied(() => navigator.clipboard.writeText(text), t('exports.noteCopied'))
      }),
  }
}

/** Makes files of what is shown, one at a time; what takes long can be stopped. */
export function useOwnershipExport(shown: () => Exported) {
  const one = useOneExport()
  return { ...one, ...pictureExports(one, shown), ...fileExports(one, shown) }
}
