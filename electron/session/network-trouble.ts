/** System calls that come before the first byte of a request leaves. */
const beforeSending = ['getaddrinfo', 'connect']

const codesBeforeSending =
  /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|UND_ERR_CONNECT_TIMEOUT|ERR_INVALID_URL)$/

/** What Node and Chromium say of a certificate that is not trusted: the request did not leave. */
const certificateCodes =
  /^(CERT_\w+|ERR_CERT_\w+|ERR_TLS_CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+)$/

/**
 * Chromium's own words for the same. Codes that can also come after the request was written
 * (reset, closed, empty response, network changed) are left out: they stay unclear.
 */
const chromiumBeforeSending =
  /^ERR_(NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED|CONNECTION_REFUSED|CONNECTION_FAILED|CONNECTION_TIMED_OUT|INTERNET_DISCONNECTED|ADDRESS_UNREACHABLE|ADDRESS_INVALID|PROXY_CONNECTION_FAILED|TUNNEL_CONNECTION_FAILED|SSL_VERSION_OR_CIPHER_MISMATCH|UNSAFE_PORT|DISALLOWED_URL_SCHEME|BLOCKED_BY_ADMINISTRATOR)$/

export interface NetworkTrouble {
  /** false only where it is certain that no byte of the request left */
  isSent: boolean
  /** who answers cannot be shown to be the service: a forged or a private certificate */
  isUntrusted: boolean
  /** a redirect that the network layer would not show us */
  isHiddenRedirect: boolean
  /** the system's code, e.g. ECONNREFUSED; never a message, which could quote a header */
  word: string | null
}

/** Reads an error of `fetch`: Node wraps the system's error as `cause`, Electron writes `net::ERR_…`. */
export function readNetworkTrouble(error: unknown): NetworkTrouble {
  const chain = causes(error)
  const message = error instanceof Error ? error.message : ''
  const chromium = /net::(ERR_[A-Z0-9_]+)/.exec(message)?.[1]
  if (chromium) {
    const isUntrusted = certificateCodes.test(chromium)
    return {
      isSent: !isUntrusted && !chromiumBeforeSending.test(chromium),
      isUntrusted,
      isHiddenRedirect: false,
      word: chromium,
    }
  }
  const codes = chain.flatMap((one) => text(one, 'code'))
  const isUntrusted = codes.some((code) => certificateCodes.test(code))
  return {
    isSent: !isUntrusted && !chain.some(isBeforeSending),
    isUntrusted,
    // Electron's net.fetch turns every manual redirect into this error (electron/electron#43715)
    isHiddenRedirect: /Redirect was cancelled|redirect policy was/.test(message),
    word: codes.find((code) => /^[A-Z][A-Z0-9_]{2,60}$/.test(code)) ?? null,
  }
}

function isBeforeSending(error: object): boolean {
  return (
    text(error, 'syscall').some((call) => beforeSending.includes(call)) ||
    text(error, 'code').some((code) => codesBeforeSending.test(code))
  )
}

function causes(error: unknown): object[] {
  const chain: object[] = []
  let next = error
  while (typeof next === 'object' && next !== null && chain.length < 8) {
    chain.push(next)
    next = 'cause' in next ? next.cause : null
  }
  return chain
}

function text(error: object, key: 'code' | 'syscall'): string[] {
  const value: unknown = key in error ? Reflect.get(error, key) : null
  return typeof value === 'string' ? [value] : []
}
