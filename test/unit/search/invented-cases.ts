import type { Db } from '../../../electron/archive/sqlite/connection'
import type { SearchEntry } from '../../../electron/search/entry'
import { putCase } from '../../../electron/search/file/cases'
import { putCompany } from '../../../electron/search/file/companies'
import { putDocument } from '../../../electron/search/file/documents'
import { openSearchFile } from '../../../electron/search/file/search-file'
import { find } from '../../../electron/search/ask/find'
import { sectionNames, type Coverage } from '../../../electron/shared/domain/answer'
import type { AnswerDigest } from '../../../electron/shared/domain/company'
import type { CompanyKey } from '../../../electron/shared/domain/identifier'
import type { SearchQuery } from '../../../electron/shared/domain/search'

export const openInMemory = (): Db => openSearchFile(':memory:', () => undefined)

const coverage = Object.fromEntries(sectionNames.map((name) => [name, 'found'])) as Coverage

export const digestOf = (name: string | null, more: Partial<AnswerDigest> = {}): AnswerDigest => ({
  ...{ name, legalForm: 'AS', status: 'active', statusWord: null, coverage },
  ...{ sanction: 'no-hit', hitCount: 0 },
  ...more,
})

export interface InventedCompany {
  key?: Partial<CompanyKey>
  digest?: AnswerDigest | null
  retrievedAt?: string | null
  entries?: (Partial<SearchEntry> & Pick<SearchEntry, 'field' | 'text'>)[]
}

export function entry(
  given: Partial<SearchEntry> & Pick<SearchEntry, 'field' | 'text'>,
): SearchEntry {
  const empty = {
    word: null,
    dateOfBirth: null,
    number: null,
    path: null,
    page: null,
    link: null,
    party: null,
  }
  return { ...empty, ...given }
}

/** Puts a case with companies, each with one answer; returns the case's number. */
export function putInvented(db: Db, name: string, companies: readonly InventedCompany[]): number {
  const caseNo = putCase(db, { caseId: name, name, reference: null, owner: null, tags: [] })
  for (const [index, { key, digest = null, retrievedAt = null, entries }] of companies.entries()) {
    const companyRow = index + 1
    putCompany(db, caseNo, {
      companyRow,
      company: {
        country: 'no',
        kind: 'organization-number',
        identifier: `91000000${index}`,
        ...key,
      },
      addedAt: '2026-03-01T08:00:00.000Z',
      ...{ digest, retrievedAt, snapshots: 1, state: 'all-done' },
    })
    if (!entries) continue
    const from = { companyRow, sessionRow: companyRow, receiptRow: companyRow, kind: 'json' }
    const [sha256, at] = [String(companyRow).padStart(64, '0'), '2026-03-02T08:00:00.000Z']
    putDocument(
      db,
      caseNo,
      { ...from, sha256, retrievedAt: at, isNewestAnswer: true, hasText: true, isCut: false },
      entries.map(entry),
    )
  }
  return caseNo
}

export const ask = (db: Db, text: string, more: Partial<SearchQuery> = {}) =>
  find(db, { text, caseId: null, fields: [], offset: 0, limit: 50, ...more })

/** The found texts as they are shown, what is marked between square brackets. */
export const shown = (db: Db, text: string, more: Partial<SearchQuery> = {}): string[] =>
  ask(db, text, more).hits.map(({ snippets }) =>
    snippets.map((one) => (one.isMarked ? `[${one.text}]` : one.text)).join(''),
  )
