import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../../electron/answers/json'
import { readAnswer } from '../../../electron/answers/read-answer'
import { allExpands } from '../../../electron/shared/domain/answer'
import { documents, mutationsOf, nodes } from './any-answer'
import { lostLeaves } from './leaf-account'
import { fixtureBytes } from './reading'

const bytesOf = (document: Json): Uint8Array => new TextEncoder().encode(JSON.stringify(document))

/** What a reader would have lost of a document, as it came over the wire. */
function lost(document: Json): string[] {
  const bytes = bytesOf(document)
  const arrived = JSON.parse(new TextDecoder().decode(bytes)) as Json
  const view = readAnswer(bytes, allExpands)
  structuredClone(view)
  return lostLeaves(arrived, view).map(({ path, text }) => `${path}: ${text}`)
}

function expectNothingLost(document: Json): void {
  const all = lost(document)
  if (all.length > 0) throw new Error(`Lost: ${all.join(', ')}`)
}

const real = ['fjordvik-no', 'kylhus-se', 'satama-fi', 'havn-dk'].map(
  (name) => JSON.parse(new TextDecoder().decode(fixtureBytes(`${name}.json`))) as Json,
)
const numRuns = Number(process.env['READER_RUNS'] ?? 200)
const seed = Number(process.env['READER_SEED'] ?? 20_261_122)

describe('whatever the service sends, nothing of it is lost', () => {
  it('of a whole answer of any country', () => {
    expect(real.flatMap(lost)).toEqual([])
  })

  it('of a document with the names of the contract and any JSON behind them', () => {
    fc.assert(fc.property(documents, expectNothingLost), { numRuns, seed })
  })

  it('of a whole answer that arrives changed in a few places', () => {
    fc.assert(fc.property(fc.oneof(...real.map(mutationsOf)), expectNothingLost), {
      numRuns: numRuns / 4,
      seed,
    })
  })

  it('of a document that is no object', () => {
    fc.assert(fc.property(nodes, expectNothingLost), { numRuns: numRuns / 4, seed })
  })
})
