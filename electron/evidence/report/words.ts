import type { AnswerState, SectionName } from '../../shared/domain/answer'
import type { AnswerDigest, AuthorityStatus, CompanyStatus } from '../../shared/domain/company'
import type { Country } from '../../shared/domain/identifier'
import type { DeliverableState, SessionState } from '../../shared/domain/session'
import { bokmal } from './words-nb'
import { english } from './words-en'

/** Every word of the readable report, in one language. A word missing from one does not compile. */
export interface ReportWords {
  language: 'nb' | 'en'
  /** first and last quotation mark */
  quotes: readonly [string, string]
  months: readonly string[]
  cover: Record<
    | 'over'
    | 'caseId'
    | 'created'
    | 'exported'
    | 'by'
    | 'contents'
    | 'audit'
    | 'practice'
    | 'partly'
    | 'reading'
    | 'readingWhat'
    | 'companies'
    | 'check'
    | 'nothing',
    string
  > & {
    counts(companies: number, snapshots: number, documents: number): string
    auditHead(entries: number, head: string): string
  }
  answer: Record<AnswerState, string>
  answerMeaning: Record<AnswerState, string>
  section: Record<SectionName, string>
  status: Record<CompanyStatus, string>
  country: Record<Country, string>
  sanctions: Record<AnswerDigest['sanction'], string>
  session: Record<SessionState, string>
  deliverable: Record<DeliverableState, string>
  overview: Record<'company' | 'number' | 'status' | 'sanctions' | 'answers' | 'retrieved', string>
  /** `2 found, 1 not delivered …` */
  coverage(counts: Record<AnswerState, number>): string
  company: Record<
    | 'nameless'
    | 'noAnswer'
    | 'retrieved'
    | 'sourceStatus'
    | 'registered'
    | 'answers'
    | 'serviceSaid'
    | 'extra'
    | 'others'
    | 'older',
    string
  >
  key: Record<
    | 'name'
    | 'number'
    | 'duns'
    | 'lei'
    | 'form'
    | 'country'
    | 'registered'
    | 'status'
    | 'employees'
    | 'registries'
    | 'sector'
    | 'industries'
    | 'purpose'
    | 'webpage'
    | 'sources'
    | 'postal'
    | 'visiting'
    | 'checkOff'
    | 'line'
    | 'noYear',
    string
  >
  people: Record<
    | 'role'
    | 'holder'
    | 'bornOrNumber'
    | 'since'
    | 'ownWord'
    | 'nameless'
    | 'signature'
    | 'procuration'
    | 'absent'
    | 'or'
    | 'and'
    | 'textOnly'
    | 'notSet'
    | 'procurationLimits',
    string
  >
  authority: Record<AuthorityStatus, string>
  role: Record<string, string>
  owners: Record<
    | 'claimed'
    | 'person'
    | 'control'
    | 'integrated'
    | 'reason'
    | 'noPercentage'
    | 'holder'
    | 'company'
    | 'share'
    | 'votes',
    string
  >
  reason: Record<string, string>
  /** known names in the answer → our words; others are shown as they are */
  indicator: Record<string, string>
  figure: Record<string, string>
  sanction: Record<
    | 'searched'
    | 'notSearched'
    | 'hitWhat'
    | 'needsReview'
    | 'word'
    | 'message'
    | 'name'
    | 'match'
    | 'list'
    | 'provider'
    | 'aliases'
    | 'addresses'
    | 'since'
    | 'updated'
    | 'links'
    | 'nameless',
    string
  > & { of500(value: string): string }
  originals: Record<
    | 'title'
    | 'what'
    | 'answer'
    | 'aml'
    | 'certificateOfRegistration'
    | 'otherReport'
    | 'retrieved'
    | 'size'
    | 'sha256'
    | 'file'
    | 'source'
    | 'session'
    | 'order'
    | 'state'
    | 'notStored'
    | 'practice'
    | 'asked'
    | 'onlyKey',
    string
  > & { more(count: number): string }
}

export const reportWords: Record<'nb' | 'en', ReportWords> = { nb: bokmal, en: english }
