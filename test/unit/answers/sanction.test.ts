import { expect, it } from 'vitest'
import { digestAnswer } from '../../../electron/answers/read-answer'
import { read, valueOf } from './reading'

const hit = {
  name: 'FJORDVIK TRADING',
  matchIndicator: '212',
  matchIndicatorDescription: 'name',
  aliasList: ['FT', { name: 'Fjordvik Tr.' }],
  address: [{ address: ['Quay 1'], city: 'Port', country: 'XX' }, 'Second street 2'],
  source: 'EU_consolidated',
  dataProvider: 'Trapets',
  initialDate: '2019-02-03T00:00:00Z',
  lastUpdate: '04.05.2024',
  urls: ['https://example.org/1', null],
  programme: 'TST',
}
const outcomeOf = (sanction: unknown): string => {
  const { sanction: section } = read({ sanction })
  return section.state === 'found' ? section.value.outcome : section.state
}

it('reads a hit with everything that stands in it', () => {
  const view = read({ sanction: { status: 'HIT', message: null, matches: [hit] } })
  const at = 'sanction.matches[0]'
  expect(valueOf(view.sanction)).toEqual({
    path: 'sanction',
    paths: { statusWord: 'sanction.status', matches: 'sanction.matches' },
    outcome: 'hit',
    statusWord: 'HIT',
    message: null,
    hits: [
      {
        path: at,
        paths: {
          name: `${at}.name`,
          matchIndicator: `${at}.matchIndicator`,
          matchIndicatorDescription: `${at}.matchIndicatorDescription`,
          aliasList: [`${at}.aliasList[0]`, `${at}.aliasList[1]`],
          addresses: [`${at}.address[0]`, `${at}.address[1]`],
          source: [`${at}.source`],
          dataProvider: `${at}.dataProvider`,
          initialDate: `${at}.initialDate`,
          lastUpdate: `${at}.lastUpdate`,
          urls: [`${at}.urls[0]`],
        },
        name: 'FJORDVIK TRADING',
        matchIndicator: 212,
        matchIndicatorDescription: 'name',
        aliasList: ['FT', 'Fjordvik Tr.'],
        addresses: ['Quay 1, Port, XX', 'Second street 2'],
        source: 'EU_consolidated',
        dataProvider: 'Trapets',
        initialDate: '2019-02-03',
        lastUpdate: '2024-05-04',
        urls: ['https://example.org/1'],
        statusWord: null,
        message: null,
        extra: [{ path: 'sanction.matches[0].programme', key: 'programme', text: 'TST' }],
      },
    ],
  })
  expect(digestAnswer(view)).toMatchObject({ sanction: 'hit', hitCount: 1 })
})

it.each([
  ['a list of entries', [hit]],
  ['the fields on the section itself', hit],
  ['entries with an unknown status', { status: 'COMPLETED', matches: [hit] }],
  ['one entry instead of a list', { status: 'HIT', matches: hit }],
  ['a hit without any entry', { status: 'HIT' }],
  ['one list with a hit, another without', [{ source: 'UN', status: 'NO_HIT' }, hit]],
])('calls it a hit: %s', (_, sanction) => {
  expect(outcomeOf(sanction)).toBe('hit')
})

it.each([
  ['status and message', { status: 'NO_HIT', message: 'No match found in EU, UN', matches: [] }],
  ['another spelling', { status: 'no hits', matches: null }],
  ['a message that says so', { message: 'Ingen treff i EU og FN', matches: [] }],
  [
    'every list says so',
    [
      { source: 'UN', status: 'NO_HIT' },
      { source: 'EU', status: 'NO_HIT' },
    ],
  ],
])('calls it a search without hit: %s', (_, sanction) => {
  expect(outcomeOf(sanction)).toBe('no-hit')
})

it.each([
  ['an unknown status', { status: 'CLEAR' }],
  ['a status that only says it ran', { status: 'COMPLETED', matches: [] }],
  ['a message that does not say', { message: 'Search completed', matches: [] }],
  ['no hit, but an entry', { status: 'NO_HIT', matches: [hit] }],
  ['no hit, but entries nobody can read', { status: 'NO_HIT', matches: 'see attachment' }],
  ['no hit, but a list failed', { status: 'NO_HIT', errors: [{ message: 'UN not searched' }] }],
  ['no hit in one list, nothing said of another', [{ status: 'NO_HIT' }, { source: 'EU' }]],
  [
    'no hit in one list, another failed',
    [{ status: 'NO_HIT' }, { status: 'FAILED', source: 'EU' }],
  ],
  ['only unknown fields', { searched: true }],
  ['only the lists', { sources: ['EU', 'UN'] }],
  ['a bare word', 'maybe'],
  ['a bare false', false],
])('asks for a person to look: %s', (_, sanction) => {
  expect(outcomeOf(sanction)).toBe('needs-review')
})

it('asks for a person when a trouble elsewhere names the sanction search', () => {
  const view = read({
    errors: [{ message: 'List provider slow', source: 'sanction' }],
    sanction: { status: 'NO_HIT' },
  })
  expect(valueOf(view.sanction).outcome).toBe('needs-review')
})

it.each([
  ['nothing-found', {}],
  ['nothing-found', { status: null, matches: [] }],
  ['nothing-found', null],
  ['not-delivered', { error: { code: 'SOURCE_UNAVAILABLE', message: 'No answer' } }],
  ['not-delivered', { status: 'ERROR', message: 'No answer' }],
  ['not-delivered', undefined],
])('says %s where %j was answered', (state, sanction) => {
  expect(outcomeOf(sanction)).toBe(state)
  expect(digestAnswer(read({ sanction }))).toMatchObject({ sanction: state, hitCount: 0 })
})
