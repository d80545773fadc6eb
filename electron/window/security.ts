import type { App, Session, WebContents } from 'electron'

/** Everything the window may load: our own files and stored documents, nothing from any network. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self' document:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const ourSchemes = ['app', 'document', 'blob', 'data', 'devtools']

const isOurs = (url: string) => ourSchemes.includes(url.slice(0, url.indexOf(':')))

/** Refuses every permission but writing text to the clipboard, and every request that leaves our schemes. */
export function hardenSession(session: Session): void {
  const allowed = 'clipboard-sanitized-write'
  session.setPermissionRequestHandler((_contents, permission, decide) =>
    decide(permission === allowed),
  )
  session.setPermissionCheckHandler((_contents, permission) => permission === allowed)
  session.setDevicePermissionHandler(() => false)
  // It would fetch its dictionaries from its maker, past every filter of requests.
  session.setSpellCheckerLanguages([])
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isOurs(details.url) }))
  session.on('will-download', (event) => event.preventDefault())
}

/** No web contents of this app ever navigates, opens a window or embeds another page. */
export function hardenContents(app: App): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}
