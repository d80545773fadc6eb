import { faultNames, type FaultName } from './faults/names'
import { faultWords } from './faults/words'
import { emptyReply, jsonReply, type Call, type Reply } from './http/exchange'
import { refuse } from './http/refusal'
import type { Service } from './service'
import { changeSchema, paces, type Delays, type Pace } from './settings'
import { listWorld } from './world/listing'
import * as z from 'zod'

/**
 * What the trainer's switches send: a pace by name and faults by name, beside the full change.
 * `faults` as a record turns single faults on and off and leaves the others.
 */
const controlSchema = changeSchema.omit({ faults: true }).extend({
  pace: z.enum(paces).optional(),
  faults: z
    .union([changeSchema.shape.faults, z.partialRecord(z.enum(faultNames), z.boolean())])
    .optional(),
})

/** The companies that can be ordered, with what each is good for. */
export async function readWorld(service: Service): Promise<Reply> {
  return jsonReply(200, listWorld(service.world))
}

export async function readControl(service: Service, call: Call): Promise<Reply> {
  return guard(service, call) ?? jsonReply(200, describe(service))
}

/** Changes what is given and answers with the new state; nothing is changed by a bad request. */
export async function changeControl(service: Service, call: Call): Promise<Reply> {
  const refused = guard(service, call)
  if (refused) return refused
  const parsed = controlSchema.safeParse(parseJson(call.body))
  if (!parsed.success) {
    return refuse(call, service.now(), {
      status: 400,
      code: 'VALIDATION',
      message: z.prettifyError(parsed.error),
    })
  }
  const { pace, faults, ...change } = parsed.data
  service.change({
    ...change,
    ...(pace ? { delays: pace } : {}),
    ...(faults ? { faults: Array.isArray(faults) ? faults : switched(service, faults) } : {}),
  })
  return jsonReply(200, describe(service))
}

/** No page in a browser can send the header across origins, so only programs on this machine get in. */
function guard(service: Service, call: Call): Reply | null {
  if (call.headers.host !== new URL(service.origin).host) return emptyReply(421)
  if (call.headers['x-practice-control'] === '1' && !call.headers.origin) return null
  return refuse(call, service.now(), {
    status: 403,
    code: 'CONTROL_REFUSED',
    message: 'The header X-Practice-Control: 1 is missing',
  })
}

function switched(service: Service, changes: Partial<Record<FaultName, boolean>>) {
  const kept = service.settings().faults.filter(({ fault }) => changes[fault] === undefined)
  const added = faultNames.filter((fault) => changes[fault])
  return [...kept, ...added.map((fault) => ({ fault }))]
}

function describe(service: Service) {
  const { clientKeys, faults, ...settings } = service.settings()
  return {
    pace: paceOf(settings.delays),
    faults: faultNames.map((name) => ({
      name,
      isOn: faults.some(({ fault, identifier }) => fault === name && !identifier),
      what: faultWords[name],
    })),
    ...settings,
    faultSettings: faults,
    clientKeys: clientKeys.length,
    now: new Date(service.now()).toISOString(),
    companies: service.world.companies.length,
    sessions: service.ledger.all().length,
  }
}

/** The nearest name for what is set: delays in numbers have none, so they show as believable. */
function paceOf(delays: Delays): Pace {
  if (typeof delays !== 'string') return 'believable'
  return delays === 'zero' ? 'instant' : delays
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}
