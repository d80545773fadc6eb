import type { CompanyKey } from '../../electron/shared/domain/identifier'
import type { OrderTerms } from '../../electron/shared/domain/session'

/** What one measured process works on; crosses to it as JSON. */
export interface BenchOrder {
  /** where the bench's service answers; empty where nothing is collected */
  origin: string
  /** an empty folder of its own, or the folder of a case that was collected before */
  folder: string
  archiveWorker: string
  practiceWorker: string
  searchWorker: string
  ownershipWorker: string
  /** how many companies are collected; several numbers: one step after the other */
  steps: number[]
}

/** Requests at once, of the product and of the bare loop alike. */
export const requestsAtOnce = 4

export const terms: OrderTerms = {
  expands: ['address', 'roles', 'ownership.shareholders', 'sanction'],
  reports: ['aml', 'certificateOfRegistration'],
  language: 'nb',
}

/** Invented numbers, one after the other. */
export const companies = (from: number, to: number): CompanyKey[] =>
  Array.from({ length: to - from }, (_, index) => ({
    country: 'no',
    kind: 'organization-number',
    identifier: String(810_000_000 + from + index),
  }))
