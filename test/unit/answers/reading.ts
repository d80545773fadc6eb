import { readFileSync } from 'node:fs'
import type { CompanyView } from '../../../electron/shared/domain/company'
import { allExpands } from '../../../electron/shared/domain/answer'
import { readAnswer } from '../../../electron/answers/read-answer'

const folder = new URL('../../fixtures/answers/', import.meta.url)

export const fixtureBytes = (name: string): Uint8Array => readFileSync(new URL(name, folder))

/** Reads a document as if it had come over the wire. */
export const read = (document: unknown, expands: readonly string[] = allExpands): CompanyView =>
  readAnswer(new TextEncoder().encode(JSON.stringify(document)), expands)

/** The value of a section that must be there. */
export function valueOf<T>(section: { state: string; value?: T }): T {
  if (section.state !== 'found' || section.value === undefined) {
    throw new Error(`the section is ${section.state}`)
  }
  return section.value
}
