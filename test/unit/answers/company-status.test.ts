import { expect, it } from 'vitest'
import { statusOf } from '../../../electron/answers/company-status'
import { read, valueOf } from './reading'

it.each([
  ['active', ['NORMAL', 'Normal', 'AKTIV', 'REKISTERISSÄ', 'Aktiivinen', 'active', 'Registrert']],
  [
    'winding-up',
    [
      'UNDER_AVVIKLING',
      'Under avvikling',
      'Tvangsoppløsning',
      'Under tvangsavvikling eller tvangsoppløsning',
      'Likvidation',
      'Tvångslikvidation beslutad',
      'Selvitystila',
      'Under tvangsopløsning',
      'In liquidation',
      'COMPULSORY_DISSOLUTION',
      'DISSOLUTION',
    ],
  ],
  [
    'insolvent',
    [
      'KONKURS',
      'Konkurs inledd',
      'Under konkurs',
      'Konkurssi',
      'BANKRUPTCY',
      'Bankruptcy opened',
      'INSOLVENT',
      'Företagsrekonstruktion',
      'Yrityssaneeraus',
      'Under rekonstruktion',
    ],
  ],
  [
    'dissolved',
    [
      'SLETTET',
      'Slettet etter konkurs',
      'Avregistrerad',
      'Konkurs avslutad',
      'Lakannut',
      'OPHØRT',
      'Opphørt',
      'Oppløst',
      'DELETED',
      'Dissolved',
      'STRUCK_OFF',
    ],
  ],
  [
    'unknown',
    ['Ikke konkurs', 'Ei konkurssia', 'Inaktiv', 'Konkurs opphevet', 'Under etablering', 'X7', ''],
  ],
] as const)('reads as %s: %s', (status, words) => {
  expect(words.map((word) => [word, statusOf([word])])).toEqual(words.map((word) => [word, status]))
})

it('takes an empty status for none to report and a missing one for nothing said', () => {
  const keyOf = (more: object) =>
    valueOf(read({ keyInformation: { name: 'Fjordvik Test AS', ...more } }).keyInformation)
  expect(keyOf({ statusCode: null }).status).toBe('active')
  expect(keyOf({ statusCode: '' }).status).toBe('active')
  expect(keyOf({}).status).toBe('unknown')
  expect(keyOf({ statusCode: { code: 'K1', description: 'Konkurs' } })).toMatchObject({
    status: 'insolvent',
    statusCode: { value: 'K1 Konkurs', path: 'keyInformation.statusCode' },
  })
  expect(keyOf({ statusCode: { x: 1 } })).toMatchObject({ status: 'unknown', statusCode: null })
  expect(keyOf({ statusCode: ['NORMAL', 'KONKURS'] }).status).toBe('insolvent')
  expect(keyOf({ statusCode: ['NORMAL', 'X7'] }).status).toBe('unknown')
})
