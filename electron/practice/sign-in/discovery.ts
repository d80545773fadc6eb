export const realmPath = '/auth/realms/sim'
export const discoveryPath = `${realmPath}/.well-known/openid-configuration`
export const tokenPath = `${realmPath}/protocol/openid-connect/token`
export const keysPath = `${realmPath}/protocol/openid-connect/certs`

export const scopes = {
  basic: 'aml_organization/basic',
  ofac: 'aml_organization/OFAC',
} as const

/** The discovery document, with the key that names the AML base URL (contract §1.1). */
export function discoveryDocument(origin: string): Record<string, unknown> {
  return {
    issuer: origin + realmPath,
    authorization_endpoint: `${origin}${realmPath}/protocol/openid-connect/auth`,
    token_endpoint: origin + tokenPath,
    jwks_uri: origin + keysPath,
    'aml-baseurl': origin,
    grant_types_supported: ['client_credentials'],
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256'],
    token_endpoint_auth_methods_supported: [
      'private_key_jwt',
      'client_secret_basic',
      'client_secret_post',
    ],
    token_endpoint_auth_signing_alg_values_supported: ['RS256', 'ES256'],
    scopes_supported: [scopes.basic, scopes.ofac],
  }
}
