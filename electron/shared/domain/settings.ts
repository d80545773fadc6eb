import * as z from 'zod'
import { ownershipSettings } from './ownership/rule'
import { orderTerms } from './session'

export const authMethods = ['client_secret_basic', 'client_secret_post', 'private_key_jwt'] as const
export const authMethod = z.enum(authMethods)
export type AuthMethod = z.infer<typeof authMethod>

export const basicScope = 'aml_organization/basic'
export const ofacScope = 'aml_organization/OFAC'

/** What one service is asked at most; null leaves the pace to the requests at once. */
export const serviceLimits = z.object({
  atOnce: z.number().int().min(1).max(64),
  perSecond: z.number().int().min(1).max(1000).nullable(),
})
export type ServiceLimits = z.infer<typeof serviceLimits>
export const usualLimits: ServiceLimits = { atOnce: 4, perSecond: 10 }

/** How companies are ordered: the practice service on this computer, or a real one. Secrets are never in here. */
export const connection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('practice') }),
  z.object({
    kind: z.literal('service'),
    discoveryUrl: z.url().max(2048),
    clientId: z.string().trim().min(1).max(200),
    authMethod,
    scopes: z.array(z.string().min(1).max(200)).min(1).max(10),
    amlBaseUrl: z.url().max(2048).nullable().default(null),
    /** absent: `usualLimits` */
    limits: serviceLimits.optional(),
  }),
])
export type Connection = z.infer<typeof connection>

export const interfaceLanguages = ['en', 'nb'] as const
export const themes = ['system', 'light', 'dark'] as const

export const settings = z.object({
  isFirstRun: z.boolean(),
  connection,
  language: z.enum(interfaceLanguages),
  theme: z.enum(themes),
  density: z.enum(['compact', 'normal', 'roomy']),
  /** letters and signs alone are shortcuts outside text fields (WCAG 2.1.4: can be switched off) */
  singleKeys: z.boolean(),
  caseFolder: z.string().max(4096),
  orderTerms,
  /** hours in which an answer for the same company counts as fresh and is pointed out before ordering again */
  freshHours: z.number().int().min(0).max(8760),
  /** what one session costs by the firm's agreement; null shows numbers of sessions only */
  sessionPrice: z
    .object({ amount: z.number().min(0).max(100_000), currency: z.string().regex(/^[A-Z]{3}$/) })
    .nullable(),
  backup: z.object({
    isOn: z.boolean(),
    everyHours: z.number().int().min(1).max(168),
    keep: z.number().int().min(1).max(100),
    /** empty: beside the application's own files */
    folder: z.string().max(4096),
  }),
  webhooks: z.object({
    isOn: z.boolean(),
    port: z.number().int().min(1024).max(65535),
    /** the public address of a relay that hands over to the local one; null only in practice */
    relayUrl: z
      .url({ protocol: /^https$/ })
      .max(2048)
      .nullable(),
  }),
  ownership: ownershipSettings,
})
export type Settings = z.infer<typeof settings>

/** Where a secret is held: in the system keychain, for this run only, or nowhere. */
export type SecretState = 'none' | 'keychain' | 'this-run'
