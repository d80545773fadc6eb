import { assumedContract } from '../../electron/session/contract-table'
import type { StatusClass } from '../../electron/session/face'
import type { FaultRow, Outcome } from './fault-matrix'

/* Every tolerance of the contract (§2, §3.1, §4, §13), as the practice service provokes it. */

const all: Outcome = { session: 'all-done', billed: 1, saved: ['json', 'aml'] }
const only = (
  kind: 'json' | 'aml',
  says: Outcome['says'],
  more: Partial<Outcome> = {},
): Outcome => ({
  session: 'partial',
  billed: 1,
  saved: [kind],
  ...(says && { says }),
  offered: ['fetch', 'missing'],
  ...more,
})

const bodies: FaultRow[] = [
  {
    name: 'a web page for the answer',
    country: 'fi',
    identifier: '9000004-6',
    got: only('aml', 'not-json'),
  },
  { name: 'half an answer', identifier: '310000140', got: only('aml', 'not-json') },
  { name: 'an answer in Latin-1', identifier: '310000485', got: only('aml', 'not-json') },
  { name: 'an answer without end', identifier: '310000167', got: only('aml', 'answer-too-large') },
  { name: 'an answer broken off once', identifier: '310000159', got: all },
  {
    name: 'an answer broken off always',
    service: { faults: [{ fault: 'answer-breaks-off', times: 1000 }] },
    got: only('aml', 'answer-cut-short'),
  },
  {
    name: 'a web page for the report',
    country: 'fi',
    identifier: '9000003-8',
    got: only('json', 'not-a-pdf'),
  },
  {
    name: 'half a report',
    country: 'fi',
    identifier: '9000001-1',
    got: only('json', 'answer-cut-short'),
  },
  { name: 'an empty report', identifier: '310000132', got: only('json', 'not-a-pdf') },
  { name: 'a report without end', identifier: '310000175', got: only('json', 'answer-too-large') },
  { name: 'a report broken off once', identifier: '310000124', got: all },
  {
    name: 'a web page for the status, twice',
    service: { faults: [{ fault: 'html-answer', at: ['status'], times: 2 }] },
    got: all,
  },
  {
    name: 'half a status, twice',
    service: { faults: [{ fault: 'broken-answer', at: ['status'], times: 2 }] },
    got: all,
  },
  {
    name: 'a status broken off, twice',
    service: { faults: [{ fault: 'answer-breaks-off', at: ['status'], times: 2 }] },
    got: all,
  },
  {
    name: 'a status without end',
    service: { faults: [{ fault: 'oversized-answer', at: ['status'] }] },
    got: {
      session: 'open',
      billed: 1,
      saved: [],
      isHalted: true,
      says: 'answer-too-large',
      offered: ['resume'],
    },
  },
  {
    name: 'a web page for the status, for ever',
    service: { faults: [{ fault: 'html-answer', at: ['status'] }] },
    got: {
      session: 'stalled',
      billed: 1,
      saved: [],
      says: 'session-stalled',
      offered: ['fetch', 'let-go'],
    },
  },
]

const courses: FaultRow[] = [
  {
    name: 'a report that fails',
    identifier: '310000035',
    got: only('json', 'report-failed', {
      offered: ['missing'],
      quoted: 'Report generation failed (R-502)',
    }),
  },
  {
    name: 'a session cancelled midway',
    identifier: '310000191',
    got: only('json', 'report-failed', { offered: ['missing'] }),
  },
  {
    name: 'a session that fails',
    identifier: '310000043',
    got: {
      session: 'failed',
      billed: 1,
      saved: [],
      says: 'session-failed',
      quoted: 'The search was cancelled (S-500)',
      offered: ['again', 'let-go'],
    },
  },
  {
    name: 'an organization found missing after the order',
    identifier: '310000078',
    got: {
      session: 'failed',
      billed: 1,
      saved: [],
      says: 'session-failed',
      quoted: 'The organization does not exist',
      offered: ['again', 'let-go'],
    },
  },
  { name: 'an organization missing as an empty answer', identifier: '310000086', got: all },
  {
    name: 'a session that never ends',
    identifier: '310000205',
    got: {
      session: 'stalled',
      billed: 1,
      saved: [],
      says: 'session-stalled',
      offered: ['fetch', 'let-go'],
    },
  },
]

const shapes: FaultRow[] = (['flat', 'objects', 'array', 'nested'] as const).map((statusShape) => ({
  name: `session information as ${statusShape}`,
  service: { statusShape },
  got: all,
}))

const paths: FaultRow[] = [
  ...(['short', 'country'] as const).map((path): FaultRow => ({
    name: `only the path variant ${path}, and no Location`,
    service: { paths: path, location: 'none' },
    got: all,
  })),
  {
    name: 'everything only below Location',
    service: { paths: 'located', links: 'none' },
    got: all,
  },
  {
    name: 'a Location on another origin',
    service: { location: 'elsewhere' },
    got: all,
  },
  ...(['url', 'href', 'links', '_links'] as const).map((links): FaultRow => ({
    name: `results only where the status links to them, as ${links}`,
    service: { paths: 'linked', links, statusShape: 'objects', location: 'none' },
    got: all,
  })),
  {
    name: 'links to another origin beside paths that work',
    service: { links: 'elsewhere', statusShape: 'objects' },
    got: all,
  },
  {
    name: 'results only on another origin',
    service: { links: 'elsewhere', paths: 'linked', statusShape: 'objects', location: 'none' },
    got: {
      session: 'failed',
      billed: 1,
      saved: [],
      says: 'other-origin-refused',
      offered: ['settings', 'fetch', 'again', 'let-go'],
    },
  },
  {
    name: 'an answer redirected to another origin',
    identifier: '310000183',
    got: only('aml', 'other-origin-refused', { offered: ['settings', 'fetch', 'missing'] }),
  },
  {
    name: 'a status redirected to another origin',
    service: { faults: [{ fault: 'redirect-elsewhere', at: ['status'] }] },
    got: {
      session: 'open',
      billed: 1,
      saved: [],
      isHalted: true,
      says: 'other-origin-refused',
      offered: ['settings', 'resume'],
    },
  },
  { name: 'results redirected within the origin', identifier: '310000493', got: all },
]

const creates: FaultRow[] = [
  ...(['sessionId', 'id', 'session_id', 'sessionID'] as const).map((sessionIdKey): FaultRow => ({
    name: `a session named by ${sessionIdKey}`,
    service: { sessionIdKey, location: 'none' },
    terms: { reports: [] },
    got: { ...all, saved: ['json'] },
  })),
  {
    name: 'a session named by Location alone',
    service: { sessionIdKey: 'none' },
    terms: { reports: [] },
    got: { ...all, saved: ['json'] },
  },
  {
    name: 'a success that names no session',
    service: { sessionIdKey: 'none', location: 'none' },
    got: {
      session: 'unclear',
      billed: 1,
      saved: [],
      says: 'order-unclear',
      offered: ['order-now', 'let-go'],
    },
  },
  ...([200, 202] as const).map((createStatus): FaultRow => ({
    name: `create answered ${createStatus}`,
    service: { createStatus },
    terms: { reports: [] },
    got: { ...all, saved: ['json'] },
  })),
]

/** Words of contract §4.2 as they are written there, and other spellings of the same. */
const ready =
  'READY DONE COMPLETED COMPLETE FINISHED SUCCESS SUCCEEDED AVAILABLE OK ALL_DONE ready allDone'
const failed = 'FAILED ERROR CANCELLED CANCELED ABORTED TIMEOUT REJECTED Failed'
const expired = 'EXPIRED DELETED GONE expired'
const waiting = 'PENDING QUEUED CREATED STARTED RUNNING PROCESSING inProgress not-started'
const split = (words: string) => words.split(' ')

const words: FaultRow[] = [
  ...split(ready).map((word): FaultRow => ({
    name: `ready said as ${word}`,
    service: { statusWords: { READY: word } },
    terms: { reports: [] },
    got: { ...all, saved: ['json'] },
  })),
  ...split(failed).map((word): FaultRow => ({
    name: `failed said as ${word}`,
    service: { statusWords: { FAILED: word } },
    identifier: '310000043',
    got: {
      session: 'failed',
      billed: 1,
      saved: [],
      says: 'session-failed',
      offered: ['again', 'let-go'],
    },
  })),
  ...split(expired).map((word): FaultRow => ({
    name: `expired said as ${word}`,
    service: { statusWords: { READY: word } },
    got: {
      session: 'expired',
      billed: 1,
      saved: [],
      says: 'result-expired',
      offered: ['again', 'let-go'],
    },
  })),
  ...split(waiting).map((word): FaultRow => ({
    name: `waiting said as ${word}`,
    service: {
      statusWords: { NOT_STARTED: word, IN_PROGRESS: word },
      delays: { json: 25, aml: 0 },
    },
    terms: { reports: [] },
    got: { ...all, saved: ['json'] },
  })),
  { name: 'words nobody knows, found out by asking', identifier: '310000213', got: all },
]

/** The words tried above, by what they mean: the test holds them to the client's own table. */
export const triedWords = new Set(
  [ready, failed, expired, waiting, 'NOT_STARTED', 'IN_PROGRESS']
    .flatMap(split)
    .map((word) => word.toUpperCase().replace(/[^A-Z]/g, '')),
)
export const knownWords: Readonly<Record<string, StatusClass>> = assumedContract.statusWords

const deep = 20_000
const oddities: readonly (readonly [what: string, body: string])[] = [
  ['null', 'null'],
  ['a number', '42'],
  ['a text', '"Fant ingenting"'],
  ['a list', '[{"keyInformation":{"name":"Fjordvik Test AS"}}]'],
  ['an empty object', '{}'],
  ['nothing but air around', ' \n\t{"keyInformation" : {}}\r\n'],
  ['a byte order mark', '\ufeff{"keyInformation":{"name":"Fjordvik Test AS"}}'],
  ['the same key twice', '{"keyInformation":{"name":"A"},"keyInformation":{"name":"B"}}'],
  ['numbers past every measure', '{"keyInformation":{"employees":1e400,"a":-0,"b":1e-400}}'],
  ['an integer of 400 digits', `{"keyInformation":{"employees":${'9'.repeat(400)}}}`],
  ['half a surrogate pair', '{"keyInformation":{"name":"\\ud800 AS"}}'],
  ['keys of every object', '{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}}'],
  ['lists in lists', `{"keyInformation":${'['.repeat(deep)}${']'.repeat(deep)}}`],
  ['numbers written oddly', '{"keyInformation":{"employees":1.0e+1,"x":12.50}}'],
]
const odd: FaultRow[] = oddities.map(([what, body]) => ({
  name: `an answer that is ${what}`,
  service: { faults: [{ fault: 'odd-answer', body }] },
  terms: { reports: [] },
  got: { session: 'all-done', billed: 1, saved: ['json'], bytes: body },
}))

export const tolerances = { bodies, courses, shapes, paths, creates, words, odd }
