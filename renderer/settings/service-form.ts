import {
  authMethods,
  basicScope,
  ofacScope,
  type AuthMethod,
  type Connection,
} from '../../electron/shared/domain/settings'

/** The fields of a real connection as they are typed. */
export interface ServiceForm {
  discoveryUrl: string
  clientId: string
  authMethod: AuthMethod
  withOfac: boolean
  /** scopes we have no switch for: kept as they are */
  otherScopes: string[]
  amlBaseUrl: string
}

export const methodsOfSignIn = authMethods

export const formOf = (connection: Connection): ServiceForm =>
  connection.kind === 'service'
    ? {
        discoveryUrl: connection.discoveryUrl,
        clientId: connection.clientId,
        authMethod: connection.authMethod,
        withOfac: connection.scopes.includes(ofacScope),
        otherScopes: connection.scopes.filter((one) => one !== basicScope && one !== ofacScope),
        amlBaseUrl: connection.amlBaseUrl ?? '',
      }
    : {
        discoveryUrl: '',
        clientId: '',
        authMethod: 'client_secret_basic',
        withOfac: true,
        otherScopes: [],
        amlBaseUrl: '',
      }

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Plain http is for a service on this computer only (session API contract §12). */
export const isServiceAddress = (text: string): boolean => {
  if (!URL.canParse(text.trim())) return false
  const { protocol, hostname } = new URL(text.trim())
  return protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname))
}

export type FormTrouble = Partial<
  Record<'discoveryUrl' | 'clientId' | 'amlBaseUrl', 'address' | 'required'>
>

export const troubleIn = (form: ServiceForm): FormTrouble => ({
  ...(isServiceAddress(form.discoveryUrl) ? {} : { discoveryUrl: 'address' as const }),
  ...(form.clientId.trim() === '' ? { clientId: 'required' as const } : {}),
  ...(form.amlBaseUrl.trim() === '' || isServiceAddress(form.amlBaseUrl)
    ? {}
    : { amlBaseUrl: 'address' as const }),
})

export const connectionOf = (form: ServiceForm): Connection => ({
  kind: 'service',
  discoveryUrl: form.discoveryUrl.trim(),
  clientId: form.clientId.trim(),
  authMethod: form.authMethod,
  scopes: [basicScope, ...(form.withOfac ? [ofacScope] : []), ...form.otherScopes],
  amlBaseUrl: form.amlBaseUrl.trim() === '' ? null : form.amlBaseUrl.trim(),
})
