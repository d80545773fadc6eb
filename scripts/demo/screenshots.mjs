import { mkdir } from 'node:fs/promises'
import path from 'node:path'

/**
 * Numbered pictures of the window, in the order in which they are taken.
 * @param {import('playwright-core').Page} page
 * @param {string} folder
 */
export async function screenshots(page, folder) {
  await mkdir(folder, { recursive: true })
  let taken = 0
  return {
    /** @param {string} name */
    async take(name) {
      taken += 1
      await settled(page)
      const file = `${String(taken).padStart(2, '0')}-${name}.png`
      await page.screenshot({ path: path.join(folder, file), animations: 'disabled' })
    },
    count: () => taken,
  }
}

/** Fonts are there and two frames have passed. @param {import('playwright-core').Page} page */
async function settled(page) {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        void document.fonts.ready.then(() =>
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined))),
        )
      }),
  )
  await page.waitForTimeout(250)
}
