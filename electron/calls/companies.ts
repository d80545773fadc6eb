import type { Handlers, KnownCompany } from '../shared/contract'
import type { CompanyKey } from '../shared/domain/identifier'
import type { CompanyRow } from '../shared/domain/case-file'
import { openSessionStates } from '../shared/domain/session'
import { done } from '../shared/result'
import type { Application } from './application'

type CompanyCalls = Pick<
  Handlers,
  'company.list' | 'company.page' | 'company.known' | 'ownership.tree'
>

/** What the open cases hold about companies. */
export function companyCalls({ archive, openCases }: Application): CompanyCalls {
  return {
    'company.list': (input) => archive.call('company.list', input),
    'company.page': (input) => archive.call('company.page', input),
    'ownership.tree': (input) => archive.call('ownership.tree', input),
    async 'company.known'({ companies }) {
      const wanted = new Set(companies.map(keyText))
      const known: KnownCompany[] = []
      for (const { header } of openCases.all()) {
        const rows = await archive.call('company.list', { caseId: header.caseId })
        if (!rows.ok) return rows
        for (const row of rows.value) {
          if (wanted.has(keyText(row.company))) known.push(asKnown(row, header))
        }
      }
      return done(known)
    },
  }
}

const keyText = (key: CompanyKey) => `${key.country} ${key.kind} ${key.identifier}`

function asKnown(row: CompanyRow, header: { caseId: string; name: string }): KnownCompany {
  return {
    company: row.company,
    name: row.digest?.name ?? null,
    caseId: header.caseId,
    caseName: header.name,
    retrievedAt: row.retrievedAt,
    isPractice: row.latest?.isPractice ?? false,
    isOpen: row.latest !== null && openSessionStates.includes(row.latest.state),
  }
}
