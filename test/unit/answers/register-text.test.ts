import { describe, expect, it } from 'vitest'
import type { Json, JsonRecord } from '../../../electron/answers/json'
import { originOf } from '../../../electron/shared/domain/origin'
import { naughtyStrings } from '../rules/naughty-strings'
import { leavesIn, lostLeaves, placesIn } from './leaf-account'
import { fixtureBytes, read, valueOf } from './reading'

const register = (file: string): JsonRecord =>
  JSON.parse(new TextDecoder().decode(fixtureBytes(`registers/${file}`))) as JsonRecord
const files = [
  'no-entity-923609016.json',
  'no-search-asa-5.json',
  'no-roles-person.json',
  'no-roles-unit.json',
  'fi-companies-2017-03-21.json',
]

describe('text as real registers deliver it', () => {
  it.each(files)('of %s is kept to the last word', (file) => {
    const document: Json = { keyInformation: { name: 'X' }, register: register(file) }
    const view = read(document)
    expect(lostLeaves(document, view)).toEqual([])
    const shown = new Set(view.others.flatMap(({ leaves }) => leaves.map(({ text }) => text)))
    const said = leavesIn(register(file)).map(({ text }) => text)
    expect(said.filter((text) => !shown.has(text))).toEqual([])
  })

  it('shows damaged letters as the text they arrived as', () => {
    const unit = register('no-entity-923609016.json')
    const view = read({
      keyInformation: {
        name: unit['navn'],
        organizationType: unit['organisasjonsform'],
        purpose: unit['vedtektsfestetFormaal'],
        industrySector: [unit['naeringskode1'], unit['naeringskode2']],
        institutionalSector: unit['institusjonellSektorkode'],
      },
      address: { postadresse: unit['postadresse'], forretningsadresse: unit['forretningsadresse'] },
    })
    const key = valueOf(view.keyInformation)
    expect(key.industrySectors[0]?.value).toEqual({
      code: '06.100',
      text: 'Utvinning av r<U+00E5>olje',
    })
    expect(key.purpose?.value).toMatch(/^<U\+00C5> utvikle, produsere og markedsf<U\+00F8>re/)
    const { postal, visiting } = valueOf(view.address)
    expect(postal).toMatchObject({ lines: ['Postboks 8500'], city: 'STAVANGER', country: 'Norge' })
    expect(postal && originOf(postal, 'lines')).toBe('address.postadresse.adresse[0]')
    expect(visiting?.city).toBe('STAVANGER')
    expect(view.address.extra.map(({ key: name }) => name)).toContain('postadresse.kommunenummer')
  })

  it('reads the role codes of the Norwegian register, its wording beside them', () => {
    const groups = register('no-roles-unit.json')['rollegrupper'] as JsonRecord[]
    const roles = groups.flatMap((group) => group['roller'] as JsonRecord[])
    const holders = valueOf(
      read({ roles: roles.map(({ type, enhet }) => ({ type, organization: enhet })) }).roles,
    )
    expect(holders.map(({ role, registerRole }) => [role, registerRole])).toContainEqual([
      'PARTICIPANT_WITH_SHARED_LIABILITY',
      { code: 'DTPR', text: 'Deltaker med delt ansvar' },
    ])
    expect(holders[0]?.party).toMatchObject({
      kind: 'organization',
      organizationNumber: '810006242',
    })
  })
})

it('carries every awkward string as the text it is, wherever it stands', () => {
  for (const text of naughtyStrings.filter((each) => each.trim() !== '')) {
    const document: Json = {
      keyInformation: { name: text, purpose: text, sources: [text] },
      address: { postal: { address: [text], city: text } },
      roles: [{ role: text, name: text }],
      authorities: { signatureRights: { status: 'NOT_SET', description: text } },
      unknown: { [text]: text },
    }
    const view = read(document)
    expect(valueOf(view.keyInformation).name?.value).toBe(text.trim())
    expect(valueOf(view.authorities).signatureRights?.description).toBe(text)
    expect(lostLeaves(document, view), text).toEqual([])
    expect(placesIn(view).get('roles[0].name')).toContain(text.trim())
  }
})
