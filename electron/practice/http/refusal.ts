import { STATUS_CODES } from 'node:http'
import { jsonReply, type Call, type Reply } from './exchange'

export interface FieldComplaint {
  field: string
  message: string
}

export interface Refusal {
  status: number
  code: string
  message: string
  errors?: FieldComplaint[]
  headers?: Record<string, string>
}

/** The canonical error body (contract §12): one shape for everything the session API refuses. */
export function refuse(call: Call, now: number, refusal: Refusal): Reply {
  return jsonReply(
    refusal.status,
    {
      timestamp: new Date(now).toISOString(),
      status: refusal.status,
      error: STATUS_CODES[refusal.status] ?? 'Error',
      message: refusal.message,
      code: refusal.code,
      path: call.path,
      reference: call.requestId,
      ...(refusal.errors ? { errors: refusal.errors } : {}),
    },
    refusal.headers,
  )
}

/** The error body of the token endpoint (RFC 6749 §5.2). */
export function refuseSignIn(
  status: number,
  error: string,
  description: string,
  headers: Record<string, string> = {},
): Reply {
  return jsonReply(
    status,
    { error, error_description: description },
    {
      'cache-control': 'no-store',
      ...headers,
      ...(status === 401 ? { 'www-authenticate': 'Basic realm="practice"' } : {}),
    },
  )
}
