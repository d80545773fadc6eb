import type { Failure } from '../../electron/shared/result'

/** Where the window reads stored bytes from; served by the main process, byte for byte. */
export const documentAddress = (caseId: string, sha256: string) =>
  `document://case/${caseId}/${sha256}`

/** Why main did not give the bytes: a 409 with `document-altered`, else they are not there to be read. */
export async function refusalOf(answer: Response): Promise<'missing' | 'altered'> {
  if (answer.status !== 409) return 'missing'
  const failure = (await answer.json()) as Partial<Failure>
  return failure.code === 'document-altered' ? 'altered' : 'missing'
}
