import { hostname } from 'node:os'
import type { AppState, Handlers } from '../shared/contract'
import type { Connection } from '../shared/domain/settings'
import { basicScope } from '../shared/domain/settings'
import { done } from '../shared/result'
import type { Application } from './application'
import { secretOwner } from './service/connections'

type AppCalls = Pick<
  Handlers,
  | 'app.state'
  | 'settings.save'
  | 'connection.save'
  | 'connection.prove'
  | 'link.open'
  | 'place.remember'
  | 'place.recall'
>

/** The application's own state, the connection, and small things the window remembers. */
export function appCalls(application: Application): AppCalls {
  const state = () => appState(application)
  return {
    'app.state': async () => done(await state()),
    async 'settings.save'(change) {
      const saved = await application.settings.save(withoutUndefined(change))
      if (change.webhooks) await application.webhooks.apply()
      application.emit('settings.changed', await state())
      return done(saved)
    },
    async 'connection.save'({ connection, secret }) {
      if (connection.kind === 'service' && secret !== undefined) {
        await application.secrets.hold(secretOwner(connection), secret)
      }
      await application.settings.save({ connection })
      application.connections.renew(connection)
      const now = await state()
      application.emit('settings.changed', now)
      return done(now)
    },
    async 'connection.prove'() {
      const { connection } = application.settings.get()
      const destination = await application.connections.destination(connection)
      if (!destination.ok) return destination
      const signIn = await destination.value.client.signIn()
      if (!signIn.ok) return signIn
      const asked = scopesOf(connection)
      return done({
        environment: destination.value.environment,
        amlBaseUrl: signIn.value.amlBaseUrl,
        grantedScopes: signIn.value.grantedScopes,
        missingScopes: asked.filter((scope) => !signIn.value.grantedScopes.includes(scope)),
      })
    },
    'link.open': async ({ url }) => done(await application.desktop.openLink(url)),
    async 'place.remember'({ key, value }) {
      return application.archive.call('setting.set', { key: `place ${key}`, value })
    },
    async 'place.recall'({ key }) {
      return application.archive.call('setting.get', { key: `place ${key}` })
    },
  }
}

const scopesOf = (connection: Connection) =>
  connection.kind === 'service' ? connection.scopes : [basicScope]

async function appState(application: Application): Promise<AppState> {
  const settings = application.settings.get()
  const { connection } = settings
  const origin = application.practice.origin()
  return {
    version: application.version,
    platform: process.platform,
    user: application.user,
    host: hostname(),
    settings,
    secret:
      connection.kind === 'service'
        ? await application.secrets.state(secretOwner(connection))
        : 'none',
    hasKeychain: application.secrets.hasKeychain(),
    practice: {
      isRunning: origin !== null,
      origin,
      companies: origin === null ? 0 : (await application.practice.companies()).length,
    },
  }
}

/** Zod's partial gives keys that are present and undefined; a saved setting has none of those. */
function withoutUndefined<T extends object>(change: T) {
  const entries = Object.entries(change).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
