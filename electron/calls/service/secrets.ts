import type { SecretState } from '../../shared/domain/settings'
import type { Archive } from '../../worker-client'
import { ExpectedFailure } from '../../shared/result'

/** The system's keychain: encrypts with a key that only this person's account can reach. */
export interface Keychain {
  isAvailable(): boolean
  encrypt(secret: string): string
  /** null when the sealed text cannot be opened any more, e.g. after the keychain was reset */
  decrypt(sealed: string): string | null
}

export const noKeychain: Keychain = {
  isAvailable: () => false,
  encrypt: () => {
    throw new ExpectedFailure({ code: 'keychain-missing' })
  },
  decrypt: () => null,
}

/** Client secrets, by environment and client. Without a keychain they live in memory, for this run. */
export interface Secrets {
  hasKeychain(): boolean
  state(owner: string): Promise<SecretState>
  read(owner: string): Promise<string | null>
  hold(owner: string, secret: string | null): Promise<void>
}

export function createSecrets(archive: Archive, keychain: Keychain): Secrets {
  const thisRun = new Map<string, string>()
  const sealed = async (owner: string) => {
    const found = await archive.call('setting.get', { key: `secret ${owner}` })
    if (!found.ok) throw new ExpectedFailure(found.failure)
    return found.value === null || found.value === '' ? null : found.value
  }
  return {
    hasKeychain: () => keychain.isAvailable(),
    async state(owner) {
      if (thisRun.has(owner)) return 'this-run'
      const stored = await sealed(owner)
      return stored !== null && keychain.isAvailable() ? 'keychain' : 'none'
    },
    async read(owner) {
      const held = thisRun.get(owner)
      if (held !== undefined) return held
      const stored = await sealed(owner)
      return stored !== null && keychain.isAvailable() ? keychain.decrypt(stored) : null
    },
    async hold(owner, secret) {
      thisRun.delete(owner)
      const keep = secret !== null && keychain.isAvailable()
      if (secret !== null && !keep) thisRun.set(owner, secret)
      const written = await archive.call('setting.set', {
        key: `secret ${owner}`,
        value: keep ? keychain.encrypt(secret) : '',
      })
      if (!written.ok) throw new ExpectedFailure(written.failure)
    },
  }
}
