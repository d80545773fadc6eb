import { describe, expect, it } from 'vitest'
import { connection } from '../../../../electron/shared/domain/settings'
import {
  connectionOf,
  formOf,
  isServiceAddress,
  troubleIn,
} from '../../../../renderer/settings/service-form'

const service = connection.parse({
  kind: 'service',
  discoveryUrl: 'https://login.example/.well-known/openid-configuration',
  clientId: 'fjellvaer',
  authMethod: 'private_key_jwt',
  scopes: ['aml_organization/basic', 'aml_organization/extra'],
})

describe('the form of a real connection', () => {
  it('gives back what it was filled from, rights it has no box for included', () => {
    expect(connectionOf(formOf(service))).toEqual(service)
  })

  it('always asks for organisation data, and for OFAC only where chosen', () => {
    const asked = connectionOf({ ...formOf(service), withOfac: true })
    expect(asked).toMatchObject({
      scopes: ['aml_organization/basic', 'aml_organization/OFAC', 'aml_organization/extra'],
    })
  })

  it('allows plain http on this computer only', () => {
    expect(isServiceAddress('https://login.example/x')).toBe(true)
    expect(isServiceAddress('http://127.0.0.1:4000/x')).toBe(true)
    for (const address of ['http://login.example/x', 'login.example', 'file:///etc/passwd', '']) {
      expect(isServiceAddress(address), address).toBe(false)
    }
  })

  it('keeps limits of its own, and leaves the usual ones out', () => {
    const limits = { atOnce: 2, perSecond: null }
    const slower = connection.parse({ ...service, limits })
    expect(connectionOf(formOf(slower))).toEqual(slower)
    expect(connectionOf({ ...formOf(service), perSecond: '3' })).toMatchObject({
      limits: { atOnce: 4, perSecond: 3 },
    })
  })

  it('refuses limits that are none', () => {
    for (const change of [{ atOnce: '0' }, { atOnce: '65' }, { atOnce: '' }, { perSecond: '2.5' }])
      expect(troubleIn({ ...formOf(service), ...change })).toEqual({ limits: 'range' })
  })

  it('names each field that keeps it from being saved', () => {
    const empty = { ...formOf({ kind: 'practice' }), amlBaseUrl: 'ftp://aml.example' }
    expect(troubleIn(empty)).toEqual({
      discoveryUrl: 'address',
      clientId: 'required',
      amlBaseUrl: 'address',
    })
    expect(troubleIn(formOf(service))).toEqual({})
  })
})
