import fs from 'node:fs/promises'
import path from 'node:path'

/**
 * Removes what only an Electron for development needs: the starter that would open any folder, and
 * the note of its version.
 * @param {import('electron-builder').AfterPackContext} context
 */
export default async function afterPack({ appOutDir, packager, electronPlatformName }) {
  const resources =
    electronPlatformName === 'darwin'
      ? path.join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents', 'Resources')
      : path.join(appOutDir, 'resources')
  await fs.rm(path.join(resources, 'default_app.asar'), { force: true })
  await fs.rm(path.join(appOutDir, 'version'), { force: true })
}
