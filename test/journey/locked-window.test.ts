import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWindow, type DrivenWindow } from '../support/window'

describe('the window is locked', () => {
  let driven: DrivenWindow
  beforeAll(async () => {
    driven = await openWindow()
  }, 60_000)
  afterAll(() => driven.close())

  it('has no Node, no Electron and only the two functions of the bridge', async () => {
    const found = await driven.page.evaluate(() => ({
      require: typeof (globalThis as Record<string, unknown>).require,
      process: typeof (globalThis as Record<string, unknown>).process,
      bridge: Object.keys(window.bridge).sort(),
    }))
    expect(found).toEqual({ require: 'undefined', process: 'undefined', bridge: ['call', 'on'] })
  })

  it('reaches no network, not even this computer', async () => {
    const tried = await driven.page.evaluate(async () => {
      const reach = (url: string) => fetch(url).then(String, (error: Error) => error.name)
      const image = await new Promise((resolve) => {
        const element = new Image()
        element.onload = () => resolve('loaded')
        element.onerror = () => resolve('refused')
        element.src = 'http://127.0.0.1:9/x.png'
      })
      return [await reach('https://example.com/'), await reach('http://127.0.0.1:9/'), image]
    })
    expect(tried).toEqual(['TypeError', 'TypeError', 'refused'])
  })

  it('runs no text as code and no script that is not ours', async () => {
    // Compiled by the page itself, as an injected script would be; evaluate() alone stands above the policy.
    const ran = await driven.page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) =>
            resolve(event.violatedDirective),
          )
          const script = document.createElement('script')
          script.textContent = 'document.title = "taken over"'
          document.head.append(script)
          setTimeout(() => resolve('no violation'), 2000)
        }),
    )
    expect(ran).toBe('script-src-elem')
    expect(await driven.page.title()).not.toBe('taken over')
  })

  it('opens no window, goes nowhere and embeds nothing', async () => {
    const before = driven.page.url()
    const opened = await driven.page.evaluate(() => {
      const other = window.open('https://example.com/')
      location.href = 'https://example.com/'
      return other
    })
    expect(opened).toBeNull()
    await driven.page.waitForTimeout(300)
    expect(driven.page.url()).toBe(before)
    expect(driven.app.windows()).toHaveLength(1)
  })

  it('is given no permission but writing to the clipboard', async () => {
    const states = await driven.page.evaluate(async () => {
      const ask = async (name: string) =>
        (await navigator.permissions.query({ name: name as PermissionName })).state
      return Promise.all(['geolocation', 'camera', 'microphone', 'notifications'].map(ask))
    })
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied'])
  })

  it('refuses calls that the contract does not know or that carry the wrong input', async () => {
    const answers = await driven.page.evaluate(() =>
      Promise.all([
        window.bridge.call('shell.run', { command: 'id' }),
        window.bridge.call('case.open', { folder: 7 }),
        window.bridge.call('link.open', { url: 'not an address' }),
        window.bridge.call('company.list', { caseId: '../../etc' }),
      ]),
    )
    for (const one of answers) {
      expect(JSON.parse(one)).toMatchObject({ ok: false, failure: { code: 'rejected-input' } })
    }
  })

  it('reads stored documents only of open cases, and files only of its own folder', async () => {
    const read = await driven.page.evaluate(async () => {
      const status = (url: string) => fetch(url).then((answer) => answer.status, String)
      return [
        await status(`document://case/7b0c2f0e-8a53-4f38-9b0e-2a4f6f7f1c11/${'0'.repeat(64)}`),
        await status('document://case/../../etc/passwd'),
        await status('app://saksmappe/..%2f..%2fpackage.json'),
        await status('app://saksmappe/%2e%2e/main.js'),
      ]
    })
    expect(read[0]).toBe(409)
    expect(read.slice(1)).not.toContain(200)
  })
})
