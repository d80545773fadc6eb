import {
  searchFields,
  type SearchField,
  type SearchHit,
  type SearchPage,
} from '../../../../electron/shared/domain/search'

/** A hit of the invented Havnesund Sjømat AS, changed as a test needs it. */
export const hit = (more: Partial<SearchHit> = {}): SearchHit => ({
  hitId: '1',
  field: 'name',
  caseId: 'case-1',
  caseName: 'Havnesund-gruppen',
  companyRow: 7,
  companyName: 'Havnesund Sjømat AS',
  company: { country: 'no', kind: 'organization-number', identifier: '314211685' },
  snippets: [
    { text: 'Havne', isMarked: true },
    { text: 'sund Sjømat AS', isMarked: false },
  ],
  word: null,
  dateOfBirth: null,
  sessionRow: 3,
  retrievedAt: '2026-11-20T12:00:00Z',
  sha256: 'aa',
  path: null,
  page: null,
  party: null,
  isOlder: false,
  isNear: false,
  ...more,
})

export const countsOf = (counts: Partial<Record<SearchField, number>>) =>
  Object.fromEntries(searchFields.map((field) => [field, counts[field] ?? 0])) as Record<
    SearchField,
    number
  >

export const pageOf = (
  hits: SearchHit[],
  counts: Partial<Record<SearchField, number>>,
): SearchPage => ({
  total: Object.values(counts).reduce((sum, count) => sum + count, 0),
  counts: countsOf(counts),
  hits,
  tookMs: 1,
  progress: {
    ...{ cases: 1, casesWaiting: 0, casesUnreachable: 0 },
    ...{ documentsWaiting: 0, documentsWithoutText: 0, documentsCut: 0 },
  },
})
