import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folderNameFor } from '../../../electron/calls/folder-name'

describe('the folder of a new case', () => {
  it.each([
    ['Havnesund-gruppen', 'Havnesund-gruppen'],
    ['Ny kunde: 2026/11?', 'Ny kunde 2026 11'],
    ['CON', 'case'],
    ['..', 'case'],
    ['Sjøgläntans Åkeri AB.', 'Sjøgläntans Åkeri AB'],
  ])('names %s as %s', (name, folder) => {
    expect(folderNameFor(name)).toBe(folder)
  })

  it('never leaves its parent, whatever the case is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (name) => {
        const folder = folderNameFor(name)
        expect(folder).not.toMatch(/[/\\:*?"<>|]|^\.+$|[. ]$/)
        expect(folder.length).toBeGreaterThan(0)
      }),
    )
  })
})
