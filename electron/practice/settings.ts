import * as z from 'zod'
import { faultNames, operations } from './faults/names'

const milliseconds = z.number().int().nonnegative().max(86_400_000)
const delay = z.union([milliseconds, z.tuple([milliseconds, milliseconds])])

export const paces = ['instant', 'quick', 'believable', 'slow'] as const
export type Pace = (typeof paces)[number]

const delays = z.union([
  z.enum([...paces, 'zero']),
  z
    .object({
      json: delay.optional(),
      aml: delay.optional(),
      certificateOfRegistration: delay.optional(),
    })
    .strict(),
])
/** A pace by name (`zero` is `instant`), or milliseconds per deliverable: a number, or [shortest, longest]. */
export type Delays = z.infer<typeof delays>

const faultSetting = z
  .object({
    fault: z.enum(faultNames),
    /** absent: for every organization */
    identifier: z.string().optional(),
    /** how often per session (or per organization for a create); absent: the fault's own number */
    times: z.number().int().positive().optional(),
    /** absent: the operations of the fault's own table row */
    at: z.array(z.enum(operations)).optional(),
    /** the HTTP status of a fault that answers with one; absent: the fault's own */
    status: z.number().int().min(400).max(599).optional(),
    /** what comes instead of the answer, of a fault that replaces it */
    body: z.string().max(100_000).optional(),
  })
  .strict()
/** A fault that is switched on. */
export type FaultSetting = z.infer<typeof faultSetting>
export type Faults = FaultSetting[]

/** The service's own words for each state, where neither the canonical ones nor the aliases are wanted. */
const ownWords = z.partialRecord(
  z.enum(['NOT_STARTED', 'IN_PROGRESS', 'READY', 'FAILED', 'EXPIRED']),
  z.string().max(100),
)

const jwk = z.looseObject({ kty: z.string() })

const fields = {
  delays,
  faults: z.array(faultSetting),
  statusShape: z.enum(['flat', 'objects', 'array', 'nested']),
  statusWords: z.union([z.enum(['canonical', 'aliases']), ownWords]),
  /** how a session information names the addresses of its results; `elsewhere` names another origin */
  links: z.enum(['url', 'href', 'links', '_links', 'none', 'elsewhere']),
  /**
   * where sessions are served: without the country, with it, both, everything only below Location,
   * or results only where the session information links to them
   */
  paths: z.enum(['both', 'short', 'country', 'located', 'linked']),
  createStatus: z.union([z.literal(200), z.literal(201), z.literal(202)]),
  /** under which key a create names its session; `none` leaves it to Location */
  sessionIdKey: z.enum(['sessionId', 'id', 'session_id', 'sessionID', 'none']),
  location: z.enum(['given', 'none', 'elsewhere']),
  /** the other origin that redirects and links of a fault lead to */
  elsewhere: z.url().max(2048),
  /** how a 429 says how long to wait */
  retryAfter: z.enum(['seconds', 'date', 'none']),
  notReadyStatus: z.union([
    z.literal(202),
    z.literal(204),
    z.literal(404),
    z.literal(409),
    z.literal(425),
  ]),
  expiredStatus: z.union([z.literal(404), z.literal(410)]),
  /** which spelling of the roles expand is known; the other is refused with 400 */
  rolesExpand: z.enum(['both', 'roles', 'officialRoles']),
  tokenLifetimeS: z.number().int().min(1).max(86_400),
  isOfacAllowed: z.boolean(),
  areWebhooksOn: z.boolean(),
  /** public keys of the client that signs in by private_key_jwt */
  clientKeys: z.array(jwk).max(20),
  clock: z
    .object({
      offsetMs: z.number().int().optional(),
      /** the clock stands still at this instant; null lets it run again */
      frozenAt: z.iso.datetime().nullable().optional(),
    })
    .strict(),
}

export const settingsSchema = z.object(fields).strict()
/** What a trainer or a test can turn while the service runs. */
export type Settings = z.infer<typeof settingsSchema>

export const changeSchema = settingsSchema.partial().extend({
  /** drops all sessions and starts counting anew: the same orders then get the same session ids again */
  forgetSessions: z.literal(true).optional(),
})
export type Change = z.infer<typeof changeSchema>

export const defaultSettings: Settings = {
  delays: 'believable',
  faults: [],
  statusShape: 'flat',
  statusWords: 'canonical',
  links: 'url',
  paths: 'both',
  createStatus: 201,
  sessionIdKey: 'sessionId',
  location: 'given',
  elsewhere: 'https://elsewhere.invalid',
  retryAfter: 'seconds',
  notReadyStatus: 409,
  expiredStatus: 410,
  rolesExpand: 'both',
  tokenLifetimeS: 300,
  isOfacAllowed: true,
  areWebhooksOn: false,
  clientKeys: [],
  clock: {},
}

/** The service's time: the given clock, moved or frozen by the settings. */
export function readClock(clock: Settings['clock'], base: () => number): number {
  const started = clock.frozenAt ? Date.parse(clock.frozenAt) : base()
  return started + (clock.offsetMs ?? 0)
}
