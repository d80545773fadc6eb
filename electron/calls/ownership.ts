import type { OwnershipFileKind, PlacedCompany } from '../ownership/face'
import type { Handlers, Input } from '../shared/contract'
import { done, failed, type Result } from '../shared/result'
import type { Application, Desktop } from './application'
import { saveBytes } from './save-bytes'
import { createStoppable } from './stoppable'

type OwnershipCalls = Pick<Handlers, Extract<keyof Handlers, `ownership.${string}`>>

const fileKinds: Record<OwnershipFileKind, Parameters<Desktop['chooseTarget']>[1]> = {
  bods: 'json',
  csv: 'csv',
  'note-pdf': 'pdf',
  'note-text': 'txt',
}

/** Who owns a company, as the stored answers say it; notes go to the case itself. */
export function ownershipCalls(application: Application): OwnershipCalls {
  const { archive, clock, desktop, emit, ownership, settings, user } = application
  const saving = createStoppable()
  const signed = () => ({ actor: user, at: clock.nowIso() })
  const rules = () => ({ settings: settings.get().ownership })
  const inPlace = <T>(
    company: { caseId: string; companyRow: number },
    ask: (place: PlacedCompany) => Promise<Result<T>>,
  ): Promise<Result<T>> => placed(application, company, ask)
  const fileOf = (input: Omit<Input<'ownership.saveFile'>, 'suggestedName'>) =>
    inPlace(input, async (place) => {
      const { language } = settings.get()
      const { at, kind } = input
      const words = { language, author: user, madeAt: clock.nowIso() }
      return ownership.ask('ownership.file', { ...place, at, kind, ...words, ...rules() })
    })
  const written = async (caseId: string, outcome: Promise<Result<null>>) => {
    const result = await outcome
    if (result.ok) emit('case.changed', { caseId })
    return result
  }

  return {
    'ownership.graph': ({ at, ...company }) =>
      inPlace(company, (place) => ownership.ask('ownership.graph', { ...place, at, ...rules() })),
    'ownership.derivations': ({ at, party, rule, ...company }) =>
      inPlace(company, (place) =>
        ownership.ask('ownership.derivations', { ...place, at, party, rule, ...rules() }),
      ),
    'ownership.moments': (company) =>
      inPlace(company, (place) => ownership.ask('ownership.moments', place)),
    'ownership.compare': ({ from, to, ...company }) =>
      inPlace(company, (place) =>
        ownership.ask('ownership.compare', { ...place, from, to, ...rules() }),
      ),
    'ownership.note': (wish) =>
      written(wish.caseId, archive.call('ownership.note', { ...wish, ...signed() })),
    'ownership.withdrawNote': (wish) =>
      written(wish.caseId, archive.call('ownership.withdrawNote', { ...wish, ...signed() })),
    'ownership.saveFile': ({ suggestedName, ...wish }) =>
      saveBytes(desktop, { suggestedName, kind: fileKinds[wish.kind] }, async () =>
        saving.run(fileOf(wish).then(mustBeThere)),
      ),
    async 'ownership.noteText'(company) {
      const file = await fileOf({ ...company, kind: 'note-text' })
      if (!file.ok) return file
      return done(file.value && new TextDecoder().decode(file.value))
    },
    'ownership.savePicture': (picture) =>
      saveBytes(desktop, picture, async () => {
        if (picture.kind !== 'pdf') return done(picture.bytes)
        const { pages, title } = picture
        const { language } = settings.get()
        const madeAt = clock.nowIso()
        return saving.run(ownership.ask('ownership.pdf', { pages, title, language, madeAt }))
      }),
    async 'ownership.stopSaving'() {
      if (saving.stop()) await ownership.ask('ownership.stopPdf', {})
      return done(null)
    },
  }
}

/** Where an open case lies; what is being deleted is not read any more. */
async function placed<T>(
  { openCases, ownership }: Application,
  { caseId, companyRow }: { caseId: string; companyRow: number },
  ask: (place: PlacedCompany) => Promise<Result<T>>,
): Promise<Result<T>> {
  const open = openCases.get(caseId)
  if (!open.ok) return open
  if (ownership.isForgotten(caseId)) return failed('case-not-open', { about: caseId })
  return ask({ caseId, companyRow, folder: open.value.header.folder })
}

function mustBeThere(file: Result<Uint8Array | null>): Result<Uint8Array> {
  if (!file.ok) return file
  return file.value === null ? failed('not-found', { about: 'company' }) : done(file.value)
}
