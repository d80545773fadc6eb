import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer as createTlsServer } from 'node:https'
import { connect, createServer, type AddressInfo, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchWindow, type DrivenWindow } from '../../scripts/window/launch.mjs'

const portOf = (server: Server) => (server.address() as AddressInfo).port
const listening = async (server: Server) => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
}

describe('the way from the window to the service', () => {
  let driven: DrivenWindow
  /** what arrived behind the certificate that nobody trusts */
  const arrived: string[] = []
  /** what the system's proxy was asked for */
  const proxied: string[] = []
  let untrusted: Server
  let proxy: Server

  beforeAll(async () => {
    const pem = await readFile(new URL('../fixtures/tls/untrusted.pem', import.meta.url))
    untrusted = createTlsServer({ key: pem, cert: pem }, (request, response) => {
      arrived.push(request.url ?? '')
      response.end('{}')
    })
    await listening(untrusted)
    proxy = createServer((socket) => {
      socket.on('error', () => socket.destroy())
      socket.once('data', (head) => {
        const asked = String(head).split('\r\n')[0] ?? ''
        proxied.push(asked)
        if (!asked.startsWith('CONNECT login.invented.example:443')) {
          socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
          return
        }
        const behind = connect(portOf(untrusted), '127.0.0.1', () => {
          socket.write('HTTP/1.1 200 OK\r\n\r\n')
          socket.pipe(behind).pipe(socket)
        })
        behind.on('error', () => socket.destroy())
      })
    })
    await listening(proxy)
    const executable = process.env.SAKSMAPPE_ELECTRON
    if (!executable) throw new Error('SAKSMAPPE_ELECTRON is not set: run the tests with npm test')
    const address = `http://127.0.0.1:${portOf(proxy)}`
    const env = { ...process.env, http_proxy: address, https_proxy: address, no_proxy: '' }
    driven = await launchWindow({ executable, env })
  }, 60_000)
  afterAll(async () => {
    await driven.close()
    untrusted.close()
    proxy.close()
  })

  /** Signs in at a service as the person would by “Test the sign-in”. */
  const prove = (discoveryUrl: string) =>
    driven.page.evaluate(async (url) => {
      await window.bridge.call('connection.save', {
        connection: {
          kind: 'service',
          discoveryUrl: url,
          clientId: 'invented',
          authMethod: 'client_secret_basic',
          scopes: ['aml_organization/basic'],
        },
        secret: 'invented-secret',
      })
      return JSON.parse(await window.bridge.call('connection.prove', {})) as unknown
    }, discoveryUrl)

  const wellKnown = '/.well-known/openid-configuration'

  it('ends at a certificate that the system does not trust, before anything is sent', async () => {
    const proven = await prove(`https://127.0.0.1:${portOf(untrusted)}${wellKnown}`)
    expect(proven).toMatchObject({ ok: false, failure: { code: 'certificate-refused' } })
    expect(arrived).toEqual([])
  })

  it('leads through the proxy of the system, which makes no certificate any better', async () => {
    const proven = await prove(`https://login.invented.example${wellKnown}`)
    expect(proven).toMatchObject({ ok: false, failure: { code: 'certificate-refused' } })
    expect(proxied).toContain('CONNECT login.invented.example:443 HTTP/1.1')
    expect(arrived).toEqual([])
  })

  it('is never taken in the clear', async () => {
    const before = proxied.length
    const proven = await prove(`http://login.invented.example${wellKnown}`)
    expect(proven).toMatchObject({ ok: false, failure: { code: 'discovery-unusable' } })
    expect(proxied).toHaveLength(before)
  })

  it('is the only way out: nobody else was asked for anything', () => {
    expect(proxied.filter((asked) => !asked.includes('login.invented.example'))).toEqual([])
  })
})
