/**
 * What a person does in the window, step by step. The demo and the end-to-end tests share it.
 * @typedef {import('../window/launch.mjs').DrivenWindow} DrivenWindow
 */

/** @param {DrivenWindow} driven */
export async function startPractising({ page }) {
  await page.getByRole('radio', { name: /Practice/ }).check()
  await page.getByRole('button', { name: 'Start practising' }).click()
  await page.getByRole('heading', { name: 'Cases', level: 1 }).waitFor()
}

/** @param {DrivenWindow} driven @param {string} name @param {string} folder */
export async function createCase({ page }, name, folder) {
  await page.getByRole('button', { name: 'New case' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByLabel('Folder').fill(folder)
  await dialog.getByRole('button', { name: 'Create case' }).click()
  await page.getByRole('heading', { name: 'Add companies' }).waitFor()
}

/** Through the real clipboard. @param {DrivenWindow} driven @param {string} text */
export async function pasteNumbers({ app, page }, text) {
  await app.evaluate(({ clipboard }, numbers) => clipboard.writeText(numbers), text)
  await page.getByPlaceholder('Paste or type the next number').focus()
  await page.keyboard.press('ControlOrMeta+V')
}

/** @param {DrivenWindow} driven @param {number} count */
export async function order({ page }, count) {
  const act = { name: `Order ${count} session` }
  await page.getByRole('button', act).click()
  // More than one is looked at before it is sent, and a large order asks for a tick.
  if (count === 1) return
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', act).waitFor()
  const tick = dialog.getByRole('checkbox')
  if ((await tick.count()) > 0) await tick.check()
  await dialog.getByRole('button', act).click()
}

/**
 * Waits until nothing of the case is under way and says so meanwhile.
 * @param {DrivenWindow} driven
 * @param {(ended: number, all: number, files: number) => void} tell
 */
export async function waitForQueue({ page }, tell) {
  const caseId = await openCaseId(page)
  for (;;) {
    const { sessions } = await callWindow(page, 'queue.state', { caseId })
    const ended = sessions.filter(
      (/** @type {{ state: string }} */ one) =>
        !['in-line', 'creating', 'open'].includes(one.state),
    )
    const files = sessions
      .flatMap((/** @type {{ deliverables: unknown[] }} */ one) => one.deliverables)
      .filter((/** @type {{ state: string }} */ one) => one.state === 'saved')
    tell(ended.length, sessions.length, files.length)
    // An order is not in the queue at once.
    if (sessions.length > 0 && ended.length === sessions.length) return sessions
    await page.waitForTimeout(500)
  }
}

/** @param {DrivenWindow} driven @param {'Cases' | 'All companies' | 'Collect' | 'Search' | 'Companies' | 'Ownership' | 'Reports' | 'Changes' | 'Evidence packs' | 'Settings'} place */
export async function goTo({ page }, place) {
  const link = { name: new RegExp(`^${place}`) }
  await page.getByRole('navigation').getByRole('button', link).first().click()
}

/** @param {DrivenWindow} driven @param {string} name */
export async function openCompany(driven, name) {
  await goTo(driven, 'Companies')
  await driven.page.getByText(name, { exact: true }).first().dblclick()
  await driven.page.getByRole('heading', { name, level: 1 }).waitFor()
}

/** The picture of the company last looked at. @param {DrivenWindow} driven */
export async function showOwnership(driven) {
  await goTo(driven, 'Ownership')
  await showOwnershipAs(driven, 'Picture')
}

const ownershipShapes = { Picture: 'application', Tree: 'treegrid', Table: 'grid' }

/** @param {DrivenWindow} driven @param {'Picture' | 'Tree' | 'Table'} shape */
export async function showOwnershipAs({ page }, shape) {
  await page.getByRole('radio', { name: shape }).click()
  const role = /** @type {'application'} */ (ownershipShapes[shape])
  await page.getByRole(role).waitFor()
  if (shape === 'Picture') await page.locator('.picture[aria-busy="false"] .stamp').waitFor()
  else await page.getByRole(role).getByRole('row').nth(3).waitFor()
}

/** @param {DrivenWindow} driven @param {string} company @param {string} report */
export async function openReport(driven, company, report) {
  await goTo(driven, 'Reports')
  await driven.page
    .getByRole('row')
    .filter({ hasText: company })
    .filter({ hasText: report })
    .first()
    .dblclick()
  await pagesOf(driven).getByText(company).first().waitFor()
}

/** The report's pages, whose text can be selected. @param {DrivenWindow} driven */
export function pagesOf({ page }) {
  return page.getByRole('region', { name: 'Pages of the report' })
}

/** Where it goes must be answered by `answerDialogs`. @param {DrivenWindow} driven @param {'zip' | 'folder'} kind */
export async function exportPack(driven, kind) {
  const { page } = driven
  await goTo(driven, 'Evidence packs')
  await page.getByRole('radio', { name: kind === 'zip' ? 'One zip file' : 'A folder' }).click()
  await page
    .getByRole('button', { name: /write|Write/ })
    .first()
    .click()
  await page.getByText('Pack written').waitFor({ timeout: 60_000 })
}

/** @param {DrivenWindow} driven @param {'light' | 'dark'} theme */
export async function setTheme({ page }, theme) {
  await callWindow(page, 'settings.save', { theme })
  await page.waitForFunction(
    (dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark,
    theme === 'dark',
  )
}

/** @param {import('playwright-core').Page} page */
export async function openCaseId(page) {
  const known = await callWindow(page, 'case.list', {})
  return known[0].caseId
}

/**
 * Asks main as the window does, for what a script wants to know and not to click.
 * @param {import('playwright-core').Page} page
 * @param {string} name
 * @param {unknown} input
 * @returns {Promise<any>}
 */
export async function callWindow(page, name, input) {
  const result = JSON.parse(
    await page.evaluate(
      ([call, given]) => /** @type {any} */ (globalThis).bridge.call(call, given),
      [name, input],
    ),
  )
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.failure)}`)
  return result.value
}
