export const company = {
  noAnswer: {
    title: 'No answer is stored yet',
    coming: 'It was ordered {time} and is on its way.',
    lost: 'The order ended without an answer.',
    never: 'Nothing was ordered for this company yet.',
  },
  registered: 'Registered {date}',
  employees: '{count} employee | {count} employees',
  copyNumber: 'Copy number',
  retrieved: 'Retrieved {time}',
  snapshot: 'Snapshot shown',
  snapshotOf: '{time} · snapshot {at} of {of}',
  older: 'This is an older snapshot. The newest is from {time}.',
  showNewest: 'Show the newest',
  practice: 'Practice: simulated data',
  showOwnership: 'Ownership',
  orderAgain: 'Order again…',
  stillComing: 'A newer order is under way; its answer will become a new snapshot.',

  missing: {
    title: '{count} deliverable missing. | {count} deliverables missing.',
    section: 'Requested, not delivered: {sections}.',
    report: '{report} was not delivered.',
    answer: 'The answer itself was not delivered.',
    act: 'Order again…',
  },
  reorder: {
    title: 'Order {name} again?',
    billed: 'A new session is ordered at the service. 1 session is billed.',
    practice: 'A new session is ordered at the practice service. It costs nothing.',
    all: 'Everything, as last time',
    allWhat: '{sections} sections, reports: {reports}',
    some: 'Only what is missing',
    someWhat: 'The new snapshot then holds: {parts}',
    noReports: 'none',
    act: 'Order 1 session',
    done: 'Ordered. The answer becomes a new snapshot of {name}.',
  },

  index: 'Sections of the answer',
  keys: { next: 'next section', values: 'values in it', origin: 'origin of a value' },
  years: '{count} yr | {count} yrs',
  others: 'Other parts',
  reports: 'Reports',
  reportsCount: '{stored} of {ordered}',
  page: 'Company',

  answer: {
    'nothing-found': 'Searched, nothing found, {time}',
    'not-delivered': 'Requested, not delivered',
    'not-requested': 'Not requested, so not searched',
  },
  readingTrouble: {
    'not-json':
      'The answer is not JSON, so nothing in it can be read. The bytes are stored as they came.',
    'not-an-object':
      'The answer is JSON, but not an object, so nothing in it can be read. The bytes are stored as they came.',
    'not-utf-8':
      'The answer is not valid UTF-8; letters that could not be read are shown as \ufffd.',
    unreadable:
      'This part of the answer has a form that cannot be read. It stands in the raw answer.',
    'too-deep':
      'This part of the answer goes deeper than is shown here. All of it stands in the raw answer.',
    'too-many-leaves': 'Only the first values are shown here. All of them stand in the raw answer.',
  },
  serviceSaid: 'The service said',
  serviceSaidAt: 'at {path}',
  extra: 'Also in this section',
  showAll: 'Show all {count}',
  showLess: 'Show fewer',

  origin: {
    where: 'where this comes from',
    source: 'Source',
    retrieved: 'Retrieved',
    snapshot: 'Snapshot',
    snapshotOf: '{at} of {of}',
    path: 'Path',
    sha256: 'SHA-256',
    showRaw: 'Show in raw answer',
    copyPath: 'Copy path',
    unnamed: 'not named in the answer',
  },
} as const
