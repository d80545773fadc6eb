import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { verifyPack } from '../../../electron/evidence/check/verify-pack'
import { ExpectedFailure } from '../../../electron/shared/result'
import type { PackVerdict } from '../../../electron/shared/domain/evidence'

const suite = fileURLToPath(new URL('../../fixtures/bagit/conformance-suite/', import.meta.url))
const quiet = { progress: () => undefined, isCancelled: () => false }

const bags = readdirSync(suite, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: version }) =>
    readdirSync(join(suite, version)).flatMap((kind) =>
      readdirSync(join(suite, version, kind)).map((bag) => ({ version, kind, bag })),
    ),
  )

const scratch = mkdtempSync(join(tmpdir(), 'saksmappe-bags-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** The bag, completed where repositories drop a file of it: git commonly ignores `.DS_Store`. */
function bagAt(version: string, kind: string, bag: string): string {
  const place = join(suite, version, kind, bag)
  if (bag !== 'special-system-files') return place
  const whole = join(scratch, bag)
  cpSync(place, whole, { recursive: true })
  // Its manifest gives the digest of no bytes, its Payload-Oxum (0.2) counts it.
  writeFileSync(join(whole, 'data', '.DS_Store'), '')
  return whole
}

/** null where the folder is not taken for a bag at all */
async function verdictOf(path: string): Promise<PackVerdict | null> {
  try {
    return await verifyPack(path, quiet)
  } catch (error) {
    if (error instanceof ExpectedFailure && error.failure.code === 'not-a-pack') return null
    throw error
  }
}

describe('the BagIt conformance suite of the Library of Congress', () => {
  it('is here in full', () => {
    expect(bags).toHaveLength(60)
  })

  it.each(bags)(
    '$version/$kind/$bag is judged as the suite says',
    async ({ version, kind, bag }) => {
      const verdict = await verdictOf(bagAt(version, kind, bag))
      const isGood = kind === 'valid' || kind === 'warning'
      expect({
        isSound: verdict?.isSound ?? false,
        findings: isGood ? verdict?.findings : [],
      }).toEqual({ isSound: isGood, findings: [] })
      if (kind === 'warning') expect(verdict?.notes).not.toEqual([])
    },
  )
})
