import { readFile } from 'node:fs/promises'
import {
  authMethod,
  basicScope,
  connection,
  ofacScope,
  type Connection,
} from '../shared/domain/settings'
import { done, failed, type Result } from '../shared/result'
import { fileFailure } from '../calls/file-failure'
import type { Options } from './arguments'

export interface GivenConnection {
  connection: Connection
  secret: string | null
}

/** Reads the connection options; a secret comes from a file or the environment, never from an argument. */
export async function readConnection(
  options: Options,
  environment: NodeJS.ProcessEnv,
): Promise<Result<GivenConnection>> {
  if (options.practice && options.service) {
    return failed('rejected-input', { about: '--practice and --service exclude each other' })
  }
  if (options.practice) return done({ connection: { kind: 'practice' }, secret: null })
  if (!options.service) {
    return failed('rejected-input', { about: 'say --practice, or --service with --client-id' })
  }
  const method = authMethod.safeParse(options['auth-method'] ?? 'client_secret_basic')
  if (!method.success) return failed('rejected-input', { about: '--auth-method' })
  const scopes = (options.scope ?? []).flatMap((one) => one.split(/[\s,]+/)).filter(Boolean)
  const parsed = connection.safeParse({
    kind: 'service',
    discoveryUrl: options.service,
    clientId: options['client-id'] ?? '',
    authMethod: method.data,
    scopes: scopes.length > 0 ? scopes : [basicScope, ofacScope],
  })
  if (!parsed.success) {
    const field =
      parsed.error.issues[0]?.path.join('.') === 'clientId' ? '--client-id' : '--service'
    return failed('rejected-input', { about: field })
  }
  const secret = await readSecret(options, environment)
  return secret.ok ? done({ connection: parsed.data, secret: secret.value }) : secret
}

async function readSecret(
  options: Options,
  environment: NodeJS.ProcessEnv,
): Promise<Result<string>> {
  const file = options['client-secret-file']
  if (file) {
    try {
      const secret = (await readFile(file, 'utf8')).trim()
      return secret ? done(secret) : failed('secret-missing')
    } catch (error) {
      return fileFailure(error, file)
    }
  }
  const given = environment.SAKSMAPPE_CLIENT_SECRET?.trim()
  return given ? done(given) : failed('secret-missing')
}
