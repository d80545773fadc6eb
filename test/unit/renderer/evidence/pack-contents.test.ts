import { describe, expect, it } from 'vitest'
import type { Session } from '../../../../electron/shared/domain/session'
import { contentSums, packName } from '../../../../renderer/evidence/pack-contents'

const session = (stored: Record<string, number | null>) =>
  ({
    deliverables: Object.entries(stored).map(([kind, sizeBytes]) => ({
      kind,
      document: sizeBytes === null ? null : { sha256: 'a'.repeat(64), sizeBytes },
    })),
  }) as Session

describe('what goes into a pack', () => {
  it('counts answers and each kind of report, and nothing that was never stored', () => {
    const sums = contentSums([
      session({ json: 18_000, aml: 400_000 }),
      session({ json: 9_000, aml: null, odd: 5 }),
    ])
    expect(sums.answers).toEqual({ files: 2, sizeBytes: 27_000 })
    expect(sums.reports).toEqual([
      { kind: 'aml', sum: { files: 1, sizeBytes: 400_000 } },
      { kind: 'odd', sum: { files: 1, sizeBytes: 5 } },
    ])
    expect(sums.total).toEqual({ files: 4, sizeBytes: 427_005 })
  })

  it('is offered under a name that every file system takes', () => {
    const day = new Date(2026, 10, 2)
    expect(packName('Skarvøy Verft & eiere: Ærlig/Åpen', day, 'zip')).toBe(
      'skarvoy-verft-eiere-aerlig-apen-2026-11-02.zip',
    )
    expect(packName('…', day, 'folder')).toBe('case-2026-11-02')
  })
})
