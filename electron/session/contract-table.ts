import type { Country } from '../shared/domain/identifier'
import type { StatusClass } from './face'

/** Paths of one session, with `{country}`, `{sessionId}` and `{report}` to fill in. */
export interface PathStyle {
  status: string
  json: string
  report: string
}

/**
 * What we assume about the service where its documentation is silent (contract §13), as data: a
 * wrong assumption is corrected here or by an override, never in code.
 */
export interface ServiceContract {
  createPath: string
  /** tried in this order; the one that answers is remembered per environment (§2) */
  pathStyles: readonly PathStyle[]
  /** appended to the address that the service itself gave for a session */
  belowLocation: Pick<PathStyle, 'json' | 'report'>
  /** how a report is asked for, addressed, and named in the session information (§6.1) */
  reports: Readonly<Record<string, { request: string; segment: string; entity: string }>>
  /** our expand names → what is sent, where they differ (§5: `roles` may have to be `officialRoles`) */
  expandNames: Readonly<Record<string, string>>
  expandsFormat: 'array' | 'csv'
  reportsFormat: 'array' | 'csv' | 'objects'
  languageField: string
  /** the notices that are asked for where somebody receives them (§7) */
  webhookTypes: readonly string[]
  /** expands whose answer is written in the report language (§3) */
  languageExpands: readonly string[]
  identifierForm: Readonly<Record<Country, 'canonical' | 'digits'>>
  staticFields: Readonly<Record<string, unknown>>
  sessionIdKeys: readonly string[]
  /** status words, squeezed to capitals and digits (§4.2) */
  statusWords: Readonly<Record<string, StatusClass>>
  amlBaseKeys: readonly string[]
  /** discovery host → AML base, for a discovery document without `aml-baseurl` (§1.1) */
  amlBaseFallbacks: Readonly<Record<string, string>>
  assertionAudience: 'issuer' | 'token_endpoint'
  timeoutsMs: Readonly<
    Record<'discovery' | 'token' | 'create' | 'status' | 'json' | 'report', number>
  >
  capsBytes: Readonly<Record<'signIn' | 'information' | 'content', number>>
  /** pauses before each new try of a GET that met transient trouble (§12) */
  backoffMs: readonly number[]
  defaultRetryAfterMs: number
  longestRetryAfterMs: number
  discoveryLifetimeMs: number
  renewTokenBeforeMs: number
  /** lifetime of a token that came without `expires_in` */
  silentTokenLifetimeS: number
}

const megabyte = 1024 * 1024

const words = (list: string, meaning: StatusClass): Record<string, StatusClass> =>
  Object.fromEntries(list.split(' ').map((word) => [word, meaning]))

export const assumedContract: ServiceContract = {
  createPath: '/organization/session/{country}',
  pathStyles: [
    {
      status: '/organization/session/{sessionId}',
      json: '/organization/session/{sessionId}/json',
      report: '/organization/session/{sessionId}/report/{report}',
    },
    {
      status: '/organization/session/{country}/{sessionId}',
      json: '/organization/session/{country}/{sessionId}/json',
      report: '/organization/session/{country}/{sessionId}/report/{report}',
    },
  ],
  belowLocation: { json: '/json', report: '/report/{report}' },
  reports: {
    aml: { request: 'aml', segment: 'aml', entity: 'aml-report' },
    certificateOfRegistration: {
      request: 'certificateOfRegistration',
      segment: 'certificateOfRegistration',
      entity: 'certificateOfRegistration-report',
    },
  },
  expandNames: {},
  expandsFormat: 'array',
  reportsFormat: 'array',
  languageField: 'language',
  webhookTypes: ['JsonDataReady', 'ReportReady', 'AllDone', 'Failed'],
  languageExpands: ['ownership.beneficials'],
  identifierForm: { no: 'canonical', se: 'canonical', fi: 'canonical', dk: 'canonical' },
  staticFields: {},
  sessionIdKeys: ['sessionId', 'id', 'session_id', 'sessionID'],
  statusWords: {
    ...words('NOTSTARTED PENDING QUEUED CREATED', 'waiting'),
    ...words('INPROGRESS STARTED RUNNING PROCESSING', 'in-progress'),
    ...words('READY DONE COMPLETED COMPLETE FINISHED SUCCESS SUCCEEDED', 'ready'),
    ...words('AVAILABLE OK ALLDONE', 'ready'),
    ...words('FAILED ERROR CANCELLED CANCELED ABORTED TIMEOUT REJECTED', 'failed'),
    ...words('EXPIRED DELETED GONE', 'expired'),
  },
  amlBaseKeys: ['aml-baseurl', 'aml_baseurl', 'amlBaseUrl'],
  amlBaseFallbacks: {
    'auth.bankid.no': 'https://aml.bankidapis.no',
    'auth.current.bankid.no': 'https://aml-current.bankidapis.no',
    'oidc-preprod.bankidapis.no': 'https://aml-preprod.bankidapis.no',
  },
  assertionAudience: 'issuer',
  timeoutsMs: {
    discovery: 15_000,
    token: 15_000,
    create: 30_000,
    status: 15_000,
    json: 60_000,
    report: 120_000,
  },
  capsBytes: { signIn: megabyte, information: megabyte, content: 50 * megabyte },
  backoffMs: [1000, 2000, 4000, 8000, 15_000],
  defaultRetryAfterMs: 30_000,
  longestRetryAfterMs: 86_400_000,
  discoveryLifetimeMs: 86_400_000,
  renewTokenBeforeMs: 30_000,
  silentTokenLifetimeS: 60,
}
