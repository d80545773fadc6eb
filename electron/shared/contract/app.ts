import * as z from 'zod'
import { connection, settings, type SecretState, type Settings } from '../domain/settings'
import { call, nothing } from './call'

export interface AppState {
  version: string
  platform: string
  user: string
  /** this computer's name, as a case's lock names it */
  host: string
  settings: Settings
  secret: SecretState
  /** false where the system has no keychain: a secret is then held for this run only */
  hasKeychain: boolean
  practice: PracticeState
}

export interface PracticeState {
  isRunning: boolean
  origin: string | null
  companies: number
}

export interface ConnectionProof {
  environment: string
  amlBaseUrl: string
  grantedScopes: string[]
  missingScopes: string[]
}

/** The receiver of webhooks: hints to poll, for those with a relay (contract of the service, §7). */
export interface WebhookState {
  isListening: boolean
  /** where a relay on this computer hands notifications over; holds the unguessable path */
  localUrl: string | null
  received: number
  lastReceivedAt: string | null
}

const placeKey = z.string().regex(/^[a-z.-]{1,60}$/)

/** The application itself: settings, connection, remembered places, outside links. */
export const appContract = {
  'app.state': call(nothing).returns<AppState>(),
  'settings.save': call(settings.partial().omit({ connection: true })).returns<Settings>(),
  'connection.save': call(
    z.object({
      connection,
      /** absent keeps the secret held now; null forgets it */
      secret: z.string().min(1).max(20000).nullable().optional(),
    }),
  ).returns<AppState>(),
  'connection.prove': call(nothing).returns<ConnectionProof>(),
  'webhooks.state': call(nothing).returns<WebhookState>(),

  'link.open': call(z.object({ url: z.url().max(2048) })).returns<boolean>(),
  'place.remember': call(z.object({ key: placeKey, value: z.string().max(60000) })).returns<null>(),
  'place.recall': call(z.object({ key: placeKey })).returns<string | null>(),
} as const
