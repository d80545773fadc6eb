import {
  authMethods,
  basicScope,
  ofacScope,
  usualLimits,
  type AuthMethod,
  type Connection,
  type ServiceLimits,
} from '../../electron/shared/domain/settings'
import { readTyped } from './typed-number'

/** The fields of a real connection as they are typed. */
export interface ServiceForm {
  discoveryUrl: string
  clientId: string
  authMethod: AuthMethod
  withOfac: boolean
  /** scopes we have no switch for: kept as they are */
  otherScopes: string[]
  amlBaseUrl: string
  atOnce: string
  /** empty: as many as the requests at once allow */
  perSecond: string
}

export const methodsOfSignIn = authMethods

const limitsOf = ({ atOnce, perSecond }: ServiceLimits) => ({
  atOnce: String(atOnce),
  perSecond: perSecond === null ? '' : String(perSecond),
})

export const formOf = (connection: Connection): ServiceForm =>
  connection.kind === 'service'
    ? {
        discoveryUrl: connection.discoveryUrl,
        clientId: connection.clientId,
        authMethod: connection.authMethod,
        withOfac: connection.scopes.includes(ofacScope),
        otherScopes: connection.scopes.filter((one) => one !== basicScope && one !== ofacScope),
        amlBaseUrl: connection.amlBaseUrl ?? '',
        ...limitsOf(connection.limits ?? usualLimits),
      }
    : {
        discoveryUrl: '',
        clientId: '',
        authMethod: 'client_secret_basic',
        withOfac: true,
        otherScopes: [],
        amlBaseUrl: '',
        ...limitsOf(usualLimits),
      }

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Plain http is for a service on this computer only (session API contract §12). */
export const isServiceAddress = (text: string): boolean => {
  if (!URL.canParse(text.trim())) return false
  const { protocol, hostname } = new URL(text.trim())
  return protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname))
}

/** A relay stands at a public address (session API contract §7), so never in the clear. */
export const isRelayAddress = (text: string): boolean =>
  URL.canParse(text.trim()) && new URL(text.trim()).protocol === 'https:'

const limitRanges = {
  atOnce: { min: 1, max: 64 },
  perSecond: { min: 1, max: 1000 },
} as const

/** The limits as typed; null where one is no number in its range. */
const readLimits = (form: ServiceForm): ServiceLimits | null => {
  const atOnce = readTyped(form.atOnce, limitRanges.atOnce)
  const isUnlimited = form.perSecond.trim() === ''
  const perSecond = isUnlimited ? null : readTyped(form.perSecond, limitRanges.perSecond)
  if (atOnce === null || (perSecond === null && !isUnlimited)) return null
  return { atOnce, perSecond }
}

export type FormTrouble = Partial<
  Record<'discoveryUrl' | 'clientId' | 'amlBaseUrl' | 'limits', 'address' | 'required' | 'range'>
>

export const troubleIn = (form: ServiceForm): FormTrouble => ({
  ...(isServiceAddress(form.discoveryUrl) ? {} : { discoveryUrl: 'address' as const }),
  ...(form.clientId.trim() === '' ? { clientId: 'required' as const } : {}),
  ...(form.amlBaseUrl.trim() === '' || isServiceAddress(form.amlBaseUrl)
    ? {}
    : { amlBaseUrl: 'address' as const }),
  ...(readLimits(form) ? {} : { limits: 'range' as const }),
})

/** Usual limits are left out, so that a later version's better ones hold. */
const limitsToKeep = (form: ServiceForm): { limits?: ServiceLimits } => {
  const limits = readLimits(form)
  return limits && JSON.stringify(limits) !== JSON.stringify(usualLimits) ? { limits } : {}
}

export const connectionOf = (form: ServiceForm): Connection => ({
  kind: 'service',
  discoveryUrl: form.discoveryUrl.trim(),
  clientId: form.clientId.trim(),
  authMethod: form.authMethod,
  scopes: [basicScope, ...(form.withOfac ? [ofacScope] : []), ...form.otherScopes],
  amlBaseUrl: form.amlBaseUrl.trim() === '' ? null : form.amlBaseUrl.trim(),
  ...limitsToKeep(form),
})
