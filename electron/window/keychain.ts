import { safeStorage } from 'electron'
import type { Keychain } from '../calls/service/secrets'

/**
 * Secrets kept by the operating system. On Linux without a keyring Chromium would fall back to a
 * key that everybody knows (`basic_text`); that counts as no keychain.
 */
export const systemKeychain: Keychain = {
  isAvailable: () =>
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'),
  encrypt: (secret) => safeStorage.encryptString(secret).toString('base64'),
  decrypt(sealed) {
    try {
      return safeStorage.decryptString(Buffer.from(sealed, 'base64'))
    } catch {
      // Sealed with a key this account no longer has: the person is asked for the secret again.
      return null
    }
  },
}
