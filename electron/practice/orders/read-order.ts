import { countries, type Country } from '../world/model'
import { sectionOfExpand } from '../answer/sections'
import type { FieldComplaint } from '../http/refusal'
import type { Settings } from '../settings'

export const reportNames = ['aml', 'certificateOfRegistration'] as const
export type ReportName = (typeof reportNames)[number]
export type Language = 'nb' | 'nn' | 'en'

export interface Webhook {
  type: string
  url: string
}

/** A create request, understood. */
export interface Order {
  country: Country
  identifier: string
  expands: string[]
  reports: ReportName[]
  language: Language
  webhooks: Webhook[]
}

const languages: Record<string, Language> = { no: 'nb', nb: 'nb', nn: 'nn', en: 'en' }
const webhookTypes = ['JsonDataReady', 'ReportReady', 'AllDone', 'Failed']

const shapes: Record<Country, { pattern: RegExp; words: string }> = {
  no: { pattern: /^\d{9}$/, words: '9 digits' },
  se: { pattern: /^\d{10}$/, words: '10 digits' },
  fi: { pattern: /^\d{7}-\d$/, words: '7 digits, a hyphen and 1 digit' },
  dk: { pattern: /^\d{8}$/, words: '8 digits' },
}
/** DUNS numbers have 9 digits in every country (contract §10). */
const duns = /^\d{9}$/

/**
 * Reads the body of a create (contract §3). Arrays, comma-separated text and, for reports, objects
 * are taken; check digits are not looked at, because published test organizations fail them.
 */
export function readOrder(
  country: Country,
  body: Buffer,
  settings: Pick<Settings, 'rolesExpand' | 'areWebhooksOn'>,
): { order: Order } | { errors: FieldComplaint[] } {
  const raw = parseObject(body)
  if (!raw) return { errors: [{ field: 'body', message: 'must be a JSON object' }] }
  const errors: FieldComplaint[] = []
  const complain = (field: string, message: string) => void errors.push({ field, message })
  const order: Order = {
    country,
    identifier: readIdentifier(country, raw.identifier, complain),
    expands: readExpands(raw.expands, settings.rolesExpand, complain),
    reports: readReports(raw.reports, complain),
    language: readLanguage(raw.language, complain),
    webhooks: settings.areWebhooksOn ? readWebhooks(raw.webhooks, complain) : [],
  }
  return errors.length > 0 ? { errors } : { order }
}

type Complain = (field: string, message: string) => void

function parseObject(body: Buffer): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

function readIdentifier(country: Country, value: unknown, complain: Complain): string {
  const shape = shapes[country]
  if (typeof value !== 'string' || !(shape.pattern.test(value) || duns.test(value))) {
    complain('identifier', `must be a string of ${shape.words}, or a DUNS number of 9 digits`)
    return ''
  }
  return value
}

/** A list in any of the forms that clients send; null when it is none of them. */
function readList(value: unknown): string[] | null {
  if (value === undefined || value === null) return []
  if (typeof value === 'string') return value.split(',').map((word) => word.trim())
  if (!Array.isArray(value)) return null
  const words = value.map((item: unknown) => {
    if (typeof item !== 'object' || item === null) return item
    const { type, name, report } = item as Record<string, unknown>
    return type ?? name ?? report
  })
  return words.every((word): word is string => typeof word === 'string') ? words : null
}

function readExpands(
  value: unknown,
  rolesExpand: Settings['rolesExpand'],
  complain: Complain,
): string[] {
  const words = readList(value)
  if (!words) {
    complain('expands', 'must be a list of strings')
    return []
  }
  const refused =
    rolesExpand === 'both' ? null : rolesExpand === 'roles' ? 'officialRoles' : 'roles'
  for (const word of words) {
    if (sectionOfExpand(word).length === 0 || word === refused) {
      complain('expands', `unknown expand: ${word}`)
    }
  }
  return [...new Set(words)]
}

function readReports(value: unknown, complain: Complain): ReportName[] {
  const words = readList(value)
  if (!words) complain('reports', 'must be a list of strings')
  for (const word of words ?? []) {
    if (!isReport(word)) complain('reports', `unknown report: ${word}`)
  }
  return [...new Set((words ?? []).filter(isReport))]
}

const isReport = (word: string): word is ReportName => reportNames.some((name) => name === word)

function readLanguage(value: unknown, complain: Complain): Language {
  if (value === undefined || value === null) return 'nb'
  const word = String(value)
  const language = languages[word.toLowerCase()]
  const isOneCase = word === word.toLowerCase() || word === word.toUpperCase()
  if (!language || !isOneCase) complain('language', `must be one of no, nb, nn, en: ${word}`)
  return language ?? 'nb'
}

function readWebhooks(value: unknown, complain: Complain): Webhook[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((item: unknown) => {
    const { type, url } = (item ?? {}) as Record<string, unknown>
    if (typeof type !== 'string' || !webhookTypes.includes(type) || typeof url !== 'string') {
      complain('webhooks', `needs a type of ${webhookTypes.join(', ')} and a url`)
      return []
    }
    if (!isLoopback(url)) {
      complain('webhooks', 'the practice service calls only addresses on this machine')
      return []
    }
    return [{ type, url }]
  })
}

function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  return protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
}

export const isCountry = (word: string): word is Country =>
  countries.some((country) => country === word)
