import { brokenConnection, neverAnswered } from '../http/exchange'
import type { FaultName } from './names'
import { always, type ReplyFault } from './strike'

/** Faults of the sign-in, in the words of RFC 6749 §5.2. */
export const signInFaults = {
  'sign-in-unavailable': {
    at: ['token'],
    times: always,
    strike: ({ setting, refuse }) =>
      refuse({
        status: setting.status ?? 503,
        code: 'temporarily_unavailable',
        message: 'The sign-in is out of order',
      }),
  },
  'client-not-allowed': {
    at: ['token'],
    times: always,
    strike: ({ refuse }) =>
      refuse({
        status: 400,
        code: 'unauthorized_client',
        message: 'The client may not use this grant',
      }),
  },
  'grant-refused': {
    at: ['token'],
    times: always,
    strike: ({ refuse }) =>
      refuse({ status: 400, code: 'invalid_grant', message: 'The assertion is not valid yet' }),
  },
} satisfies Partial<Record<FaultName, ReplyFault>>

/** Faults that stop an order, or leave its sender in the dark. */
export const orderFaults = {
  'sanction-list-refused': {
    at: ['create'],
    times: always,
    strike: ({ refuse }) =>
      refuse({
        status: 403,
        code: 'INSUFFICIENT_SCOPE',
        message: 'The search needs the scope aml_organization/OFAC',
      }),
  },
  'order-invalid': {
    at: ['create'],
    times: always,
    strike: ({ setting, refuse }) =>
      refuse({
        status: setting.status ?? 422,
        code: 'VALIDATION',
        message: 'reports cannot be made for this legal form',
        errors: [{ field: 'reports', message: 'cannot be made for this legal form' }],
      }),
  },
  'media-type-refused': {
    at: ['create'],
    times: always,
    strike: ({ refuse }) =>
      refuse({ status: 415, code: 'NOT_JSON', message: 'Send another media type' }),
  },
  'reset-before-create': { at: ['create'], times: 1, strike: () => brokenConnection() },
  'reset-after-create': {
    at: ['create'],
    times: 1,
    strike: async ({ proceed }) => {
      await proceed()
      return brokenConnection()
    },
  },
  'error-after-create': {
    at: ['create'],
    times: 1,
    strike: async ({ setting, proceed, refuse }) => {
      await proceed()
      const status = setting.status ?? 503
      return refuse({ status, code: 'UNAVAILABLE', message: 'The service is unavailable' })
    },
  },
  'no-answer': {
    at: ['create'],
    times: 1,
    strike: async ({ operation, proceed }) => {
      if (operation === 'create') await proceed()
      return neverAnswered()
    },
  },
} satisfies Partial<Record<FaultName, ReplyFault>>
